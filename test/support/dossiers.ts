import { check } from '../../server/src/core/check.ts';
import { parseDossier } from '../../server/src/core/claims/parseDossier.ts';
import { summarise } from '../../server/src/core/claims/summary.ts';
import { type Dossier, emptyDossier, withFiles } from '../../server/src/core/index/dossierIndex.ts';
import type { Finding } from '../../server/src/core/rules/finding.ts';
import { parseClaimFile } from '../../server/src/core/syntax/parser.ts';

/** A dossier made of file texts; `hasila.yaml` among them is its registry. */
export function dossierOf(files: ReadonlyMap<string, string>): Dossier {
  const { registry } = parseDossier(files.get('hasila.yaml') ?? '');
  const claimFiles = [...files].filter(([name]) => name !== 'hasila.yaml');
  return withFiles(
    emptyDossier(registry),
    claimFiles.map(([name, text]) => [name, summarise(parseClaimFile(text))] as const),
  );
}

/** All findings of a dossier in one list. */
export const findingsOf = (dossier: Dossier): Finding[] => [...check(dossier).values()].flat();
