import { say } from '../text/phrase.ts';
import { span } from '../text/span.ts';
import { foldDigits } from './advice.ts';
import type { LineBrackets } from './brackets.ts';
import { CLOSE, isBlank, MOST_DIGITS, numberOf, OPEN } from './lexer.ts';
import { type Problems, report, reportEach, shown } from './problems.ts';
import type { Mark, MarkedSpan } from './tree.ts';

/** Marks beyond these are not read: no article has them, and their objects would fill the memory. */
export const MARK_LIMIT = 200_000;

/** Where the marks of a text are gathered, line by line. */
export interface MarkSink {
  readonly text: string;
  readonly marks: Mark[];
  readonly spans: MarkedSpan[];
  readonly problems: Problems;
}

/** Adds the marks and marked spans of one line, and reports what is wrong with its brackets. False when there are too many. */
export function addMarks(sink: MarkSink, found: LineBrackets, lineStart: number): boolean {
  reportBrackets(sink, found);
  if (sink.marks.length + found.markStart.length > MARK_LIMIT) return false;
  const { text, marks, spans } = sink;
  const firstMark = marks.length;
  const firstSpan = spans.length;
  for (let i = 0; i < found.spanOpen.length; i++) {
    const open = found.spanOpen[i]!;
    const close = found.spanClose[i]!;
    const first = firstMark + found.spanFirstMark[i]!;
    spans.push({
      span: span(open, close + 1),
      inner: span(open + 1, close),
      marks: Array.from({ length: found.spanMarkCount[i]! }, (_, k) => first + k),
    });
  }
  let bound = lineStart;
  for (let m = 0; m < found.markStart.length; m++) {
    const start = found.markStart[m]!;
    const end = found.markEnd[m]!;
    const target = found.markSpan[m]! < 0 ? undefined : firstSpan + found.markSpan[m]!;
    const digits = span(start + 2, end - 1);
    const words =
      target === undefined
        ? (wordBefore(text, bound, start) ?? marks[firstMark + m - 1]?.words ?? span(start, start))
        : spans[target]!.inner;
    const number = numberOf(text, digits.start, digits.end);
    marks.push({ number, span: span(start, end), digits, target, words });
    if (end - start - 3 > MOST_DIGITS) reportLong(sink, m, found);
    bound = end;
  }
  return true;
}

const WORDLIKE = /[\p{L}\p{N}\p{M}%٪‰]/u;

/** The last word between two offsets, without the punctuation around it; undefined where there is none. */
function wordBefore(text: string, from: number, to: number): { start: number; end: number } | undefined {
  let end = to;
  while (end > from && !isWordlike(text, end - 1)) end--;
  if (end === from) return undefined;
  let start = end;
  while (start > from && !breaksWord(text.charCodeAt(start - 1))) start--;
  while (start < end && !isWordlike(text, start)) start++;
  return span(start, end);
}

/** Halves of surrogate pairs count as letters: cutting one off would break the character. */
const isWordlike = (text: string, at: number): boolean =>
  (text.charCodeAt(at) & 0xf800) === 0xd800 || WORDLIKE.test(text.charAt(at));

const breaksWord = (c: number): boolean => isBlank(c) || c === OPEN || c === CLOSE;

function reportLong(sink: MarkSink, m: number, found: LineBrackets): void {
  report(sink.problems, {
    code: 'bad-mark',
    severity: 'error',
    span: span(found.markStart[m]!, found.markEnd[m]!),
    message: say`This number is too long. Use one of at most ${MOST_DIGITS} digits.`,
  });
}

function reportBrackets(sink: MarkSink, found: LineBrackets): void {
  const { problems } = sink;
  reportEach(problems, found.strayClose.length, (i) => reportStrayClose(problems, found.strayClose[i]!));
  reportEach(problems, found.strayOpen.length, (i) => reportStrayOpen(problems, found.strayOpen[i]!));
  reportEach(problems, found.badStart.length, (i) =>
    reportBadMark(sink, found.badStart[i]!, found.badEnd[i]!),
  );
}

function reportStrayClose(problems: Problems, at: number): void {
  report(problems, {
    code: 'unmatched-bracket',
    severity: 'warning',
    span: span(at, at + 1),
    message: say`This bracket closes a marked span that begins nowhere on its line. Put \`[\` where the span begins, or a backslash before this one.`,
    fix: escapeFix(at),
  });
}

function reportStrayOpen(problems: Problems, at: number): void {
  report(problems, {
    code: 'unmatched-bracket',
    severity: 'hint',
    span: span(at, at + 1),
    message: say`This bracket is not closed on its line. Close it, or put a backslash before it if it belongs to the article.`,
    fix: escapeFix(at),
  });
}

const escapeFix = (at: number) => ({
  title: say`Escape the bracket`,
  edits: [{ span: span(at, at), text: '\\' }],
});

const NOISE = /[\s\p{Bidi_Control}]/gu;

function reportBadMark({ text, problems }: MarkSink, start: number, end: number): void {
  const digits = foldDigits(text.slice(start + 2, end - 1)).replace(NOISE, '');
  const instead = /^[0-9]{1,15}$/.test(digits) ? `[^${digits}]` : undefined;
  const place = span(start, end);
  report(problems, {
    code: 'bad-mark',
    severity: 'warning',
    span: place,
    message: instead
      ? say`A mark is written with the digits 0 to 9 only. Write ${instead}.`
      : say`${shown(text.slice(start, end))} is no mark. Write the number of a claim in it, such as [^5], or a backslash before it.`,
    fix: instead
      ? { title: say`Write ${instead}`, edits: [{ span: place, text: instead }] }
      : { title: say`Escape the brackets`, edits: [escapeEdit(start), escapeEdit(end - 1)] },
  });
}

const escapeEdit = (at: number) => ({ span: span(at, at), text: '\\' });
