import { markEnd, numberOf } from '../../syntax/lexer.ts';
import type { ClaimFileTree, ClaimLine, DefaultLine } from '../../syntax/tree.ts';
import { type Span, span, touches } from '../../text/span.ts';
import { wordsOn } from './lineWords.ts';

/** Every place of a file that gives the number of one of its claims, with the digits there. */
export interface NumberUse {
  readonly number: number;
  readonly digits: Span;
  readonly role: 'mark' | 'line' | 'reference';
}

/** The numbers of a file: in marks, before claim lines, and wherever a line refers to a claim of the file. */
export function numbersIn(tree: ClaimFileTree): NumberUse[] {
  const uses: NumberUse[] = tree.marks.map(({ number, digits }) => ({ number, digits, role: 'mark' }));
  for (const claim of tree.claims) {
    uses.push({ number: claim.number, digits: claim.digits, role: 'line' });
    uses.push(...referencesOn(tree, claim));
  }
  for (const line of tree.defaults) uses.push(...referencesOn(tree, line));
  return uses;
}

/** Read from the words, for of a field that is there twice the tree has but the last. */
function referencesOn(tree: ClaimFileTree, line: ClaimLine | DefaultLine): NumberUse[] {
  const { text } = tree;
  const uses: NumberUse[] = [];
  for (const { kind, span: word } of wordsOn(tree, line)) {
    if (kind !== 'word') continue;
    let at = word.start;
    for (let end = markEnd(text, at, word.end); end >= 0; end = markEnd(text, at, word.end)) {
      const digits = span(at + 2, end - 1);
      uses.push({ number: numberOf(text, digits.start, digits.end), digits, role: 'reference' });
      at = end;
    }
  }
  return uses;
}

/**
 * The places that are edited together with the number at an offset: all that give it in the same digits. None where
 * two claim lines share it, for one of them is to be changed then.
 */
export function linkedNumbers(tree: ClaimFileTree, offset: number): Span[] {
  const uses = numbersIn(tree);
  const at = uses.find(({ digits }) => touches(digits, offset));
  if (at === undefined) return [];
  const same = uses.filter(({ number }) => number === at.number);
  if (same.filter(({ role }) => role === 'line').length > 1) return [];
  const written = ({ digits }: NumberUse): string => tree.text.slice(digits.start, digits.end);
  return same.filter((use) => written(use) === written(at)).map(({ digits }) => digits);
}
