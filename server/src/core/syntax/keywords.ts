/** The words that open a field on a claim or default line. None of them is read as an argument of another. */
export const KEYWORDS = [
  'on',
  'said',
  'during',
  'unit',
  'scope',
  'in',
  'stmt',
  'citing',
  'forecast',
  'of',
  'sum',
  'retracts',
  'denies',
  'est',
  'prelim',
  'quote',
  'ack',
] as const;

export type Keyword = (typeof KEYWORDS)[number];

export const LONGEST_KEYWORD = 8;

const SET: ReadonlySet<string> = new Set(KEYWORDS);

export const isKeyword = (word: string): word is Keyword => SET.has(word);
