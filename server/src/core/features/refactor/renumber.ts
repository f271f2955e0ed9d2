import { resolvePath } from '../../index/targets.ts';
import type { ClaimFileTree } from '../../syntax/tree.ts';
import type { TextEdit } from '../../text/problem.ts';
import { span } from '../../text/span.ts';
import { numbersIn } from '../moving/numbers.ts';

/**
 * The numbers that the claims of a file would have in the order of the text: of what is marked by where its words
 * begin, of the others by their line. What is referred to and not there keeps away from those that are. Undefined
 * where all have theirs.
 */
export function newNumbers(tree: ClaimFileTree): ReadonlyMap<number, number> | undefined {
  const places = new Map<number, number>();
  for (const { number, target, words, span: mark } of tree.marks) {
    // Where spans begin, an outer one is before those in it; points come behind their words.
    const start = target === undefined ? Math.min(words.start, mark.start) : tree.spans[target]!.span.start;
    if (!places.has(number)) places.set(number, start);
  }
  for (const { number, span: line } of tree.claims) if (!places.has(number)) places.set(number, line.start);
  // A `Map` keeps the order of marks, and sorting that of what begins at one place.
  const inOrder = [...places].sort((a, b) => a[1] - b[1]).map(([number]) => number);
  const numbers = new Map(inOrder.map((number, i) => [number, i + 1]));
  for (const { number } of numbersIn(tree)) if (!numbers.has(number)) numbers.set(number, numbers.size + 1);
  return [...numbers].every(([from, to]) => from === to) ? undefined : numbers;
}

/** The edits to the file itself. */
export const renumbered = (tree: ClaimFileTree, numbers: ReadonlyMap<number, number>): TextEdit[] =>
  numbersIn(tree)
    .map(({ number, digits }) => ({ span: digits, text: String(numbers.get(number) ?? number) }))
    .filter((edit) => tree.text.slice(edit.span.start, edit.span.end) !== edit.text)
    .sort((a, b) => a.span.start - b.span.start);

/** The edits to a file, of that name, whose claims take back or deny some of `renumberedFile`, by `path#n`. */
export function renumberedTargets(
  { text, claims, defaults }: ClaimFileTree,
  file: string,
  renumberedFile: string,
  numbers: ReadonlyMap<number, number>,
): TextEdit[] {
  const edits: TextEdit[] = [];
  for (const { fields } of [...claims, ...defaults]) {
    for (const { value, span: place } of [...fields.retracts, ...fields.denies]) {
      if (value.kind !== 'file' || resolvePath(file, value.path) !== renumberedFile) continue;
      const to = numbers.get(value.number);
      const digits = /([0-9]+)"?$/.exec(text.slice(place.start, place.end));
      if (to === undefined || to === value.number || digits === null) continue;
      const start = place.start + digits.index;
      edits.push({ span: span(start, start + digits[1]!.length), text: String(to) });
    }
  }
  return edits.sort((a, b) => a.span.start - b.span.start);
}
