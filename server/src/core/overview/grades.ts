import type { Findings } from '../check.ts';
import type { Interval } from '../figure/interval.ts';
import { MINUTES_PER_DAY } from '../figure/window.ts';
import { atOdds } from '../grades/adversaries.ts';
import { type Grade, gradesOver, latestGrade } from '../grades/grade.ts';
import type { Dossier } from '../index/dossierIndex.ts';
import { gradeInWords } from '../report/gradeWords.ts';
import type { Names } from '../report/names.ts';

/** A position that is best supported, or one of several that are as well supported, to be drawn as a band. */
export interface SupportedBand {
  /** Minutes since 1970; open where it holds at any time. */
  readonly from: number | undefined;
  readonly to: number | undefined;
  /** Ends of what all of its claims mean; `null` for no bound, and both for what is no figure. */
  readonly low: number | null;
  readonly high: number | null;
  readonly contested: boolean;
  readonly reason: string;
}

/** So many times are told; who wants more reads the claims. */
const MOST_TIMES = 60;

/** What is best supported of a quantity, by time; of its last time also that nothing is. */
export function supportedBands(
  id: string,
  dossier: Dossier,
  findings: Findings,
  names: Names,
): SupportedBand[] {
  const adversaries = atOdds(findings);
  const grades = gradesOver(dossier, id, adversaries, MOST_TIMES);
  const latest = latestGrade(dossier, id, adversaries);
  const told = latest === undefined || grades.includes(latest) ? grades : [...grades, latest];
  return told.flatMap((grade) => bandsOf(grade, grade === latest, names));
}

function bandsOf(grade: Grade, isLatest: boolean, names: Names): SupportedBand[] {
  const { outcome, positions, contested, cell } = grade;
  const isDrawn = outcome === 'supported' || outcome === 'contested';
  if (!isDrawn && !isLatest) return [];
  const reason = gradeInWords(grade, names);
  const [from, to] = timesOf(cell);
  const about = { from, to, contested, reason };
  const bands = isDrawn ? positions.map(({ soft }) => ({ ...about, ...endsOf(soft) })) : [];
  return bands.length > 0 ? bands : [{ ...about, low: null, high: null }];
}

const endsOf = (interval: Interval | undefined): { low: number | null; high: number | null } => ({
  low: finite(interval?.lo),
  high: finite(interval?.hi),
});

const finite = (n: number | undefined): number | null => (n !== undefined && Number.isFinite(n) ? n : null);

/** The day that is weighed, else what its claims speak of; open where that ends nowhere. */
function timesOf({ day, claims }: Grade['cell']): [from: number | undefined, to: number | undefined] {
  if (day !== undefined) return [day * MINUTES_PER_DAY, (day + 1) * MINUTES_PER_DAY];
  const windows = claims.flatMap(({ window }) => window ?? []);
  if (windows.length < claims.length) return [undefined, undefined];
  const from = windows.reduce((least, { start }) => Math.min(least, start), Infinity);
  const to = windows.reduce((most, { end }) => Math.max(most, end), -Infinity);
  return [finite(from) ?? undefined, finite(to) ?? undefined];
}
