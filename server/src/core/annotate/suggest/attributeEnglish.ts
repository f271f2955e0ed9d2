import type { Attribution, Named } from './attributions.ts';
import {
  attributionOver,
  EDGE,
  gapBefore,
  idOf,
  isNumber,
  MOST_WORDS,
  PAUSE,
  wholeForm,
  withAppositions,
} from './names.ts';
import {
  ANAPHORS,
  ARTICLES,
  AUXILIARIES,
  ENGLISH_VERBS,
  LINKS,
  NOBODY,
  PREPOSITIONS,
  PRONOUNS,
  TELLERS,
} from './reporting.ts';
import type { Mention } from './roster.ts';
import { foldWord } from './words.ts';

/** Words of "the commander, A B," before its verb, or behind "according to". */
const REACH = 8;

/** Whom the word at an index says something of, if it is an English word that cites. */
export function englishAttribution(named: Named, at: number): Attribution | undefined {
  const { passage } = named;
  const { words } = passage;
  const form = wholeForm(words, at);
  if ((form === 'according' && wholeForm(words, at + 1) === 'to') || form === 'citing') {
    return behind(named, at, form === 'citing' ? at + 1 : at + 2);
  }
  if (!ENGLISH_VERBS.has(form)) return undefined;
  const declared = subjectBefore(named, at);
  if (declared !== undefined) {
    const who = [declared.id];
    return attributionOver(passage, declared.first, at, { told: 'either', who });
  }
  const name = nameBefore(named, at);
  if (name !== undefined) return name;
  // "…, said A B": but whom someone told something did not say it.
  const isInverted = form === 'said' || form === 'says' || form === 'added';
  return isInverted && /[,"'“”’]/u.test(gapBefore(passage, at)) ? behind(named, at, at + 1) : undefined;
}

/** The declared name that is the subject of a verb: right before it, or with what someone is between commas. */
function subjectBefore({ passage, mentions }: Named, at: number): Mention | undefined {
  let best: Mention | undefined;
  for (const mention of mentions) {
    if (mention.next > at) break;
    if (mention.next >= at - REACH) best = mention;
  }
  if (best === undefined) return undefined;
  let pauses = 0;
  for (let i = best.next; i <= at; i++) {
    const gap = gapBefore(passage, i);
    if (/[.;:!?\n]/u.test(gap)) return undefined;
    if (gap.includes(',')) pauses++;
    if (i < at && ENGLISH_VERBS.has(wholeForm(passage.words, i))) return undefined;
  }
  const opens = gapBefore(passage, best.next).includes(',');
  const isAside = pauses === 2 && opens && gapBefore(passage, at).includes(',');
  return isAside || (pauses === 0 && at - best.next <= 2) ? best : undefined;
}

function nameBefore(named: Named, at: number): Attribution | undefined {
  const { passage } = named;
  const { words, text } = passage;
  let last = at - 1;
  if (last >= 0 && EDGE.test(gapBefore(passage, at))) return undefined;
  while (last > 0 && AUXILIARIES.has(wholeForm(words, last)) && !EDGE.test(gapBefore(passage, last))) last--;
  if (last < 0) return undefined;
  if (PRONOUNS.has(wholeForm(words, last)))
    return attributionOver(passage, last, at, { told: 'either', who: [] });
  let first = last;
  while (
    first > 0 &&
    last - first < REACH &&
    !EDGE.test(gapBefore(passage, first)) &&
    !endsBefore(named, first)
  ) {
    first--;
  }
  const range = headOf(named, first, last);
  const head = text.slice(words[range.last]!.start, words[range.last]!.end);
  const folded = wholeForm(words, range.last);
  const isProper = /^\p{Lu}/u.test(head) && !NOBODY.has(folded);
  if (!isProper && !TELLERS.has(folded)) return undefined;
  return ofName(named, range, range.first, at);
}

/** Whether the name that a word begins cannot go on before it. */
const endsBefore = ({ passage }: Named, at: number): boolean => {
  const before = wholeForm(passage.words, at - 1);
  return isNumber(before) || before === 'that' || before === 'and' || before === 'but';
};

interface Stretch {
  readonly first: number;
  readonly last: number;
}

/** The name within a stretch: from its last article on, and without the place that someone is in. */
function headOf({ passage: { words } }: Named, from: number, to: number): Stretch {
  let first = from;
  let last = to;
  for (let i = from; i <= to; i++) {
    const form = wholeForm(words, i);
    if (ARTICLES.has(form) && !LINKS.has(wholeForm(words, i - 1)) && i < to) first = i + 1;
    else if (PREPOSITIONS.has(form) && i < to) {
      if (i === first) first = i + 1;
      else {
        last = i - 1;
        break;
      }
    }
  }
  return { first, last };
}

/** A name behind "according to". */
function behind(named: Named, cue: number, from: number): Attribution | undefined {
  const { passage, mentions } = named;
  const { words } = passage;
  if (from >= words.length || PAUSE.test(gapBefore(passage, from))) return undefined;
  let to = from;
  while (to + 1 < words.length && to - from < REACH && !EDGE.test(gapBefore(passage, to + 1))) to++;
  const mention = mentions.find(({ first }) => first >= from);
  if (mention !== undefined && mention.first <= to) {
    const who = withAppositions(named, mention);
    return attributionOver(passage, cue, mention.next - 1, { told: 'either', who });
  }
  const first = ARTICLES.has(wholeForm(words, from)) ? from + 1 : from;
  const range = headOf(named, first, Math.max(first, to));
  return range.last < words.length ? ofName(named, range, cue, range.last) : undefined;
}

function ofName(named: Named, { first, last }: Stretch, from: number, to: number): Attribution | undefined {
  const { passage } = named;
  const { words, text } = passage;
  const names: string[] = [];
  let content = 0;
  for (let i = last; i >= first && content < MOST_WORDS; i--) {
    if (!LINKS.has(wholeForm(words, i))) content++;
    names.unshift(text.slice(words[i]!.start, words[i]!.end));
  }
  while (names.length > 0 && LINKS.has(names[0]!.toLowerCase())) names.shift();
  const id = idOf(names);
  if (id === undefined || !/^\p{Script=Latin}/u.test(id)) return undefined;
  const isAnaphor =
    names.length === 1 && ANAPHORS.has(wholeForm(words, last)) && ARTICLES.has(wholeForm(words, last - 1));
  return attributionOver(passage, from, to, {
    told: 'either',
    ...(isAnaphor ? { who: [], otherwise: id } : { who: [named.roster.surnames.get(foldWord(id)) ?? id] }),
  });
}
