import { parseWindow } from '../figure/edtf.ts';
import type { LineMap } from '../text/lineMap.ts';
import { nearest } from '../text/nearest.ts';
import { own } from '../text/own.ts';
import { say } from '../text/phrase.ts';
import type { Fix } from '../text/problem.ts';
import { type Span, span } from '../text/span.ts';
import { readPlainHeader } from './headerFast.ts';
import { HEADER_KEYS, type HeaderEntry } from './headerKeys.ts';
import { type HeaderPlace, placeHeader } from './headerPlace.ts';
import { type HeaderFault, readYamlHeader } from './headerYaml.ts';
import { quoted } from './layer.ts';
import { type Problems, report, shown } from './problems.ts';
import type { Header, Placed } from './tree.ts';

/** A header beyond this many bytes of UTF-8 is not read. */
export const HEADER_LIMIT = 64 * 1024;

export interface HeaderRead {
  readonly header: Header;
  readonly place: HeaderPlace;
}

/** Reads the header of a claim file, if it has one. */
export function readHeader(text: string, lines: LineMap, problems: Problems): HeaderRead {
  const place = placeHeader(text, lines);
  const whole = span(place.start, place.end);
  const opening = span(place.start, place.start + 3);
  if (place.kind === 'unclosed') {
    report(problems, {
      code: 'bad-header',
      severity: 'error',
      span: opening,
      message: say`This header is never closed. Put a line \`---\` behind its last key.`,
    });
  }
  if (place.kind !== 'closed') return { header: { span: span(place.start, place.start) }, place };
  const written = text.slice(place.contentStart, place.contentEnd);
  if (exceeds(written, HEADER_LIMIT)) {
    report(problems, {
      code: 'header-too-large',
      severity: 'error',
      span: opening,
      message: say`This header is over 64 KB and was not read. Keep only what it needs, or close it with \`---\` where it ends.`,
    });
    return { header: { span: whole }, place };
  }
  // The library does not know lone carriage returns as line ends.
  const content = written.includes('\r') ? written.replace(/\r(?!\n)/g, '\n') : written;
  return {
    header: assemble(readEntries(content, place.contentStart, problems), whole, place, problems),
    place,
  };
}

function readEntries(content: string, base: number, problems: Problems): readonly HeaderEntry[] {
  const plain = readPlainHeader(content);
  if (plain) return plain;
  const { entries, faults, broken } = readYamlHeader(content);
  for (const fault of faults) {
    const value = broken ? valueAt(entries, fault) : undefined;
    report(problems, {
      code: 'bad-header',
      severity: 'error',
      span: moved(value?.span ?? fault.span, base),
      message: value ? say`YAML reads this value as something else. Put it in quotes.` : fault.message,
      ...(value && { fix: quoteFix(value, base) }),
    });
  }
  return entries;
}

/** What breaks a header is mostly one value: a headline with a colon or a quotation mark in it. */
const valueAt = (entries: readonly HeaderEntry[], fault: HeaderFault): HeaderEntry | undefined =>
  entries.find((e) => e.span.start <= fault.span.start && fault.span.start < e.span.end);

const quoteFix = ({ value, span: at }: HeaderEntry, base: number): Fix => ({
  title: say`Put the value in quotes`,
  edits: [{ span: moved(at, base), text: quoted(value ?? '') }],
});

function assemble(
  entries: readonly HeaderEntry[],
  whole: Span,
  place: HeaderPlace,
  problems: Problems,
): Header {
  const header: { -readonly [K in keyof Header]: Header[K] } = { span: whole };
  for (const entry of entries) {
    const field = HEADER_KEYS.get(entry.key);
    if (!field) reportUnknown(entry, place.contentStart, problems);
    else if (entry.value !== undefined) {
      header[field] = { value: own(entry.value), span: moved(entry.span, place.contentStart) };
    }
  }
  if (header.published) checkDate(header.published, problems);
  return header;
}

function reportUnknown(entry: HeaderEntry, base: number, problems: Problems): void {
  const meant = nearest(entry.key, HEADER_KEYS.keys());
  const at = moved(entry.keySpan, base);
  report(problems, {
    code: 'unknown-header-key',
    severity: 'warning',
    span: at,
    message: meant
      ? say`${shown(entry.key)} is no header key. Did you mean \`${meant}\`?`
      : say`${shown(entry.key)} is no header key. Known are ${[...HEADER_KEYS.keys()].join(', ')}.`,
    ...(meant && { fix: { title: say`Change to ${meant}`, edits: [{ span: at, text: meant }] } }),
  });
}

function checkDate(published: Placed<string>, problems: Problems): void {
  if (published.value.length <= 100 && parseWindow(published.value)) return;
  report(problems, {
    code: 'malformed-date',
    severity: 'error',
    span: published.span,
    message: say`${shown(published.value)} is no date. Write it as 2022-01-24, 2022-01 or 2022-01-24~ for a guess.`,
  });
}

const moved = (s: Span, by: number): Span => span(s.start + by, s.end + by);

/** Whether a text is longer than so many bytes as UTF-8. */
function exceeds(text: string, bytes: number): boolean {
  if (text.length > bytes) return true;
  if (text.length * 3 <= bytes) return false;
  let size = 0;
  for (let i = 0; i < text.length; i++) {
    const c = text.charCodeAt(i);
    size += c < 0x80 ? 1 : c < 0x800 || (c >= 0xd800 && c <= 0xdfff) ? 2 : 3;
  }
  return size > bytes;
}
