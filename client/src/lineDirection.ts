/** The lines of a claim file as an editor holds them, without their line ends. */
export interface Lines {
  readonly count: number;
  readonly text: (line: number) => string;
}

export type RightToLeft = 'auto' | 'on' | 'off';

interface Header {
  /** How many lines it takes; none where there is no header or it is never closed. */
  readonly lines: number;
  readonly language: string | undefined;
}

const scripts =
  '\\p{scx=Arab}\\p{scx=Hebr}\\p{scx=Syrc}\\p{scx=Thaa}\\p{scx=Nkoo}\\p{scx=Mand}\\p{scx=Samr}\\p{scx=Adlm}\\p{scx=Rohg}';
const rightToLeftLetter = new RegExp(`(?=\\p{L})[${scripts}]`, 'u');
const leftToRightLetter = new RegExp(`(?=\\p{L})[^${scripts}]`, 'u');
const claimOrDefaultLine = /^\[\^(?:[0-9]+|\*)\]:/;
/** A header is at most 64 KB long; this is far beyond any that people write. */
const headerLimit = 2000;

/**
 * Those of the lines `from` to `to` (exclusive) that run from right to left, in order. Claim lines and the header
 * never do. With `auto`, a line with letters of both directions runs as the file's language does, or where the
 * header names none, as its first letter does (Unicode Bidirectional Algorithm, rules P2 and P3).
 */
export function rightToLeftLines(lines: Lines, setting: RightToLeft, from = 0, to = lines.count): number[] {
  if (setting === 'off') return [];
  const header = readHeader(lines);
  const language = languageDirection(header.language);
  const found: number[] = [];
  for (let line = Math.max(from, header.lines); line < Math.min(to, lines.count); line++) {
    const text = lines.text(line);
    if (text === '' || claimOrDefaultLine.test(text)) continue;
    if (setting === 'on' || runsRightToLeft(text, language)) found.push(line);
  }
  return found;
}

function readHeader(lines: Lines): Header {
  const none: Header = { lines: 0, language: undefined };
  if (lines.count === 0 || lines.text(0) !== '---') return none;
  let language: string | undefined;
  for (let line = 1; line < Math.min(lines.count, headerLimit); line++) {
    const text = lines.text(line);
    if (text === '---') return { lines: line + 1, language };
    language ??= /^lang:[ \t]*["']?([A-Za-z0-9-]+)["']?[ \t]*(?:#.*)?$/.exec(text)?.[1];
  }
  return none;
}

function runsRightToLeft(text: string, language: 'rtl' | 'ltr' | undefined): boolean {
  const firstRightToLeft = text.search(rightToLeftLetter);
  if (firstRightToLeft < 0) return false;
  const firstLeftToRight = text.search(leftToRightLetter);
  if (firstLeftToRight < 0) return true;
  return language === undefined ? firstRightToLeft < firstLeftToRight : language === 'rtl';
}

function languageDirection(language: string | undefined): 'rtl' | 'ltr' | undefined {
  if (language === undefined) return undefined;
  try {
    const script = new Intl.Locale(language).maximize().script;
    if (script === undefined) return undefined;
    return scripts.includes(`=${script}}`) ? 'rtl' : 'ltr';
  } catch {
    return undefined; // not a language tag: the server says so
  }
}
