import { nearest } from '../text/nearest.ts';
import { type Phrase, say } from '../text/phrase.ts';

/** A better writing of what someone probably meant, and the reason for it. It need not be a value itself. */
export interface Advice {
  readonly instead: string;
  readonly because: Phrase;
}

/** Every word that is a value by itself. */
const WORDS: readonly string[] = [
  ...['some', 'few', 'many', 'tens', 'hundreds', 'thousands', 'millions'],
  ...['most', 'all', 'none', 'half'],
];

interface Habit {
  readonly pattern: RegExp;
  readonly replacement: string;
  readonly because: Phrase;
}

/** Other words for the ones the claim file has. */
const SYNONYMS: ReadonlyMap<string, string> = new Map([
  ['dozens', 'tens'],
  ['scores', 'tens'],
  ['several', 'some'],
  ['majority', 'most'],
  ['every', 'all'],
  ['no', 'none'],
  ['zero', '0'],
  ['unknown', '?'],
]);

const ONE_WAY = say`hedges are written in one way`;

/** Other habits of writing figures. Each is applied to what the ones before it left. */
const HABITS: readonly Habit[] = [
  { pattern: /[\u066c\u060c'’_](?=[0-9]{3})/g, replacement: '', because: say`a figure has no separators` },
  { pattern: /\u066b/g, replacement: '.', because: say`decimals follow a point` },
  { pattern: /\u066a/g, replacement: '%', because: say`the percent sign is %` },
  { pattern: /≥|=>/g, replacement: '>=', because: ONE_WAY },
  { pattern: /≤|=</g, replacement: '<=', because: ONE_WAY },
  { pattern: /[≈∼±]/g, replacement: '~', because: ONE_WAY },
  { pattern: /^(\+?)~([<>])=?(?=[0-9])/, replacement: '$1$2~', because: ONE_WAY },
  { pattern: /^([0-9.]+%?)\+$/, replacement: '>=$1', because: ONE_WAY },
  { pattern: /^([0-9.]+%?)[~?]$/, replacement: '~$1', because: say`a hedge comes before the figure` },
  { pattern: /^=+(?=[0-9])/, replacement: '', because: say`a bare figure is exact` },
  { pattern: /(?<=[0-9]),(?=[0-9]{3}(?![0-9]))/g, replacement: '', because: say`a figure has no separators` },
  {
    pattern: /(?<=[0-9])\.(?=[0-9]{3}\.[0-9]{3})|(?<=\.[0-9]{3})\.(?=[0-9]{3}(?![0-9]))/g,
    replacement: '',
    because: say`a figure has no separators`,
  },
  { pattern: /(?<=[0-9]),(?=[0-9])/g, replacement: '.', because: say`decimals follow a point` },
  { pattern: /[‐-―−]/g, replacement: '-', because: say`a range is written with two points` },
  {
    pattern: /(?<=^[0-9]{4}(?:-[0-9]{1,2})?)-(?=[0-9](?:-|$))/g,
    replacement: '-0',
    because: say`months and days have two digits`,
  },
  {
    pattern: /^(?![0-9]{4}-[0-9]{2}$)([0-9.]+%?)-([0-9.]+%?)$/,
    replacement: '$1..$2',
    because: say`a range is written with two points`,
  },
  { pattern: /\.{3,}|…/, replacement: '..', because: say`a range is written with two points` },
  { pattern: /^([0-9.]*[0-9]%?)\.\.$/, replacement: '>=$1', because: say`a range has two ends` },
  { pattern: /^\.\.([0-9])/, replacement: '<=$1', because: say`a range has two ends` },
  { pattern: /^(\+?)[<>~=]+(?=[0-9.]+%?\.\.|[a-z])/, replacement: '$1', because: say`this needs no hedge` },
  {
    pattern: /^~([0-9]{4}-[0-9]{2}(?:-[0-9]{2})?)$/,
    replacement: '$1~',
    because: say`a guessed date has its sign behind it`,
  },
  {
    pattern: /^([0-9]{4}-[0-9-]+)\.\.(?=[0-9]{4}-)/,
    replacement: '$1/',
    because: say`a stretch of time has a slash`,
  },
  {
    pattern: /(^|[<>~=+]|\.\.)0+(?=[0-9])/g,
    replacement: '$1',
    because: say`a figure has no zeros in front of it`,
  },
  {
    pattern: /(?<![0-9.])\.(?=[0-9])/g,
    replacement: '0.',
    because: say`decimals have a figure before the point`,
  },
  { pattern: /(?<=[0-9])\.(?![0-9.])/g, replacement: '', because: say`a point has decimals behind it` },
];

/** What the writer of a refused value may have meant; `undefined` when nothing comes to mind. */
export function adviceFor(source: string): Advice | undefined {
  let instead = source;
  let because: Phrase | undefined;
  const turn = (next: string, reason: Phrase): void => {
    if (next !== instead) because ??= reason;
    instead = next;
  };
  turn(foldDigits(instead), say`digits are written 0 to 9`);
  if (/^[A-Za-z+.<>~]+$/.test(instead)) turn(instead.toLowerCase(), say`words are written small`);
  turn(SYNONYMS.get(instead) ?? instead, say`another word stands for this`);
  for (const { pattern, replacement, because: reason } of HABITS) {
    turn(instead.replace(pattern, replacement), reason);
  }
  if (/^[a-z]+$/.test(instead))
    turn(nearest(instead, WORDS) ?? instead, say`this is not one of the words for figures`);
  if (/^\p{L}/u.test(instead) && !WORDS.includes(instead))
    turn(`=${instead}`, say`a state has = in front of it`);
  return because === undefined ? undefined : { instead, because };
}

/** Arabic-Indic, Persian and full-width digits as ASCII ones. */
const foldDigits = (text: string): string =>
  text.replace(/[٠-٩۰-۹０-９]/g, (digit) => String(digit.charCodeAt(0) - zeroOf(digit)));

function zeroOf(digit: string): number {
  const code = digit.charCodeAt(0);
  if (code >= 0xff10) return 0xff10;
  return code >= 0x06f0 ? 0x06f0 : 0x0660;
}
