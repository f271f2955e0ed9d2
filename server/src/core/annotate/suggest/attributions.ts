import { arabicAttribution } from './attributeArabic.ts';
import { englishAttribution } from './attributeEnglish.ts';
import type { Passage } from './passage.ts';
import { TURNS } from './reporting.ts';
import { type Mention, mentionsIn, type Roster } from './roster.ts';
import { makeTerms, termsAt } from './terms.ts';

/** A place of a passage that says who said something. */
export interface Attribution {
  /** Where its words begin and end, in the line's words. */
  readonly start: number;
  readonly end: number;
  /** On which side of it stands what was said. */
  readonly told: 'after' | 'either';
  /** Ids of declared speakers or made of a name, the likeliest first; none where it goes on with who spoke before. */
  readonly who: readonly string[];
  /** "The ministry", where nobody spoke before. */
  readonly otherwise?: string | undefined;
}

/** Who is cited in a passage, and where it turns to another matter. */
export interface Attributions {
  /** In order of text. */
  readonly all: readonly Attribution[];
  readonly turns: readonly number[];
}

/** A passage with the names in it. */
export interface Named {
  readonly passage: Passage;
  readonly mentions: readonly Mention[];
  readonly roster: Roster;
}

/** Finds who is cited in a passage. */
export function attributionsIn(passage: Passage, roster: Roster): Attributions {
  const named: Named = { passage, mentions: mentionsIn(passage, roster), roster };
  const all: Attribution[] = [];
  const turns: number[] = [];
  passage.words.forEach((word, i) => {
    if (termsAt(TURN, passage.words, i).length > 0) turns.push(word.start);
    const found = arabicAttribution(named, i) ?? englishAttribution(named, i);
    if (found !== undefined) all.push(found);
  });
  return { all, turns };
}

const TURN = makeTerms(TURNS.map((turn) => [turn, true] as const));
