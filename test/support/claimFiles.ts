import { parseClaimFile } from '../../server/src/core/syntax/parser.ts';
import type { ClaimFileTree, ClaimLine } from '../../server/src/core/syntax/tree.ts';
import type { Fix } from '../../server/src/core/text/problem.ts';
import type { Span } from '../../server/src/core/text/span.ts';
import { applyEdits } from './applyEdits.ts';

/** The problems of a file in order of text: `severity code «what is underlined»`. */
export const problemsOf = (text: string): string[] =>
  parseClaimFile(text).problems.map((p) => `${p.severity} ${p.code} «${cut(text, p.span)}»`);

export const cut = (text: string, s: Span): string => text.slice(s.start, s.end);

/** A text after a fix. */
export const applied = (text: string, fix: Fix): string => applyEdits(text, fix.edits);

/** A text after the fix of its first problem of a code; fails when there is none. */
export function fixed(text: string, code: string): string {
  const fix = parseClaimFile(text).problems.find((p) => p.code === code && p.fix)?.fix;
  if (!fix) throw new Error(`no fix for ${code}: ${problemsOf(text).join(', ')}`);
  return applied(text, fix);
}

/** The only claim of a file made of one claim line with these words, numbered 1. */
export function claimOf(words: string): { claim: ClaimLine; tree: ClaimFileTree; text: string } {
  const text = `[^1]: ${words}`;
  const tree = parseClaimFile(text);
  return { claim: tree.claims[0]!, tree, text };
}

/** The problems of one claim line, apart from the hint that nothing in the text is marked. */
export const lineProblems = (words: string): string[] =>
  problemsOf(`x[^1]\n[^1]: ${words}\n[^2]: k 1 quote "."\n[^3]: k 1 quote "."`);
