import { tidy } from '../../figure/hedge.ts';
import { shown } from '../../syntax/problems.ts';
import { say } from '../../text/phrase.ts';
import { type Span, span } from '../../text/span.ts';
import type { Canonical, Name, Parsed } from './parseRelation.ts';
import type { Linear, Side } from './relation.ts';
import { isRefusal, type Refusal, type Token } from './tokens.ts';

/** All that is added up, moved to the left: what the right side has counts below 0. */
interface Sum {
  readonly factors: Map<string, number>;
  constant: number;
  readonly names: Name[];
}

interface Product {
  readonly factor: number;
  readonly name: Name | undefined;
  /** The index of the token behind it. */
  readonly next: number;
}

const TERM = say`a quantity or a number`;

/** Reads two sums with one comparison between them. */
export function parseLinear(
  tokens: readonly Token[],
  across: boolean,
  whole: Span,
  canonical: Canonical,
): Parsed | Refusal {
  const comparisons = tokens.filter(({ kind }) => kind === 'comparison');
  const [op, second] = comparisons;
  if (op === undefined) {
    const message = say`A relation compares: write \`a = b + c\`, \`a <= b\`, or \`a =state excludes b >0\`.`;
    return { span: whole, message };
  }
  if (second !== undefined) {
    return { span: second.span, message: say`A relation compares once. Write another relation for this.` };
  }
  const sum: Sum = { factors: new Map(), constant: 0, names: [] };
  const at = tokens.indexOf(op);
  const refusal =
    addSide(tokens.slice(0, at), 1, op.span, sum, canonical) ??
    addSide(tokens.slice(at + 1), -1, span(whole.end, whole.end), sum, canonical);
  if (refusal !== undefined) return refusal;
  const [left, right] = [sideOf(sum, 1), sideOf(sum, -1)];
  if (sum.names.length === 0) return { span: whole, message: say`This names no quantity.` };
  if (left.terms.length + right.terms.length === 0) {
    return { span: whole, message: say`Both sides say the same. Remove this, or correct a side.` };
  }
  return { meaning: { ...oriented(left, op.text, right), across }, names: sum.names };
}

/** Adds the products of a side to a sum; `sign` is 1 for the left side. What is refused stands at the `next` thing if nothing does. */
function addSide(
  tokens: readonly Token[],
  sign: 1 | -1,
  next: Span,
  sum: Sum,
  canonical: Canonical,
): Refusal | undefined {
  if (tokens.length === 0) return { span: next, message: say`This side is empty. Here belongs ${TERM}.` };
  let direction = sign;
  let i = 0;
  if (tokens[0]!.text === '-') {
    direction = -sign as 1 | -1;
    i = 1;
  }
  while (true) {
    const product = readProduct(tokens, i, next);
    if (isRefusal(product)) return product;
    const { name, factor } = product;
    if (name === undefined) sum.constant = tidy(sum.constant + direction * factor);
    else {
      const id = canonical(name.id);
      sum.names.push(name);
      sum.factors.set(id, tidy((sum.factors.get(id) ?? 0) + direction * factor));
    }
    const joint = tokens[product.next];
    if (joint === undefined) return undefined;
    if (joint.text !== '+' && joint.text !== '-') {
      return {
        span: joint.span,
        message: say`Here belongs a sign (+, -, *, /) or nothing more, not ${shown(joint.text)}.`,
      };
    }
    direction = joint.text === '+' ? sign : (-sign as 1 | -1);
    i = product.next + 1;
  }
}

/** `5 * families`, `people / 5`, `3`. */
function readProduct(tokens: readonly Token[], start: number, next: Span): Product | Refusal {
  let factor = 1;
  let name: Name | undefined;
  let divides = false;
  for (let i = start; ; i += 2) {
    const token = tokens[i];
    if (token === undefined) return { span: next, message: say`Here belongs ${TERM}.` };
    if (token.kind === 'number') {
      const number = Number(token.text);
      if (number === 0 && (divides || name !== undefined || isFactor(tokens[i + 1]))) {
        return {
          span: token.span,
          message: say`Times nothing, or by nothing, says nothing. Write a number above 0.`,
        };
      }
      factor = divides ? factor / number : factor * number;
    } else if (token.kind !== 'name') {
      return { span: token.span, message: say`Here belongs ${TERM}, not ${shown(token.text)}.` };
    } else if (divides || name !== undefined) {
      const message = say`Quantities are added, and multiplied by numbers, but not by each other.`;
      return { span: token.span, message };
    } else {
      name = { id: token.text, span: token.span };
    }
    const joint = tokens[i + 1];
    if (!isFactor(joint)) return { factor: tidy(factor), name, next: i + 1 };
    divides = joint!.text === '/';
  }
}

const isFactor = (token: Token | undefined): boolean => token?.text === '*' || token?.text === '/';

function sideOf({ factors, constant }: Sum, sign: 1 | -1): Side {
  const terms = [...factors]
    .filter(([, factor]) => factor * sign > 0)
    .map(([quantity, factor]) => ({ quantity, factor: factor * sign }));
  return { terms, constant: Math.max(0, constant * sign) };
}

function oriented(left: Side, op: string, right: Side): Pick<Linear, 'whole' | 'op' | 'parts'> {
  if (op === '<=' || op === '<') return scaled(right, op === '<' ? '>' : '>=', left);
  if (op !== '=') return scaled(left, op as '>=' | '>', right);
  const sides = [
    [left, right],
    [right, left],
  ] as const;
  const [whole, parts] = sides.find(([one]) => isOne(one) && one.terms[0]!.factor === 1) ??
    sides.find(([one]) => isOne(one)) ?? [left, right];
  return scaled(whole, '=', parts);
}

const isOne = ({ terms, constant }: Side): boolean => terms.length === 1 && constant === 0;

/** With a whole of one term brought to the factor 1. */
function scaled(whole: Side, op: Linear['op'], parts: Side): Pick<Linear, 'whole' | 'op' | 'parts'> {
  const by = whole.terms.length === 1 ? whole.terms[0]!.factor : 1;
  return { whole: divided(whole, by), op, parts: divided(parts, by) };
}

const divided = ({ terms, constant }: Side, by: number): Side => ({
  terms: terms.map(({ quantity, factor }) => ({ quantity, factor: tidy(factor / by) })),
  constant: tidy(constant / by),
});
