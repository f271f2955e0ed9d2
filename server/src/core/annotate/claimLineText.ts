import { parseWindow } from '../figure/edtf.ts';
import { isValueError, parseValue } from '../figure/parseValue.ts';
import { isIdentifier } from '../syntax/lexer.ts';
import { type Phrase, say } from '../text/phrase.ts';

/** What a new claim line says; what is left out is not written. */
export interface NewClaim {
  readonly quantity?: string | undefined;
  readonly value?: string | undefined;
  readonly speaker?: string | undefined;
  readonly on?: string | undefined;
}

/** The beginning of a claim line, up to where its quantity stands. */
export const claimMarker = (number: number): string => `[^${number}]: `;

/** A claim line. Without a quantity the place for it stays empty, between two blanks. */
export function claimLineText(number: number, { quantity, value, speaker, on }: NewClaim): string {
  const rest = [value, speaker && `@${speaker}`, on && `on ${on}`].filter(Boolean);
  return `${claimMarker(number)}${[quantity ?? '', ...rest].join(' ')}`;
}

/** Why something cannot stand on a claim line as it is, for people; undefined where all of it can. */
export function unwritable({ quantity, value, speaker, on }: NewClaim): Phrase | undefined {
  if (quantity !== undefined && (!isIdentifier(quantity) || /^[0-9]/.test(quantity)))
    return say`${quoted(quantity)} is no name for a quantity. Use letters, digits, \`_\` and \`-\`, joined by dots.`;
  if (value !== undefined && isValueError(parseValue(value)))
    return say`${quoted(value)} is no value. Write it as on a claim line: 77, ~3500, >=136, 60..90, tens.`;
  if (speaker !== undefined && !isIdentifier(speaker))
    return say`${quoted(speaker)} is no name for a speaker. Use letters, digits, \`_\` and \`-\`, without blanks.`;
  if (on !== undefined && parseWindow(on) === undefined)
    return say`${quoted(on)} is no date. Write it as 2022-01-24, 2022-01 or 2022-01-24~ for a guess.`;
  return undefined;
}

const quoted = (words: string): string => `\`${words.slice(0, 40).replace(/[\s`]+/g, ' ')}\``;
