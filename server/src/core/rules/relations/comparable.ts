import type { Registry } from '../../claims/dossier.ts';
import type { DossierClaim } from '../../claims/dossierClaim.ts';
import { type Interval, scale } from '../../figure/interval.ts';
import { canonicalUnit } from '../../figure/units.ts';
import { MINUTES_PER_DAY, overlap, type Window } from '../../figure/window.ts';
import { changesOverTime, isSharp, movesByTheHour } from '../growth.ts';
import { rounded } from '../rounding.ts';

/**
 * All that claims on different quantities, or in different units, must have in common to be put together: population,
 * place, and whether they are feared or counted.
 */
export const settingOf = ({ scope, place, claim }: DossierClaim): string =>
  [scope ?? '', place ?? '', claim.forecast].join('\n');

/** Whether a claim gives an amount, or a share that is one of the same whole as its quantity's others. */
export const isMeasured = ({ kind, extent, claim }: DossierClaim): boolean =>
  extent?.dimension === 'amount' ||
  (extent?.dimension === 'share' && kind === 'share' && claim.of === undefined);

/** Whether two claims have that in common. */
export const ofOneSetting = (a: DossierClaim, b: DossierClaim): boolean =>
  a.claim.forecast === b.claim.forecast && a.scope === b.scope && a.place === b.place;

/** Lorries and crates are not added up; an undeclared unit may be any. */
export const inOneUnit = (a: DossierClaim, b: DossierClaim): boolean =>
  a.unit === undefined || b.unit === undefined || a.unit === b.unit;

/** Whether a claim is in the unit that its dossier declares, so that a declared factor applies to it. */
export function inDeclaredUnit({ quantity, unit }: DossierClaim, registry: Registry): boolean {
  const declared = registry.quantities.get(quantity)?.unit ?? registry.defaults.unit;
  return declared === undefined || unit === canonicalUnit(declared);
}

/** Who can be held to two figures. An agency is one voice whether it publishes or is quoted. */
export const voiceOf = ({ voice, speaker, outlet }: DossierClaim): string | undefined =>
  speaker === undefined && outlet !== undefined ? `speaker ${outlet}` : voice;

/** When a claim holds: what was counted over a period in that. `undefined` where nothing dates it. */
export const timeOf = ({ kind, period, window }: DossierClaim): Window | undefined =>
  kind === 'flow' ? period : window;

/** Of one day: a part for all of a month is none of a whole for one of its days. */
const ofOneTime = (a: Window, b: Window): boolean =>
  overlap(a, b) && Math.abs(a.start - b.start) < MINUTES_PER_DAY && Math.abs(a.end - b.end) < MINUTES_PER_DAY;

/** Whether a claim on the whole and one on a part hold together: a fact at any time, a flow over its very period. */
export function speaksOfTheSame(whole: DossierClaim, part: DossierClaim): boolean {
  if (!changesOverTime(whole)) return part.kind !== 'flow';
  if ((whole.kind === 'flow') !== (part.kind === 'flow')) return false;
  const [a, b] = [timeOf(whole), timeOf(part)];
  return a !== undefined && b !== undefined && ofOneTime(a, b);
}

/** Whether a figure may be another by the evening: a toll, a level, and what nobody has declared to be none. */
export const changesByTheHour = (claim: DossierClaim): boolean =>
  movesByTheHour(claim) || (claim.kind === 'level' && claim.extent?.dimension === 'amount');

/** Whether hours may lie between what two articles say of one day. */
export const isHoursLater = (a: DossierClaim, b: DossierClaim): boolean =>
  a.file !== b.file &&
  (a.claim.statement === undefined || a.claim.statement !== b.claim.statement) &&
  a.window !== undefined &&
  b.window !== undefined &&
  overlap(a.window, b.window) &&
  !(isSharp(a.window) && isSharp(b.window));

/** Between opposed parties the numbers stand as said. */
export const isOpposed = (a: DossierClaim, b: DossierClaim): boolean =>
  a.root !== undefined && b.root !== undefined && a.root !== b.root;

/** What a claim's figure may stand for beside another's, `factor` times; `undefined` where it has none. */
export function figureBeside(claim: DossierClaim, other: DossierClaim, factor = 1): Interval | undefined {
  if (claim.extent === undefined || claim.extent.dimension === 'state') return undefined;
  const { hard } = claim.extent;
  return scale(isOpposed(claim, other) ? hard : rounded(claim, hard, other), factor);
}
