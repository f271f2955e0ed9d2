/** What stands between these two takes the direction of its own first letter and reorders nothing around it. */
const FIRST_STRONG_ISOLATE = '\u2068';
const POP_ISOLATE = '\u2069';

/** Names and reasons longer than this are cut, in characters. */
const LONGEST = 120;

const BREAK = /[\t\n\v\f\r\u0085\u2028\u2029]+/g;
const CONTROL = /[\p{Cc}\p{Cs}]/gu;
/** What shows nothing and can mislead: direction controls, byte order marks, language tags. */
const HIDDEN = /[\p{Bidi_Control}\ufeff\u{e0000}-\u{e007f}]/gu;

/**
 * Text of a file made fit to stand in a sentence of ours, on one line: line breaks are blanks, control
 * characters show as U+FFFD, direction controls are left out, and what is very long is cut.
 */
export function clean(text: string, longest: number = LONGEST): string {
  const start = text.slice(0, 2 * longest);
  const shown = start.replace(BREAK, ' ').replace(CONTROL, '\ufffd').replace(HIDDEN, '').trim();
  if (text.length <= longest) return shown;
  const characters = [...shown];
  const fits = characters.length <= longest && start.length === text.length;
  return fits ? shown : `${characters.slice(0, longest - 1).join('')}…`;
}

const RIGHT_TO_LEFT = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/u;
const ONLY_RIGHT_TO_LEFT_LETTERS = /^[\u0620-\u064a\u0671-\u06d3\u05d0-\u05ea ]*$/;

/**
 * Text of a file as a quotation: cleaned, and isolated where its direction could mix with the sentence's.
 * A Latin name in an English sentence stays as it is.
 */
export function quoted(text: string, inRightToLeft: boolean, longest?: number): string {
  const shown = clean(text, longest);
  const mixes = inRightToLeft ? !ONLY_RIGHT_TO_LEFT_LETTERS.test(shown) : RIGHT_TO_LEFT.test(shown);
  return mixes ? FIRST_STRONG_ISOLATE + shown + POP_ISOLATE : shown;
}

const UNPRINTABLE = /[\p{Cc}\p{Cs}\p{Bidi_Control}\u2028\u2029\ufeff\u{e0000}-\u{e007f}]/gu;

/**
 * A name exactly as it is, but with everything that a terminal would obey written out as `\u{1b}`: control
 * characters, line breaks and direction controls. For file names and fields in reports.
 */
export const visible = (text: string): string => text.replace(UNPRINTABLE, writtenOut);

/** A sentence with quotations in it: isolates stay, whatever else a terminal would obey is written out. */
export const visibleSentence = (text: string): string =>
  text.replace(UNPRINTABLE, (c) => (/[\u2066-\u2069]/.test(c) ? c : writtenOut(c)));

/** Text of several lines made safe for a terminal: line ends and tabs stay. */
export const safeForTerminal = (text: string): string =>
  text.replace(UNPRINTABLE, (c) => (c === '\n' || c === '\t' ? c : writtenOut(c)));

const writtenOut = (c: string): string => `\\u{${c.codePointAt(0)!.toString(16)}}`;
