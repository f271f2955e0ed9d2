import type { DossierClaim } from '../../core/claims/dossierClaim.ts';
import { byCodeUnit } from '../../core/collections.ts';
import { atOdds } from '../../core/grades/adversaries.ts';
import { gradeFor } from '../../core/grades/grade.ts';
import { type ClaimRow, claimRow, csvOfRows, textOfRows } from '../../core/report/claimRows.ts';
import { jsonLines, toJson } from '../../core/report/json.ts';
import { markedWords } from '../../core/report/markedWords.ts';
import type { FindingCode } from '../../core/rules/codes.ts';
import { participants } from '../../core/rules/finding.ts';
import { buildReport, placeOf } from '../buildReport.ts';
import type { Io } from '../io.ts';
import { type LoadedDossier, load } from '../load.ts';
import type { FailOn, Severities } from '../options.ts';
import { type Display, fromFirst, fromHere, namesOf } from '../paths.ts';
import { tellGaps } from '../tellGaps.ts';
import { printForeign, progressBar } from '../terminal.ts';
import { statusOf } from './check.ts';

export const CLAIMS_FORMATS = ['text', 'json', 'csv', 'jsonl'] as const;

export interface ClaimsOptions {
  readonly format: (typeof CLAIMS_FORMATS)[number];
  readonly failOn: FailOn;
  readonly rule?: Severities;
}

/** `claims [PATH…]`: every claim as a row, by file and number. Returns the exit status. */
export async function claimsCommand(
  paths: readonly string[],
  options: ClaimsOptions,
  io: Io,
): Promise<number> {
  const names = namesOf(paths, io);
  const severities = options.rule ?? new Map();
  const bar = progressBar(io);
  const loaded = await load(names, io.files, {
    severities,
    mode: 'normal',
    keepTrees: true,
    progress: bar.step,
  });
  bar.end();
  const display = options.format === 'text' ? fromHere(io) : await fromFirst(names, io);
  const rows = loaded.dossiers
    .flatMap((dossier) => rowsOf(dossier, display))
    .sort((a, b) => byCodeUnit(a.file, b.file) || a.number - b.number);
  tellGaps(loaded, io);
  printForeign(formatted(rows, options.format), io);
  return statusOf(buildReport(loaded, display), options.failOn);
}

function formatted(rows: readonly ClaimRow[], format: ClaimsOptions['format']): string {
  switch (format) {
    case 'text':
      return textOfRows(rows);
    case 'json':
      return toJson(rows);
    case 'csv':
      return csvOfRows(rows);
    case 'jsonl':
      return jsonLines(rows);
  }
}

function rowsOf(loaded: LoadedDossier, display: Display): ClaimRow[] {
  const { dossier, files } = loaded;
  const verdicts = verdictsIn(loaded);
  const adversaries = atOdds(loaded.findings);
  return [...dossier.files].flatMap(([name, { claims }]) => {
    const tree = files.get(name)?.tree;
    const words = tree === undefined ? new Map<number, string>() : markedWords(tree);
    return claims.map((claim) =>
      claimRow(claim, {
        registry: dossier.registry,
        ...placeOf(claim, loaded, display),
        text: words.get(claim.claim.number) ?? null,
        verdicts: verdicts.get(claim) ?? [],
        grade: gradeFor(claim, dossier, adversaries),
      }),
    );
  });
}

function verdictsIn({ findings }: LoadedDossier): ReadonlyMap<DossierClaim, FindingCode[]> {
  const verdicts = new Map<DossierClaim, FindingCode[]>();
  for (const finding of [...findings.values()].flat()) {
    for (const claim of participants(finding)) {
      const known = verdicts.get(claim);
      if (known === undefined) verdicts.set(claim, [finding.code]);
      else known.push(finding.code);
    }
  }
  return verdicts;
}
