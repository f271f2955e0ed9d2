import type { DossierClaim } from '../core/claims/dossierClaim.ts';
import { byCodeUnit } from '../core/collections.ts';
import { anchorOf } from '../core/index/anchors.ts';
import type { Names } from '../core/report/names.ts';
import { byWeight, type Report, type ReportedFinding } from '../core/report/report.ts';
import { type ReportedPlace, reportFinding, reportProblem } from '../core/report/reported.ts';
import { inMode, loudnessIn, type Mode } from '../core/rules/mode.ts';
import { heard, type PlacedProblem } from '../session/problems.ts';
import type { Loaded, LoadedDossier } from './load.ts';
import type { Display } from './paths.ts';

/** The reports of a command line are read by machines and compared, so their language does not depend on whose it is. */
export const REPORT_LANGUAGES: readonly string[] = ['en'];

/** What was found in all dossiers, as far as it is told in a mode; each file by the name that `display` gives it. */
export function buildReport({ dossiers, skipped }: Loaded, display: Display, mode: Mode = 'normal'): Report {
  const sum = (count: (loaded: LoadedDossier) => number): number =>
    dossiers.map(count).reduce((a, b) => a + b, 0);
  return {
    checked: {
      dossiers: dossiers.length,
      files: sum(({ files }) => files.size),
      claims: sum(claimsIn),
    },
    skipped: skipped
      .map(({ name, reason }) => ({ file: display(name), reason }))
      .sort((a, b) => byCodeUnit(a.file, b.file)),
    findings: dossiers
      .flatMap((loaded) => [...findingsIn(loaded, display, mode), ...problemsIn(loaded, display, mode)])
      .sort(byWeight),
  };
}

const claimsIn = ({ dossier }: LoadedDossier): number =>
  [...dossier.files.values()].reduce((n, { claims }) => n + claims.length, 0);

function findingsIn(loaded: LoadedDossier, display: Display, mode: Mode): ReportedFinding[] {
  const names: Names = { registry: loaded.dossier.registry, langs: REPORT_LANGUAGES };
  const place = (claim: DossierClaim): ReportedPlace => placeOf(claim, loaded, display);
  return [...loaded.findings.values()].flat().flatMap((finding) => {
    const told = loudnessIn(mode, finding);
    if (told === undefined) return [];
    const severity = finding.acknowledged === undefined ? told : finding.severity;
    return [reportFinding({ ...finding, severity }, names, place)];
  });
}

const NOWHERE = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };

/** Where the figure of a claim stands. */
export function placeOf(
  { file, claim }: DossierClaim,
  { files }: LoadedDossier,
  display: Display,
): ReportedPlace {
  const anchors = files.get(file)?.anchors;
  return { file: display(file), range: (anchors && anchorOf(anchors, claim.number)?.figure) ?? NOWHERE };
}

function* problemsIn(
  { files, registry, dossier }: LoadedDossier,
  display: Display,
  mode: Mode,
): Iterable<ReportedFinding> {
  function* report(
    name: string,
    problems: readonly PlacedProblem[],
    claimOn: (line: number) => DossierClaim | undefined,
  ): Iterable<ReportedFinding> {
    for (const problem of heard(problems, dossier.registry.severities)) {
      const { range } = problem;
      const severity = inMode(mode, problem.severity);
      if (severity === undefined) continue;
      yield reportProblem(
        { ...problem, severity },
        { file: display(name), range },
        claimOn(range.start.line),
      );
    }
  }
  if (registry !== undefined) yield* report(registry.name, registry.problems, () => undefined);
  for (const [name, { problems, numbers }] of files) {
    if (problems.length === 0) continue;
    const claims = new Map(dossier.files.get(name)?.claims.map((claim) => [claim.claim.number, claim]));
    yield* report(name, problems, (line) => {
      const number = numbers.get(line);
      return number === undefined ? undefined : claims.get(number);
    });
  }
}
