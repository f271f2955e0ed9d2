import * as l10n from '@vscode/l10n';
import { withoutTurns } from '../webviews/common/directions.ts';

/** The language that the words come in, as a BCP 47 tag for `Intl`: each bundle gives its own. */
export const locale = (): string =>
  l10n.t({ message: 'en', comment: ['The BCP 47 tag of the language of this bundle: ar, fr, pt-BR'] });

const isRightToLeft = (): boolean => /^(?:ar|dv|fa|he|ps|ur|yi)\b/.test(locale());

/** Words that run as the language does, in a window that may run the other way. */
export const sentence = (text: string): string => (isRightToLeft() ? `\u2067${text}\u2069` : text);

/** A number as the reader writes it. */
export const number = (n: number): string => new Intl.NumberFormat(locale()).format(n);

export const isPlural = (text: string): boolean => text.startsWith('{n, plural,');

const FORM = /(zero|one|two|few|many|other) \{([^{}]*)\}/g;

/**
 * A number with what is counted: `1 claim`, `1,204 claims`.
 * @param forms an ICU plural, `{n, plural, one {# claim} other {# claims}}`, with as many of the forms as its language
 *   has; `other` stands for those that it leaves out
 */
export function counted(n: number, forms: string): string {
  const texts = new Map(Array.from(forms.matchAll(FORM), ([, form, text]) => [form, text!]));
  const text = texts.get(new Intl.PluralRules(locale()).select(n)) ?? texts.get('other') ?? '#';
  return sentence(text.replaceAll('#', () => number(n)));
}

const RIGHT_TO_LEFT = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/u;

/** Text of a file, a name or a path within a sentence, so that neither turns the other round. */
export const isolated = (text: string): string => isolatedAsIs(withoutTurns(text));

/** The same for text that has isolates of our own in it. */
export const isolatedAsIs = (text: string): string =>
  isRightToLeft() || RIGHT_TO_LEFT.test(text) ? `\u2068${text}\u2069` : text;

/** Text that takes the direction of its own first letter, whatever stands beside it. */
export const whole = (text: string): string => `\u2068${withoutTurns(text)}\u2069`;

/** Short texts beside each other on one line; what is missing is left out. */
export const listed = (parts: readonly (string | undefined)[]): string =>
  sentence(
    parts
      .filter((part) => part !== undefined && part !== '')
      .map((part) => isolated(part!))
      .join(' · '),
  );

export const claimCount = (n: number): string =>
  counted(n, l10n.t('{n, plural, one {# claim} other {# claims}}'));

export const conflictCount = (n: number): string =>
  counted(n, l10n.t('{n, plural, one {# conflict} other {# conflicts}}'));
