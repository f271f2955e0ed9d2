import { lineEnd, lineMap } from '../text/lineMap.ts';
import { say } from '../text/phrase.ts';
import { span } from '../text/span.ts';
import { bracketScanner, scanBrackets } from './brackets.ts';
import { checkNumbers } from './checks.ts';
import { readHeader } from './header.ts';
import { lineKind } from './lexer.ts';
import { readClaimLine, readDefaultLine } from './lines.ts';
import { addMarks, MARK_LIMIT, type MarkSink } from './marks.ts';
import { inOrder, type Problems, problems, report } from './problems.ts';
import type { ClaimFileTree, ClaimLine, DefaultLine, Placed } from './tree.ts';

/** Claim and default lines beyond these are not read. */
export const CLAIM_LIMIT = 100_000;

/**
 * Reads a claim file. Never throws, whatever the text; takes time linear in its length. What is wrong with the
 * file's form stands in the tree's problems.
 */
export function parseClaimFile(text: string): ClaimFileTree {
  const lines = lineMap(text);
  const found = problems();
  const { header, place } = readHeader(text, lines, found);
  const sink: MarkSink = { text, marks: [], spans: [], problems: found };
  const scanner = bracketScanner(text);
  const claims: ClaimLine[] = [];
  const defaults: DefaultLine[] = [];
  const references: Placed<number>[] = [];
  let complete = true;
  for (let line = place.bodyLine; line < lines.starts.length; line++) {
    const start = Math.max(lines.starts[line]!, place.bodyStart);
    const end = lineEnd(text, lines, line);
    const kind = lineKind(text, start, end);
    let read = true;
    if (kind === 'text') {
      const brackets = scanBrackets(scanner, start, end);
      if (brackets) read = addMarks(sink, brackets, start);
    } else if (claims.length + defaults.length >= CLAIM_LIMIT) read = false;
    else if (kind === 'claim') claims.push(readClaimLine(text, start, end, found, references));
    else defaults.push(readDefaultLine(text, start, end, found, references));
    if (!read && complete) {
      complete = false;
      reportLimit(found, start, end);
    }
  }
  const file = { text, lines, marks: sink.marks, claims, references };
  // With some left unread, nothing can be said to be missing.
  if (complete) checkNumbers(file, found);
  return {
    text,
    lines,
    header,
    body: span(place.bodyStart, text.length),
    marks: sink.marks,
    spans: sink.spans,
    claims,
    defaults,
    problems: inOrder(found, span(text.length, text.length)),
  };
}

function reportLimit(found: Problems, start: number, end: number): void {
  report(found, {
    code: 'not-analysed',
    severity: 'warning',
    span: span(start, end),
    message: say`From here on marks or claims are not read: a file may have ${MARK_LIMIT} marks and ${CLAIM_LIMIT} claim lines. Divide it.`,
  });
}
