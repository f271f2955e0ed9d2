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
  ends,
  FILLERS,
  IN_THE_NAME,
  MEDIA,
  PARTICIPLES,
  SOURCES,
  SPEECH,
  SPOKESMAN,
  STATEMENT,
  TELLERS,
  TITLES,
  UTTERANCES,
  WEAK,
} from './reporting.ts';
import { foldWord } from './words.ts';

type Cue = 'speech' | 'statement' | 'weak' | 'participle' | 'source';

/** Words behind a cue among which a declared name is its subject: titles come before it. */
const REACH = 6;

/** Whom the word at an index says something of, if it is an Arabic word that cites. */
export function arabicAttribution(named: Named, at: number): Attribution | undefined {
  const { passage } = named;
  const cue = isRelayed(named, at) ? 'source' : cueOf(passage.words[at]!.forms);
  if (cue === undefined) return undefined;
  const told = cue === 'source' ? 'either' : 'after';
  if (cue === 'participle') return attributionOver(passage, at, at, { told, who: [] });
  const first = firstOfName(named, at);
  const subject =
    declaredBehind(named, at, first) ?? (cue === 'source' ? undefined : declaredBefore(named, at));
  const name = nameAt(named, first, cue);
  if (subject !== undefined) {
    // "A military source in the army" is not the army's word.
    const who = name?.teller && subject.first > name.last + 1 ? [name.id, ...subject.who] : subject.who;
    return attributionOver(passage, at, Math.max(at, subject.last), { told, who });
  }
  if (name?.anaphor) return attributionOver(passage, at, name.last, { told, who: [], otherwise: name.id });
  if (name !== undefined) {
    const who = [named.roster.surnames.get(foldWord(name.id)) ?? name.id];
    return attributionOver(passage, at, name.last, { told, who });
  }
  const before = tellerBefore(named, at);
  if (before !== undefined) return attributionOver(passage, at, at, { told, who: [before] });
  return cue === 'weak' || cue === 'source' ? undefined : attributionOver(passage, at, at, { told, who: [] });
}

function cueOf(forms: readonly string[]): Cue | undefined {
  const whole = forms[0]!;
  for (const form of [whole, /^[وف]/.test(whole) ? whole.slice(1) : whole]) {
    if (SPEECH.has(form)) return 'speech';
    if (STATEMENT.has(form)) return 'statement';
    if (WEAK.has(form)) return 'weak';
    if (PARTICIPLES.has(form)) return 'participle';
    if (SOURCES.has(form)) return 'source';
  }
  return undefined;
}

/** "As relayed from"; the same letters alone say that someone was moved. */
const isRelayed = ({ passage: { words } }: Named, at: number): boolean =>
  /^[وف]?نقلا?$/.test(wholeForm(words, at)) && wholeForm(words, at + 1) === 'عن';

/** Where a name behind a cue would begin: past "already", a day, "the spokesman of". */
function firstOfName({ passage }: Named, at: number): number {
  const { words } = passage;
  let first = at + 1;
  while (first < words.length && !PAUSE.test(gapBefore(passage, first))) {
    const form = wholeForm(words, first);
    if (FILLERS.has(form) || UTTERANCES.has(form)) first++;
    else if (SPOKESMAN.has(form) && IN_THE_NAME.has(wholeForm(words, first + 1))) first += 2;
    else break;
  }
  return first;
}

interface Subject {
  readonly first: number;
  readonly last: number;
  readonly who: readonly string[];
}

function declaredBehind(named: Named, at: number, first: number): Subject | undefined {
  const { passage, mentions } = named;
  const mention = mentions.find((one) => one.first >= first);
  if (mention === undefined || mention.first > first + REACH) return undefined;
  for (let i = at + 1; i <= mention.first; i++) {
    const form = wholeForm(passage.words, i);
    const stops = ends(form) && !(i > first && form === 'من') && !FILLERS.has(form);
    if (PAUSE.test(gapBefore(passage, i)) || stops || isNumber(form)) return undefined;
    if (i < mention.first && isAddressee(form)) return undefined;
  }
  return { first: mention.first, last: mention.next - 1, who: withAppositions(named, mention) };
}

/** "The army had announced": but never of a verb that goes on with "and". */
function declaredBefore(named: Named, at: number): Subject | undefined {
  const { passage, mentions } = named;
  if (/^[وف]/.test(wholeForm(passage.words, at))) return undefined;
  let next = at;
  while (next > 0 && FILLERS.has(wholeForm(passage.words, next - 1))) next--;
  const mention = mentions.find((one) => one.next === next);
  const isApart = mention === undefined || /[.:!?؟؛]/u.test(gapBefore(passage, next));
  return isApart ? undefined : { first: at, last: at, who: [mention.id] };
}

interface Name {
  readonly id: string;
  readonly last: number;
  readonly anaphor: boolean;
  readonly teller: boolean;
}

function nameAt({ passage }: Named, first: number, cue: Cue): Name | undefined {
  const { words, text } = passage;
  const names: string[] = [];
  let last = first;
  for (let i = first; i < words.length && names.length < MOST_WORDS; i++) {
    const form = wholeForm(words, i);
    const gap = gapBefore(passage, i);
    if (i === first ? PAUSE.test(gap) : EDGE.test(gap)) break;
    if (ends(form) || isNumber(form) || isAddressee(form)) break;
    if (names.length > 1 && TITLES.has(form)) break;
    names.push(text.slice(words[i]!.start, words[i]!.end));
    last = i;
  }
  const begin = wholeForm(words, first);
  if (names.length === 0 || !/^[\u0600-\u06ff]/.test(begin)) return undefined;
  if (cue === 'source') names[0] = withoutTo(names[0]!, begin);
  const isTeller =
    TELLERS.has(begin) || (cue === 'source' && words[first]!.forms.some((form) => TELLERS.has(form)));
  const isDefinite = begin.startsWith('ال') || (cue === 'source' && begin.startsWith('لل'));
  if (cue !== 'speech' && !isTeller && !isDefinite) return undefined;
  const id = idOf(names);
  return id === undefined
    ? undefined
    : { id, last, anaphor: names.length === 1 && ANAPHORS.has(begin), teller: isTeller };
}

/** "To" that belongs to "according", not to the name. */
const withoutTo = (word: string, folded: string): string =>
  folded.startsWith('لل')
    ? `ال${word.slice(2)}`
    : folded.startsWith('ل') && folded.length > 3
      ? word.slice(1)
      : word;

const isAddressee = (form: string): boolean => form.startsWith('ل') && MEDIA.has(form.slice(1));

/** "Several sources confirmed". */
function tellerBefore({ passage }: Named, at: number): string | undefined {
  const { words, text } = passage;
  if (at === 0 || EDGE.test(gapBefore(passage, at)) || !TELLERS.has(wholeForm(words, at - 1)))
    return undefined;
  return idOf([text.slice(words[at - 1]!.start, words[at - 1]!.end)]);
}
