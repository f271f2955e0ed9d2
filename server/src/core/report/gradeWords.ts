import type { DossierClaim } from '../claims/dossierClaim.ts';
import type { Interval } from '../figure/interval.ts';
import { isCounted } from '../figure/units.ts';
import { MINUTES_PER_DAY } from '../figure/window.ts';
import type { Backing } from '../grades/backing.ts';
import type { Grade } from '../grades/grade.ts';
import { changesOverTime } from '../rules/growth.ts';
import { dateInWords } from './dates.ts';
import { extentInWords } from './figures.ts';
import { dateName, figureName, type Names, rootName, wordingOf } from './names.ts';
import { listed } from './sourcing.ts';
import { fill } from './wording.ts';

/** So many positions are told one by one. */
const TOLD = 3;

/**
 * How well what is known of a quantity at a time is supported, in one line: "Best supported, 24 Jan 2022: 120 to
 * 136 — 2 independent sources (SDF, SOHR), 1 word for word". Of an interval, never of a figure in between.
 */
export function gradeInWords(grade: Grade, names: Names): string {
  const wording = wordingOf(names);
  const strings = wording.strings.grade;
  const [first] = grade.positions;
  const date = whenOf(grade, names);
  const values = {
    date: date ?? '',
    figure: first === undefined ? '' : figureOf(first, names),
    list: first === undefined ? '' : namesOf(first, names),
    positions: positionsOf(grade, names),
  };
  if (grade.outcome === 'supported') {
    const why = reasonsFor(first!, grade, names);
    return fill(date === undefined ? strings.supported : strings.supportedAt, { ...values, why });
  }
  if (grade.outcome === 'contested') {
    return fill(date === undefined ? strings.contested : strings.contestedAt, values);
  }
  const why = {
    'one-source': strings.oneSource,
    apart: strings.apart,
    'no-source': strings.noSource,
  }[grade.outcome];
  return fill(date === undefined ? strings.unsupported : strings.unsupportedAt, {
    ...values,
    why: fill(why, values),
  });
}

function reasonsFor(best: Backing, grade: Grade, names: Names): string {
  const wording = wordingOf(names);
  const strings = wording.strings.grade;
  const { roots, direct, firm, adverse } = best;
  return [
    wording.plural(strings.sources, roots.length, { list: namesOf(best, names) }),
    direct === 0 ? '' : direct === roots.length ? strings.allDirect : wording.plural(strings.direct, direct),
    adverse ? strings.adverse : '',
    firm === 0 ? strings.provisional : '',
    grade.contested ? strings.disputed : '',
  ]
    .filter(Boolean)
    .join(wording.strings.comma);
}

function positionsOf({ positions }: Grade, names: Names): string {
  const wording = wordingOf(names);
  const { strings } = wording;
  const told = positions
    .slice(0, TOLD)
    .map((one) => fill(strings.grade.position, { figure: figureOf(one, names), list: namesOf(one, names) }));
  const rest = positions.length - told.length;
  return [...told, ...(rest > 0 ? [wording.plural(strings.morePositions, rest)] : [])].join(strings.against);
}

/** Each party once, by the first of its claims. */
function namesOf({ roots, claims }: Backing, names: Names): string {
  const firsts = roots.flatMap((root) => claims.find((claim) => claim.root === root) ?? []);
  return listed(firsts, rootName, names);
}

/** The day that is weighed; of anything longer or shorter what its first claim gives. */
function whenOf({ cell }: Grade, names: Names): string | undefined {
  const first = cell.claims[0]!;
  if (!changesOverTime(first)) return undefined;
  const day = cell.day === undefined ? undefined : isoDay(cell.day);
  return day === undefined ? dateName(first, names) : dateInWords(day, wordingOf(names));
}

/** EDTF of a day since 1970; only years of four digits have one so plain. */
function isoDay(day: number): string | undefined {
  const date = new Date(day * MINUTES_PER_DAY * 60_000);
  return Number.isNaN(date.getTime()) ? undefined : /^\d{4}-\d\d-\d\d/.exec(date.toISOString())?.[0];
}

function figureOf(position: Backing, names: Names): string {
  const [first] = position.claims;
  const { extent, unit } = first!;
  const inWords = (interval: Interval | undefined): string | undefined => {
    if (interval === undefined || extent === undefined) return undefined;
    const counted = unit === undefined || isCounted(unit);
    return inUnit(first!, extentInWords(interval, extent.dimension, counted, wordingOf(names)), names);
  };
  const [figure, likely] = [inWords(position.hard), inWords(position.soft)];
  if (figure === undefined) return figureName(narrowest(position), names);
  if (likely === undefined || likely === figure) return figure;
  return fill(wordingOf(names).strings.grade.likely, { figure, likely });
}

/** A measured unit is part of a figure, what is counted is known. */
function inUnit({ unit }: DossierClaim, figure: string | undefined, names: Names): string | undefined {
  if (figure === undefined || unit === undefined || isCounted(unit)) return figure;
  const { strings, quote } = wordingOf(names);
  return fill(strings.withUnit, { figure, unit: quote(unit) });
}

/** The claim that says most exactly what all of a position say. */
const narrowest = ({ claims }: Backing): DossierClaim =>
  claims.reduce((a, b) => (widthOf(b) < widthOf(a) ? b : a));

const widthOf = ({ extent }: DossierClaim): number =>
  extent === undefined || extent.dimension === 'state' ? 0 : extent.soft.hi - extent.soft.lo;
