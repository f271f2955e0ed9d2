import type { Value } from '../../figure/value.ts';
import { FILE_CODES, type FileCode } from '../../rules/codes.ts';
import type { ClaimFileTree, ClaimLine, Mark, Placed } from '../../syntax/tree.ts';
import type { Phrase } from '../../text/phrase.ts';
import type { Severity } from '../../text/problem.ts';
import type { Span } from '../../text/span.ts';
import type { Claim, FileSummary } from '../claim.ts';
import { marksByNumber, wordsOf } from '../markedWords.ts';
import { ackOf, type FileProblem, type ReadFigures } from './fileProblem.ts';
import { missingValue } from './missingValue.ts';
import { plainlyGiven } from './plainDigits.ts';
import { unclosedQuote, unclosedQuotes } from './unclosedQuote.ts';
import { valueMismatch } from './valueMismatch.ts';

/** Claims looked at between two pauses: with the reader at most a millisecond or so, without it much less. */
const WITH_READER = 8;
const WITHOUT = 256;

/**
 * What is found by reading the text of a claim file beside its claim lines, in order of claim lines, as loud as the
 * codes are by default. Pauses (a `yield`) often enough for a server to stay awake.
 */
export function* fileChecks(
  tree: ClaimFileTree,
  summary: FileSummary,
  read: ReadFigures,
): Generator<undefined, readonly FileProblem[]> {
  const found: FileProblem[] = [];
  if (summary.claims.length === 0) return found;
  const marks = marksByNumber(tree.marks);
  const isUnclosed = unclosedQuotes(tree);
  let effort = 0;
  let next = 0;
  for (const line of tree.claims) {
    // The summary has the claims of the lines in order, without those that have no quantity or a number of before.
    const claim = summary.claims[next];
    if (claim === undefined) break;
    if (claim.number !== line.number) continue;
    next++;
    const own = marks.get(line.number) ?? NONE;
    if (!isPlain(tree, line, own)) {
      const words = wordsOf(tree, line, own);
      if (!hasValue(line)) {
        report(found, 'missing-value', claim, line.digits, missingValue(line, claim, words));
      } else if (isJudged(line.value.value)) {
        const message = valueMismatch(tree, line, claim, words, read);
        report(found, 'value-mismatch', claim, line.value.span, message);
        effort += WITHOUT / WITH_READER;
      }
    }
    if (claim.speaker?.direct === true) {
      const message = unclosedQuote(line, own[0]?.words.start, isUnclosed);
      report(found, 'unclosed-quote', claim, line.fields.speaker?.span ?? line.digits, message);
    }
    if (++effort >= WITHOUT) {
      effort = 0;
      yield;
    }
  }
  return found;
}

const NONE: readonly never[] = [];

/** Whether a claim has one mark, and the words of it are plainly its value. */
function isPlain({ text }: ClaimFileTree, { value }: ClaimLine, own: readonly Mark[]): boolean {
  const [mark] = own;
  return (
    value !== undefined &&
    own.length === 1 &&
    mark!.target !== undefined &&
    plainlyGiven(value.value, text, mark!.words.start, mark!.words.end)
  );
}

function report(
  found: FileProblem[],
  code: FileCode,
  claim: Claim,
  span: Span,
  message: Phrase | undefined,
): void {
  if (message === undefined) return;
  const severity = FILE_CODES[code] as Severity;
  found.push({ code, severity, span, message, acknowledged: ackOf(claim, code) });
}

const hasValue = (line: ClaimLine): line is ClaimLine & { readonly value: Placed<Value> } =>
  line.value !== undefined;

const isJudged = ({ form }: Value): boolean => form === 'number' || form === 'range' || form === 'date';
