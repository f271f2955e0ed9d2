import { shown } from '../../syntax/problems.ts';
import { say } from '../../text/phrase.ts';
import type { Span } from '../../text/span.ts';
import { span } from '../../text/span.ts';
import { isNothing, misspelt, problem, type Report, textsOf } from '../yamlFields.ts';
import type { YamlNode } from '../yamlTree.ts';
import { type Canonical, type Name, parseRelation } from './parseRelation.ts';
import type { Relation } from './relation.ts';
import { isRefusal } from './tokens.ts';

/** The quantities that a relation may name. */
export interface Quantities {
  readonly entries: ReadonlyMap<string, unknown>;
  readonly aliases: ReadonlyMap<string, string>;
}

/**
 * Reads `relations`, in order. What is refused is a problem at its place in the `source`, and left out; a quantity
 * that nobody declared is legal and most likely mistyped.
 */
export function readRelations(
  node: YamlNode | undefined,
  source: string,
  quantities: Quantities,
  report: Report,
): readonly Relation[] {
  if (node === undefined || isNothing(node)) return [];
  const canonical: Canonical = (id) => quantities.aliases.get(id) ?? id;
  return textsOf(node, 'relations', report).flatMap(({ value: text, span: whole }): Relation[] => {
    const parsed = parseRelation(text, canonical);
    const place = placesIn(text, whole, source);
    if (isRefusal(parsed)) {
      const { instead } = parsed;
      const at = place(parsed.span);
      const fix =
        instead === undefined || at === whole
          ? undefined
          : { title: say`Change to ${instead}`, edits: [{ span: at, text: instead }] };
      report(problem('bad-dossier', 'error', at, parsed.message, fix));
      return [];
    }
    for (const name of parsed.names) {
      if (!quantities.entries.has(canonical(name.id)))
        reportUnknown(name, place(name.span), quantities, report);
    }
    const { meaning } = parsed;
    return [
      'when' in meaning
        ? { kind: 'condition', text, span: whole, ...meaning }
        : { kind: 'linear', text, span: whole, ...meaning },
    ];
  });
}

/** From offsets of a relation to those of the file; the whole relation where quotes and line ends change what is written. */
function placesIn(text: string, whole: Span, source: string): (at: Span) => Span {
  const written = source.slice(whole.start, whole.end).indexOf(text);
  if (written < 0) return () => whole;
  const start = whole.start + written;
  return (at) => span(start + at.start, start + at.end);
}

function reportUnknown({ id }: Name, at: Span, { entries, aliases }: Quantities, report: Report): void {
  const halves = id.split('-');
  const isDifference = halves.length > 1 && halves.every((half) => entries.has(aliases.get(half) ?? half));
  const otherwise = isDifference
    ? say`A minus stands between blanks.`
    : say`Declare it among the ${'quantities'}, or correct it.`;
  const known = isDifference ? [] : [...entries.keys(), ...aliases.keys()];
  const complaint = say`No quantity ${shown(id)} is declared.`;
  report(() => misspelt('undeclared-part', 'warning', { value: id, span: at }, known, complaint, otherwise));
}
