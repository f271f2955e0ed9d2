/**
 * Words for people, in English and still in pieces, so that another language can say the same in its own order: see
 * `report/inWords.ts`.
 */
export interface Phrase {
  /** What stands before, between and behind the values. */
  readonly parts: readonly string[];
  /** Of these a phrase is for people too; a string is what a file says, or the code of something. */
  readonly values: readonly (string | number | Phrase)[];
}

/** Words with values in them: ``say`${name} is no date.` `` */
export const say = (parts: readonly string[], ...values: Phrase['values']): Phrase => ({ parts, values });

/** Without its values, `{0} is no date.`: other languages have their own words under it. */
export const templateOf = ({ parts }: Phrase): string =>
  parts.reduce((template, part, i) => `${template}{${i - 1}}${part}`);

/** In English. */
export const inEnglish = ({ parts, values }: Phrase): string =>
  parts.reduce((text, part, i) => text + textOf(values[i - 1]!) + part);

const textOf = (value: Phrase['values'][number]): string =>
  typeof value === 'object' ? inEnglish(value) : String(value);
