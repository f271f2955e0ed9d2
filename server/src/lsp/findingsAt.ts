import type { Diagnostic } from 'vscode-languageserver';
import { anchorOf } from '../core/index/anchors.ts';
import { type FindingOnClaim, findingsOnFile } from '../core/index/findingsByFile.ts';
import type { Range } from '../core/text/lineMap.ts';
import type { Asked, Context } from './context.ts';

/** A finding on a claim, and where the claim's figure stands. */
export interface FindingAt {
  readonly found: FindingOnClaim;
  readonly figure: Range;
}

/** The findings on the claims whose figure or line a range of a claim file touches. */
export function findingsAt(
  { name, dossier: { snapshot } }: Asked,
  range: Range,
  { session }: Context,
): FindingAt[] {
  const anchors = session.present().files.get(name)?.anchors;
  if (anchors === undefined) return [];
  return findingsOnFile(snapshot.byFile, name).flatMap((found) => {
    const anchor = anchorOf(anchors, found.claim.claim.number);
    return anchor !== undefined && (meet(anchor.figure, range) || meet(anchor.line, range))
      ? [{ found, figure: anchor.figure }]
      : [];
  });
}

/** Those of an editor's diagnostics that are of a code and begin where something stands. */
export const diagnosticsOf = (
  wanted: string,
  { start }: Range,
  diagnostics: readonly Diagnostic[],
): Diagnostic[] =>
  diagnostics.filter(
    ({ code, range }) =>
      code === wanted && range.start.line === start.line && range.start.character === start.character,
  );

const meet = (a: Range, b: Range): boolean => !isBefore(a, b) && !isBefore(b, a);

const isBefore = ({ end }: Range, { start }: Range): boolean =>
  end.line < start.line || (end.line === start.line && end.character < start.character);
