import type { Findings } from '../../check.ts';
import type { Registry } from '../../claims/dossier.ts';
import { byCodeUnit } from '../../collections.ts';
import type { Finding } from '../../rules/finding.ts';
import type { Severity } from '../../text/problem.ts';
import { MOST_FINDINGS } from './limits.ts';

/** The chapters that findings are told in, in this order. */
export const CHAPTERS = ['error', 'warning', 'info', 'acknowledged', 'hint'] as const;
export type Chapter = (typeof CHAPTERS)[number];

/** A finding that somebody acknowledged is told as such, however loud it was. */
export const chapterOf = ({ severity, acknowledged }: Finding): Severity | 'acknowledged' =>
  acknowledged === undefined ? severity : 'acknowledged';

export interface ShownFindings {
  /** By chapter, in each by quantity as the dossier has them. */
  readonly shown: readonly Finding[];
  /** How many there are in each chapter, those not shown included. */
  readonly counts: Readonly<Record<Chapter, number>>;
}

/** The findings of a report, the loudest first. */
export function shownFindings(findings: Findings, registry: Registry): ShownFindings {
  const places = new Map([...registry.quantities.keys()].map((id, place) => [id, place]));
  const all = [...findings.values()].flat().map((finding) => ({
    finding,
    chapter: chapterOf(finding),
    quantity: finding.quantities[0]!,
    place: places.get(finding.quantities[0]!) ?? Infinity,
  }));
  all.sort(
    (a, b) =>
      CHAPTERS.indexOf(a.chapter) - CHAPTERS.indexOf(b.chapter) ||
      (a.place === b.place ? byCodeUnit(a.quantity, b.quantity) : a.place - b.place),
  );
  const counts = { error: 0, warning: 0, info: 0, acknowledged: 0, hint: 0 };
  for (const { chapter } of all) counts[chapter]++;
  return { shown: all.slice(0, MOST_FINDINGS).map(({ finding }) => finding), counts };
}
