import type { DossierClaim } from '../claims/dossierClaim.ts';
import { isOmission, isSourcing } from '../rules/codes.ts';
import { type Finding, type Position, participants } from '../rules/finding.ts';
import { byTime } from '../rules/positions.ts';
import { dateName, figureName, type Names, wordingOf } from './names.ts';
import { sourceName } from './sayings.ts';
import { sidesOf } from './sides.ts';
import { fill } from './wording.ts';

/** With one claim at most this many others are listed. */
export const RELATED_LIMIT = 12;

export interface Related {
  /**
   * The claim most directly opposed, then the nearest in time; of other sides than the claim's own. Where a source is
   * all that they share: the others that have it from there, nearest first.
   */
  readonly claims: readonly DossierClaim[];
  /** How many claims there are on other sides. */
  readonly total: number;
}

/**
 * The claims that a finding sets against one that takes part in it (the finding's own object of it). O(1) a claim
 * once the finding was looked at.
 */
export function relatedTo(finding: Finding, claim: DossierClaim): Related {
  const timeline = timelineOf(finding);
  const at = timeline.places.get(claim);
  if (at === undefined) return { claims: [], total: 0 };
  const total = timeline.claims.length - timeline.sizes[timeline.positions[at]!]!;
  const first = finding.opposed.get(claim);
  const claims = first === undefined ? [] : [first];
  for (const other of outward(timeline, at)) {
    if (claims.length >= RELATED_LIMIT) break;
    if (other !== first) claims.push(other);
  }
  return { claims, total };
}

/** What is said beside a related claim: "Amaq, Outlet 003: 4, 22 Jan 2022". */
export function relatedMessage(claim: DossierClaim, names: Names): string {
  const known = messages.get(claim);
  if (known !== undefined && known.registry === names.registry && known.langs === names.langs)
    return known.text;
  const text = writeRelated(claim, names);
  messages.set(claim, { registry: names.registry, langs: names.langs, text });
  return text;
}

/** One claim is told beside many. */
const messages = new WeakMap<DossierClaim, Names & { readonly text: string }>();

function writeRelated(claim: DossierClaim, names: Names): string {
  const { strings } = wordingOf(names);
  const values = { source: sourceName(claim, names), figure: figureName(claim, names) };
  const date = dateName(claim, names);
  return date === undefined
    ? fill(strings.relatedUndated, values)
    : fill(strings.related, { ...values, date });
}

/** The claims of a finding in order of time, laid out so that stepping over a claim's own position costs nothing. */
interface Timeline {
  readonly claims: readonly DossierClaim[];
  readonly places: ReadonlyMap<DossierClaim, number>;
  /** The position that each claim is in, and how many claims each position has. */
  readonly positions: readonly number[];
  readonly sizes: readonly number[];
  /** The next index, after and before each, whose position is another. */
  readonly after: readonly number[];
  readonly before: readonly number[];
}

const timelines = new WeakMap<Finding, Timeline>();

function timelineOf(finding: Finding): Timeline {
  const known = timelines.get(finding);
  if (known !== undefined) return known;
  const fresh = layOut(finding);
  timelines.set(finding, fresh);
  return fresh;
}

/** What is missing from a claim has to do with no other; claims of one source are all told with each other. */
function relatedSides(finding: Finding): readonly Position[] {
  const { code, positions } = finding;
  if (!isSourcing(code)) return sidesOf(finding);
  return isOmission(code) ? positions : participants(finding).map((claim) => [claim]);
}

function layOut(finding: Finding): Timeline {
  const sides = relatedSides(finding);
  const entries = sides
    .flatMap((claims, position) => claims.map((claim) => ({ claim, position })))
    .sort((a, b) => byTime(a.claim, b.claim));
  const claims = entries.map(({ claim }) => claim);
  const positions = entries.map(({ position }) => position);
  const after: number[] = new Array(entries.length);
  const before: number[] = new Array(entries.length);
  for (let i = entries.length - 1; i >= 0; i--) {
    after[i] = positions[i] === positions[i + 1] ? after[i + 1]! : i + 1;
  }
  for (let i = 0; i < entries.length; i++) {
    before[i] = positions[i] === positions[i - 1] ? before[i - 1]! : i - 1;
  }
  return {
    claims,
    places: new Map(claims.map((claim, i) => [claim, i])),
    positions,
    sizes: sides.map((position) => position.length),
    after,
    before,
  };
}

/** The claims of other positions from a place on the timeline outwards, nearest in time first. */
function* outward(timeline: Timeline, at: number): Iterable<DossierClaim> {
  const { claims, positions, after, before } = timeline;
  const own = positions[at]!;
  const start = startOf(claims[at]!);
  let right = after[at]!;
  let left = before[at]!;
  while (left >= 0 || right < claims.length) {
    const toLeft = left < 0 ? Infinity : distance(start, startOf(claims[left]!));
    const toRight = right >= claims.length ? Infinity : distance(start, startOf(claims[right]!));
    if (right >= claims.length || (left >= 0 && toLeft <= toRight)) {
      yield claims[left]!;
      left--;
      if (left >= 0 && positions[left] === own) left = before[left]!;
    } else {
      yield claims[right]!;
      right++;
      if (right < claims.length && positions[right] === own) right = after[right]!;
    }
  }
}

const startOf = ({ window }: DossierClaim): number => window?.start ?? Infinity;
const distance = (a: number, b: number): number => (a === b ? 0 : Math.abs(a - b));
