import { type LineMap, lineAt, lineEnd } from '../text/lineMap.ts';
import { say } from '../text/phrase.ts';
import type { Fix } from '../text/problem.ts';
import { span } from '../text/span.ts';
import { lineKind } from './lexer.ts';
import { type Problems, report } from './problems.ts';
import type { ClaimLine, Mark, Placed } from './tree.ts';

/** What marks and claim lines are checked against each other. */
export interface Numbered {
  readonly text: string;
  readonly lines: LineMap;
  readonly marks: readonly Mark[];
  readonly claims: readonly ClaimLine[];
  /** Every reference from a claim or default line to a number of this file. */
  readonly references: readonly Placed<number>[];
}

/** Reports numbers that stand twice, and numbers on one side that are missing on the other. */
export function checkNumbers(file: Numbered, problems: Problems): void {
  const lineOf = new Map<number, ClaimLine>();
  const duplicates: ClaimLine[] = [];
  for (const claim of file.claims) {
    if (lineOf.has(claim.number)) duplicates.push(claim);
    else lineOf.set(claim.number, claim);
  }
  const marked = new Set<number>();
  for (const mark of file.marks) marked.add(mark.number);
  reportDuplicates(file, lineOf, duplicates, problems);
  reportBareMarks(file, lineOf, problems);
  for (const claim of lineOf.values()) {
    if (marked.has(claim.number) || claim.fields.quote) continue;
    report(problems, {
      code: 'claim-without-mark',
      severity: 'hint',
      span: claim.digits,
      message: say`Nothing in the text is marked [^${claim.number}]. Mark its words, or give them behind \`quote\`, unless the claim is about the article as a whole.`,
    });
  }
  for (const reference of file.references) {
    if (lineOf.has(reference.value)) continue;
    report(problems, {
      code: 'unknown-reference',
      severity: 'error',
      span: reference.span,
      message: say`There is no claim line [^${reference.value}] in this file. Write the number of one that there is.`,
    });
  }
}

/**
 * The later line of two is given a new number, and nothing else: marks and references keep pointing to the
 * first, since nothing tells which of the two they mean.
 */
function reportDuplicates(
  file: Numbered,
  lineOf: ReadonlyMap<number, ClaimLine>,
  duplicates: readonly ClaimLine[],
  problems: Problems,
): void {
  if (duplicates.length === 0) return;
  const taken = new Set(lineOf.keys());
  for (const mark of file.marks) taken.add(mark.number);
  for (const reference of file.references) taken.add(reference.value);
  let free = 1;
  for (const n of taken) if (n >= free && n < LARGE) free = n + 1;
  for (const claim of duplicates) {
    while (taken.has(free)) free++;
    const first = lineAt(file.lines, lineOf.get(claim.number)!.span.start) + 1;
    report(problems, {
      code: 'duplicate-number',
      severity: 'error',
      span: claim.digits,
      message: say`[^${claim.number}] has its claim line already, on line ${first}. Give this one a number of its own, such as ${free}.`,
      fix: {
        title: say`Number this claim line ${free}`,
        edits: [{ span: claim.digits, text: String(free) }],
      },
    });
    free++;
  }
}

/** Numbers from here on are slips, and new ones do not continue them. */
const LARGE = 1_000_000;

function reportBareMarks(file: Numbered, lineOf: ReadonlyMap<number, ClaimLine>, problems: Problems): void {
  let lineOfPlace = -1;
  let place: ClaimPlace = { at: 0, eol: '\n' };
  for (const mark of file.marks) {
    if (lineOf.has(mark.number)) continue;
    const line = lineAt(file.lines, mark.span.start);
    if (line !== lineOfPlace) [lineOfPlace, place] = [line, claimPlace(file.text, file.lines, line)];
    report(problems, {
      code: 'mark-without-claim',
      severity: 'warning',
      span: mark.span,
      message: say`There is no claim line for [^${mark.number}]. Add one below the paragraph, or remove the mark.`,
      fix: addClaim(mark.number, place),
    });
  }
}

/** Where a new claim line goes: right behind this offset, begun by this line end. */
export interface ClaimPlace {
  readonly at: number;
  readonly eol: string;
}

/** The place for a claim line of a paragraph: behind the claim and default lines that follow it, or the paragraph itself. */
export function claimPlace(text: string, lines: LineMap, paragraph: number): ClaimPlace {
  let line = paragraph;
  let at = lineEnd(text, lines, line);
  const eol = text.slice(at, lines.starts[line + 1]) || endOfLineBefore(text, lines, line) || '\n';
  for (let next = line + 1; next < lines.starts.length; next++) {
    const end = lineEnd(text, lines, next);
    if (lineKind(text, lines.starts[next]!, end) === 'text') break;
    [line, at] = [next, end];
  }
  return { at, eol };
}

const endOfLineBefore = (text: string, lines: LineMap, line: number): string =>
  line === 0 ? '' : text.slice(lineEnd(text, lines, line - 1), lines.starts[line]);

const addClaim = (number: number, { at, eol }: ClaimPlace): Fix => ({
  title: say`Add a claim line for [^${number}]`,
  edits: [{ span: span(at, at), text: `${eol}[^${number}]: ` }],
});
