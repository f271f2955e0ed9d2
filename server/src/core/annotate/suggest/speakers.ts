import type { Attribution, Attributions } from './attributions.ts';
import { type Passage, sentenceAt } from './passage.ts';

const MOST = 4;
/** Sentences of a paragraph over which who spoke goes on speaking. */
const CARRIED = 3;

/**
 * The ids of those who may have said what stands at a stretch of a passage, closest first: those cited in its sentence,
 * else in the sentences before it in the paragraph. None where nobody is cited.
 *
 * @param earlier who spoke last in the paragraphs before
 */
export function rankSpeakers(
  passage: Passage,
  attributions: Attributions,
  { start, end }: { readonly start: number; readonly end: number },
  earlier: () => string | undefined,
): string[] {
  const sentence = sentenceAt(passage, start);
  const here = attributions.all
    .filter((one) => one.start >= sentence.start && one.start < sentence.end)
    .map((one) => ({ one, distance: distanceTo(one, start, end) }))
    .filter(({ one, distance }) => distance < Infinity && !turnsBetween(attributions, one.start, start))
    .sort((a, b) => a.distance - b.distance);
  const cited = here.map(({ one }) => one);
  if (cited.length === 0) cited.push(...carried(passage, attributions, sentence.number, start));
  const ids = cited.flatMap((one) => namedBy(one, attributions, earlier));
  return [...new Set(ids)].slice(0, MOST);
}

/** Who spoke last in a passage, by name. */
export const lastNamed = ({ all, turns }: Attributions): string | undefined => {
  const last = all.findLast(({ who }) => who.length > 0);
  return last && !turns.some((turn) => turn > last.start) ? last.who[0] : undefined;
};

/** Characters between an attribution and a figure; infinite where it cannot hold for it. */
function distanceTo(one: Attribution, start: number, end: number): number {
  if (one.start <= start) return start - one.start;
  // What is said mostly comes first only where nothing else introduced it.
  return one.told === 'either' && one.start >= end ? 1.5 * (one.start - end) : Infinity;
}

const turnsBetween = ({ turns }: Attributions, from: number, to: number): boolean =>
  turns.some((turn) => from < turn && turn <= to);

function carried(
  passage: Passage,
  attributions: Attributions,
  sentence: number,
  start: number,
): Attribution[] {
  const from = passage.sentences[Math.max(0, sentence - CARRIED)]!;
  const last = attributions.all.findLast((one) => one.start >= from && one.start < start);
  return last === undefined || turnsBetween(attributions, last.start, start) ? [] : [last];
}

function namedBy(
  one: Attribution,
  { all, turns }: Attributions,
  earlier: () => string | undefined,
): readonly string[] {
  if (one.who.length > 0) return one.who;
  const before = all.findLast((other) => other.start < one.start && other.who.length > 0);
  const isCut = (from: number): boolean => turns.some((turn) => from < turn && turn < one.start);
  const name =
    before === undefined
      ? isCut(-1)
        ? undefined
        : earlier()
      : isCut(before.start)
        ? undefined
        : before.who[0];
  const found = name ?? one.otherwise;
  return found === undefined ? [] : [found];
}
