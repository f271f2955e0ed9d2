import type { DossierClaim } from '../claims/dossierClaim.ts';
import { addTo } from '../collections.ts';
import { MINUTES_PER_DAY } from '../figure/window.ts';
import { byPlace, type Dossier } from '../index/dossierIndex.ts';
import { isWithdrawn } from '../rules/gate.ts';
import { changesOverTime } from '../rules/growth.ts';

/** Claims of one quantity, one comparable group and one time: what is weighed against each other. */
export interface Cell {
  /** In order of place. Never empty; all have a figure, and none was taken back. */
  readonly claims: readonly DossierClaim[];
  /** Of the days that touch it: they may lend support and are no rivals, for the figure may have changed since. */
  readonly beside: readonly DossierClaim[];
  /** Days since 1970-01-01, where all of them hold within one day. */
  readonly day: number | undefined;
}

/** Cells of a quantity by their keys, as far as anybody asked for them. */
interface Table {
  readonly claims: ReadonlyMap<string, ReadonlySet<DossierClaim>>;
  readonly cells: Map<string, Cell>;
}

const tables = new WeakMap<Dossier, Map<string, Table>>();

/** The cell of a claim; `undefined` for one that gives no figure, was taken back, or is but an addend of another. */
export function cellOf(claim: DossierClaim, dossier: Dossier): Cell | undefined {
  if (claim.extent === undefined) return undefined;
  const table = tableOf(dossier, claim.quantity);
  return table.claims.get(keyOf(claim))?.has(claim) ? cellAt(table, claim) : undefined;
}

/** The cell of a quantity that holds last: of its latest claims, and among those the cell with most of them. */
export function latestCell(dossier: Dossier, quantity: string): Cell | undefined {
  const table = tableOf(dossier, quantity);
  let latest: DossierClaim | undefined;
  for (const [claim] of table.claims.values()) {
    if (latest === undefined || isLater(claim!, latest, table)) latest = claim;
  }
  return latest && cellAt(table, latest);
}

/** All cells of a quantity that anybody could agree or disagree in, at most `most` of them, in order of time. */
export function cellsOf(dossier: Dossier, quantity: string, most: number): Cell[] {
  const table = tableOf(dossier, quantity);
  return [...table.claims.values()]
    .filter(({ size }) => size > 1)
    .map(([claim]) => claim!)
    .sort((a, b) => (dayOf(a) ?? -Infinity) - (dayOf(b) ?? -Infinity) || byPlace(a, b))
    .slice(-most)
    .flatMap((claim) => cellAt(table, claim) ?? []);
}

/** What was counted goes before what is feared; then the later, then what more claims are of. */
function isLater(a: DossierClaim, b: DossierClaim, { claims }: Table): boolean {
  if (a.claim.forecast !== b.claim.forecast) return b.claim.forecast;
  const [x, y] = [keyOf(a), keyOf(b)];
  if (!changesOverTime(a) || !changesOverTime(b) || dayOf(a) === dayOf(b)) {
    const more = claims.get(x)!.size - claims.get(y)!.size;
    return more === 0 ? x < y : more > 0;
  }
  return (dayOf(a) ?? -Infinity) > (dayOf(b) ?? -Infinity);
}

function cellAt(table: Table, claim: DossierClaim): Cell | undefined {
  const key = keyOf(claim);
  const claims = table.claims.get(key);
  if (claims === undefined) return undefined;
  const known = table.cells.get(key);
  if (known !== undefined) return known;
  const day = timeOf(claim).startsWith('day') ? dayOf(claim) : undefined;
  const cell = { claims: [...claims].sort(byPlace), beside: besides(claim, day, table), day };
  table.cells.set(key, cell);
  return cell;
}

function besides({ group }: DossierClaim, day: number | undefined, table: Table): DossierClaim[] {
  if (day === undefined) return [];
  const touching = (other: number): DossierClaim[] =>
    [...(table.claims.get(`${group}\nday ${other}`) ?? [])].filter(({ window }) =>
      other < day ? window!.end >= day * MINUTES_PER_DAY : window!.start <= (day + 1) * MINUTES_PER_DAY,
    );
  return [...touching(day - 1), ...touching(day + 1)].sort(byPlace);
}

function tableOf(dossier: Dossier, quantity: string): Table {
  const known = tables.get(dossier) ?? new Map<string, Table>();
  tables.set(dossier, known);
  const table = known.get(quantity) ?? layOut(dossier, quantity);
  known.set(quantity, table);
  return table;
}

function layOut(dossier: Dossier, quantity: string): Table {
  const claims = new Map<string, Set<DossierClaim>>();
  for (const article of dossier.byQuantity.get(quantity) ?? []) {
    const addends = new Set(article.flatMap(({ claim }) => claim.sum));
    for (const claim of article) {
      if (claim.extent === undefined || addends.has(claim.claim.number)) continue;
      if (isWithdrawn(claim, dossier)) continue;
      addTo(claims, keyOf(claim), claim);
    }
  }
  return { claims, cells: new Map() };
}

const keyOf = (claim: DossierClaim): string => `${claim.group}\n${timeOf(claim)}`;

/** What does not change is spoken of at any time. Undated claims can be weighed within their own article only. */
function timeOf(claim: DossierClaim): string {
  const { window, period, kind, extent, file } = claim;
  if (!changesOverTime(claim)) return 'ever';
  if (kind === 'flow' || extent?.dimension === 'increment') {
    return period === undefined ? `article ${file}` : `period ${period.start} ${period.end}`;
  }
  if (window === undefined) return `article ${file}`;
  const day = Math.floor(window.start / MINUTES_PER_DAY);
  const isWithinDay = window.end <= (day + 1) * MINUTES_PER_DAY;
  return isWithinDay ? `day ${day}` : `window ${window.start} ${window.end}`;
}

const dayOf = ({ window }: DossierClaim): number | undefined =>
  window === undefined ? undefined : Math.floor(window.start / MINUTES_PER_DAY);
