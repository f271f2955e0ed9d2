import { type Conversion, type Conversions, factorOf, inTurn } from '../figure/conversion.ts';
import { isValueError, parseValue } from '../figure/parseValue.ts';
import { canonicalUnit, isStandard } from '../figure/units.ts';
import { shown } from '../syntax/problems.ts';
import type { Placed } from '../syntax/tree.ts';
import { say } from '../text/phrase.ts';
import type { Span } from '../text/span.ts';
import { closingEdges } from './cycles.ts';
import type { Tolerances } from './dossier.ts';
import { entriesOf, fieldsOf, problem, type Report, textOf } from './yamlFields.ts';
import type { YamlNode } from './yamlTree.ts';

interface Declared extends Conversion {
  readonly name: string;
  readonly span: Span;
}

/**
 * Reads `units`: what a unit is in terms of another, `family: {is: ~5 person}`. A hedge widens every figure that is
 * converted. Of units that are declared by way of each other each is led back to one that is not declared.
 */
export function readUnits(node: YamlNode | undefined, tolerances: Tolerances, report: Report): Conversions {
  const declared = new Map<string, Declared>();
  for (const { key, keySpan, value } of entriesOf(node, 'units', report)) {
    const unit = canonicalUnit(key);
    const is = textOf(fieldsOf(value, key, ['is'], report).get('is'), 'is', report);
    if (isStandard(unit)) {
      const message = say`${shown(key)} is a measured unit, and known. Remove it.`;
      report(problem('bad-dossier', 'error', keySpan, message));
    } else if (declared.has(unit)) {
      const message = say`${shown(key)} is another name for ${shown(declared.get(unit)!.name)}, which is declared already. Remove one.`;
      report(problem('bad-dossier', 'error', keySpan, message));
    } else if (is === undefined) {
      if (value.kind === 'map' || value.kind === 'scalar') report(missing(key, keySpan));
    } else {
      const conversion = readConversion(is, tolerances, report);
      if (conversion !== undefined) declared.set(unit, { ...conversion, name: key, span: is.span });
    }
  }
  return ledBack(declared, report);
}

const missing = (key: string, at: Span) =>
  problem('bad-dossier', 'error', at, say`What is one ${shown(key)}? Write it as {is: ~5 person}.`);

/** `~5 person`: an amount, and a unit. */
function readConversion(
  { value: text, span: at }: Placed<string>,
  tolerances: Tolerances,
  report: Report,
): Conversion | undefined {
  const words = text.trim().split(/\s+/);
  const [amount, ...unit] = words;
  const value = parseValue(amount!);
  const factor = isValueError(value) ? undefined : factorOf(value, tolerances);
  if (factor !== undefined && unit.length === 1) return { unit: canonicalUnit(unit[0]!), factor };
  const message = say`${shown(text)} is no amount of another unit. Write it as 12 item, ~5 person or 4..6 person.`;
  report(problem('bad-dossier', 'error', at, message));
  return undefined;
}

function ledBack(declared: ReadonlyMap<string, Declared>, report: Report): Conversions {
  const closings = closingEdges(declared.keys(), (name) => {
    const one = declared.get(name);
    return one === undefined ? [] : [{ to: one.unit, one }];
  });
  const circular = new Set(closings.map(({ edge }) => edge.one));
  for (const { name, span } of circular) {
    report(problem('cycle', 'error', span, say`${shown(name)} is declared in terms of itself.`));
  }
  const known = new Map<string, Conversion>();
  for (const [name, first] of declared) {
    if (circular.has(first)) continue;
    let [unit, factor] = [first.unit, first.factor];
    for (
      let next = declared.get(unit);
      next !== undefined && !circular.has(next);
      next = declared.get(unit)
    ) {
      [unit, factor] = [next.unit, inTurn(factor, next.factor)];
    }
    known.set(name, { unit, factor });
  }
  return known;
}
