import { custodyText, firstDifference, placeInFile, recover } from './syntax/recover.ts';
import type { ClaimFileTree, Placed } from './syntax/tree.ts';
import { lineAt, lineEnd, lineMap, positionAt } from './text/lineMap.ts';
import { type Phrase, say } from './text/phrase.ts';
import type { Problem } from './text/problem.ts';
import { type Span, span } from './text/span.ts';

/** The file under a header's `raw`, as far as it could be read. */
export type RawFile =
  | {
      readonly kind: 'read';
      readonly bytes: Uint8Array;
      /** Its text, or the offset of the first byte that is not UTF-8. */
      readonly text: string | { readonly invalidAt: number };
    }
  /** Not touched, because it must not be. The reason completes "was not read: …", without a full stop. */
  | { readonly kind: 'refused'; readonly reason: Phrase }
  /** Missing, too large, no file. The reason completes "cannot be read: …". */
  | { readonly kind: 'unreadable'; readonly reason: Phrase };

/** SHA-256 as 64 small hexadecimal digits; of a string, that of its UTF-8. */
export type Sha256 = (data: string | Uint8Array) => string;

/** Whether a header names anything that can be verified. */
export const hasCustody = ({ header }: Pick<ClaimFileTree, 'header'>): boolean =>
  (header.raw ?? header.sha256 ?? header.rawSha256) !== undefined;

/**
 * Verifies `sha256`, `raw` and `raw-sha256` of a header: whether the article under the claims is still the one
 * that was annotated. `raw` is undefined where the header names none.
 */
export function rawDrift(
  { header, text }: Pick<ClaimFileTree, 'header' | 'text'>,
  raw: RawFile | undefined,
  sha256: Sha256,
): Problem[] {
  if (!hasCustody({ header })) return [];
  const found: Problem[] = [];
  const article = custodyText(recover(text));
  const rawText = raw?.kind === 'read' && typeof raw.text === 'string' ? custodyText(raw.text) : undefined;
  const differsAt = rawText === undefined ? undefined : firstDifference(article, rawText);
  if (header.raw && raw) found.push(...rawProblems(header.raw, raw));
  if (header.raw && rawText !== undefined && differsAt !== undefined) {
    found.push(
      drift(placeOf(text, differsAt), differenceMessage(header.raw.value, rawText, article, differsAt)),
    );
  }
  if (header.sha256) {
    // An altered article shows once, at the place; its hash is named too only where the raw file has another.
    const explained = differsAt !== undefined && sha256(rawText!) === header.sha256.value.toLowerCase();
    if (!explained)
      found.push(
        ...hashProblems(
          header.sha256,
          () => sha256(article),
          (hash) => say`The article has changed: its SHA-256 is now ${hash}.`,
        ),
      );
  }
  if (header.rawSha256) found.push(...rawHashProblems(header.rawSha256, header.raw, raw, sha256));
  return found;
}

function rawProblems(given: Placed<string>, raw: RawFile): Problem[] {
  if (raw.kind === 'refused') {
    return [{ ...drift(given.span, say`This file was not read: ${raw.reason}.`), code: 'raw-refused' }];
  }
  if (raw.kind === 'unreadable') {
    return [
      drift(given.span, say`This file cannot be read: ${raw.reason}. The article was not compared with it.`),
    ];
  }
  if (typeof raw.text === 'string') return [];
  const message = say`This file is not UTF-8 (byte ${raw.text.invalidAt}). The article was not compared with it.`;
  return [{ ...drift(given.span, message), code: 'not-utf8', severity: 'info' }];
}

function rawHashProblems(
  given: Placed<string>,
  named: Placed<string> | undefined,
  raw: RawFile | undefined,
  sha256: Sha256,
): Problem[] {
  if (named === undefined) {
    return [
      { ...drift(given.span, say`The header names no raw file that has this hash.`), severity: 'info' },
    ];
  }
  if (raw?.kind !== 'read') return [];
  return hashProblems(
    given,
    () => sha256(raw.bytes),
    (hash) => say`The raw file has changed: its SHA-256 is now ${hash}.`,
  );
}

function hashProblems(
  given: Placed<string>,
  actual: () => string,
  changed: (hash: string) => Phrase,
): Problem[] {
  const wanted = given.value.toLowerCase();
  if (!/^[0-9a-f]{64}$/.test(wanted)) {
    return [drift(given.span, say`This is no SHA-256: one has 64 hexadecimal digits.`)];
  }
  const hash = actual();
  return hash === wanted ? [] : [drift(given.span, changed(hash))];
}

const drift = (place: Span, message: Phrase): Problem => ({
  code: 'raw-drift',
  severity: 'warning',
  span: place,
  message,
});

function differenceMessage(name: string, raw: string, article: string, at: number): Phrase {
  const shown = name.replace(/[\p{Cc}\p{Bidi_Control}]/gu, '\ufffd');
  if (at === raw.length) return say`The article goes on from here, where ${shown} ends.`;
  const { line, character } = positionAt(lineMap(raw), at);
  return at === article.length
    ? say`The article ends here, but ${shown} goes on (line ${line + 1}, column ${character + 1}).`
    : say`From here on the article differs from ${shown} (line ${line + 1}, column ${character + 1}).`;
}

/** From where a difference begins to the end of the word it is in, or a little further. */
function placeOf(text: string, at: number): Span {
  const start = placeInFile(text, at);
  const lines = lineMap(text);
  const end = lineEnd(text, lines, lineAt(lines, start));
  const blank = text.slice(start, Math.min(end, start + LONGEST_PLACE)).search(/(?<=\S)\s/);
  return span(start, Math.max(start, blank > 0 ? start + blank : Math.min(end, start + LONGEST_PLACE)));
}

const LONGEST_PLACE = 40;
