import { arabic } from './arabic/language.ts';
import { type Day, parseDay } from './calendar.ts';
import { english } from './english/language.ts';
import type { Figure, ReadOptions } from './figure.ts';
import { french } from './french.ts';
import { guessLanguage } from './guess.ts';
import type { Language } from './language.ts';
import { persian } from './persian.ts';
import { type Columns, clearColumns, columnsFor, tokenise } from './tokenise.ts';
import { NUMBER, type Tokens } from './tokens.ts';
import { turkish } from './turkish.ts';

/**
 * Finds every figure in a text, in order and never overlapping: counts and shares, and what must be told apart from
 * them. Takes time in proportion to the text, whatever is in it, and throws nothing.
 *
 * @param options `lang` is guessed where left out; without `date`, "yesterday" has the value `?`.
 */
export function read(text: string, options: ReadOptions = {}): Figure[] {
  const language = languageOf(text, options.lang);
  const today = options.date === undefined ? undefined : parseDay(options.date);
  const figures: Figure[] = [];
  for (let start = 0; start < text.length; ) {
    const end = endOfStretch(text, start);
    const tokens = tokenise(text, language.spelling, start, end, takeColumns());
    readStretch(tokens, language, today, figures);
    giveBack(tokens);
    start = end;
  }
  return figures;
}

/**
 * Columns that were read from, all zeros again. To make them anew for each of the many short texts that are read
 * takes longer than to read it. Undefined while they are in use.
 */
let spare: Columns | undefined;

function takeColumns(): Columns {
  const columns = spare ?? columnsFor(STRETCH);
  spare = undefined;
  return columns;
}

/** Columns that had to grow over one line of megabytes are not kept. */
function giveBack(tokens: Tokens): void {
  if (tokens.kinds.length > STRETCH) return;
  clearColumns(tokens);
  const { kinds, starts, ends, ids, clitics, glued } = tokens;
  spare = { kinds, starts, ends, ids, clitics, glued };
}

/** Code units that are read at once: few enough for their tokens to stay in the processor's cache. */
const STRETCH = 16_384;

/** The end of the line in which a stretch is full: no figure goes over the end of a line. */
function endOfStretch(text: string, start: number): number {
  const full = start + STRETCH;
  const line = full < text.length ? text.indexOf('\n', full) : -1;
  return line < 0 ? text.length : line + 1;
}

function readStretch(tokens: Tokens, language: Language, today: Day | undefined, figures: Figure[]): void {
  let from = 0;
  let end = 0;
  for (const at of tokens.openings) {
    if (at < from) continue;
    const rules = tokens.kinds[at] === NUMBER ? language.atDigits : language.atWord[tokens.ids[at]!]!;
    for (const rule of rules) {
      const found = rule(tokens, at, today);
      if (found === undefined) continue;
      for (const figure of found.figures) {
        if (figure.start < end) continue;
        figures.push(figure);
        end = figure.end;
      }
      from = found.next;
      break;
    }
  }
}

/** The language of a tag, regions aside; of one that the reader does not know, the language the text looks most like. */
function languageOf(text: string, tag = ''): Language {
  const known = LANGUAGES.get(tag) ?? LANGUAGES.get(tag.toLowerCase().split(/[-_]/, 1)[0]!);
  return known ?? LANGUAGES.get(guessLanguage(text))!;
}

const LANGUAGES: ReadonlyMap<string, Language> = new Map([
  ['ar', arabic],
  ['en', english],
  ['fr', french],
  ['tr', turkish],
  ['fa', persian],
]);
