import { check } from '../../server/src/core/check.ts';
import { labelOf } from '../../server/src/core/claims/labels.ts';
import { parseDossier } from '../../server/src/core/claims/parseDossier.ts';
import { summarise } from '../../server/src/core/claims/summary.ts';
import { emptyDossier, withFiles } from '../../server/src/core/index/dossierIndex.ts';
import { articleOf, neededFor, type ReportInput } from '../../server/src/core/report/html/input.ts';
import { parseClaimFile } from '../../server/src/core/syntax/parser.ts';

/** What a report is made of, for files by name; `hasila.yaml` among them declares things. */
export function reportInput(
  files: Readonly<Record<string, string>>,
  lang: string,
  rest: Partial<ReportInput> = {},
): ReportInput {
  const { registry } = parseDossier(files['hasila.yaml'] ?? '');
  const trees = new Map(
    Object.entries(files)
      .filter(([name]) => name !== 'hasila.yaml')
      .map(([name, text]) => [name, parseClaimFile(text)]),
  );
  const dossier = withFiles(
    emptyDossier(registry),
    [...trees].map(([name, tree]) => [name, summarise(tree)] as const),
  );
  const findings = check(dossier);
  const names = { registry, langs: [lang] };
  const needed = neededFor(dossier, findings, names);
  return {
    title: labelOf(registry.title, 'dossier', [lang]),
    dossier,
    findings,
    names,
    articles: new Map([...needed].map(([name, numbers]) => [name, articleOf(trees.get(name)!, numbers)])),
    skipped: [],
    unchecked: new Set(),
    version: '1.2.3',
    made: '2026-03-05',
    display: (name) => name,
    ...rest,
  };
}
