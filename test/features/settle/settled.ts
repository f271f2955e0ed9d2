import { Map as PersistentMap } from 'immutable';
import type { ClaimChange } from '../../../server/src/core/features/settle/change.ts';
import { editFor } from '../../../server/src/core/features/settle/change.ts';
import { oppositionOf, type Settlement } from '../../../server/src/core/features/settle/opposition.ts';
import { settlementsOf } from '../../../server/src/core/features/settle/settle.ts';
import type { Dossier } from '../../../server/src/core/index/dossierIndex.ts';
import {
  type FindingOnClaim,
  findingsOnClaim,
  refile,
} from '../../../server/src/core/index/findingsByFile.ts';
import { participants } from '../../../server/src/core/rules/finding.ts';
import { parseClaimFile } from '../../../server/src/core/syntax/parser.ts';
import { say } from '../../../server/src/core/text/phrase.ts';
import { applied } from '../../support/claimFiles.ts';
import { dossierOf, findingsOf } from '../../support/dossiers.ts';

export type Files = ReadonlyMap<string, string>;

/** A claim file with a header, whose text and claim lines are given. */
export const article = (source: string, ...lines: readonly string[]): string =>
  ['---', `source: ${source}`, 'published: 2022-01-24', '---', ...lines, ''].join('\n');

/** The findings on a claim, `a.claim#1`, and the dossier they are of. */
export function onClaim(
  files: Files,
  place: string,
): { dossier: Dossier; involved: readonly FindingOnClaim[] } {
  const dossier = dossierOf(files);
  const byFile = findingsOf(dossier).reduce(
    (filed, finding, i) => refile(filed, `${finding.quantities[0]} ${i}`, [], [finding]),
    PersistentMap<string, PersistentMap<string, readonly FindingOnClaim[]>>(),
  );
  const [file = '', number] = place.split('#');
  return { dossier, involved: findingsOnClaim(byFile, file, Number(number)) };
}

/** What is offered to settle the finding of a code on a claim. */
export function offered(files: Files, place: string, code: string, langs = ['en']): Settlement[] {
  const { dossier, involved } = onClaim(files, place);
  const found = involved.find(({ finding }) => finding.code === code);
  if (found === undefined) throw new Error(`${place} has no ${code}: ${codesOn(files, place)}`);
  const opposition = oppositionOf(found, dossier, { registry: dossier.registry, langs });
  return opposition === undefined ? [] : settlementsOf(opposition);
}

/** The codes of the open findings on a claim. */
export const codesOn = (files: Files, place: string): string[] =>
  onClaim(files, place)
    .involved.filter(({ finding }) => finding.acknowledged === undefined)
    .map(({ finding }) => finding.code);

/** The files once all changes are written. */
export function written(files: Files, changes: readonly ClaimChange[]): Map<string, string> {
  const after = new Map(files);
  for (const { file, number, change } of changes) {
    const text = after.get(file)!;
    const edit = editFor(parseClaimFile(text), number, change);
    if (edit === undefined) throw new Error(`nothing can be written on ${file}#${number}`);
    after.set(file, applied(text, { title: say``, edits: [edit] }));
  }
  return after;
}

/** All claims in open findings of a dossier, with the code: `a.claim#1 dispute`. */
export const allFound = (files: Files): string[] =>
  findingsOf(dossierOf(files))
    .filter(({ acknowledged }) => acknowledged === undefined)
    .flatMap((finding) =>
      participants(finding).map(({ file, claim }) => `${file}#${claim.number} ${finding.code}`),
    )
    .sort();
