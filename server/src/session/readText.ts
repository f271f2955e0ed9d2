import { type Phrase, say } from '../core/text/phrase.ts';
import type { Host } from './host.ts';
import { type Task, wait } from './scheduler.ts';

/** Larger files are not read. */
export const SIZE_LIMIT = 50_000_000;

export type TextRead =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'missing' }
  /** Why nothing can be said of the file, for people: `not UTF-8 at byte 17`. */
  | { readonly kind: 'failed'; readonly code: 'not-analysed' | 'not-utf8'; readonly reason: Phrase };

/** Reads a text file, without the byte order mark, which no editor counts in its positions. */
export function* readText(name: string, host: Host): Task<TextRead> {
  const read = yield* wait(host.files.read(name, SIZE_LIMIT));
  if (read.kind === 'missing') return read;
  if (read.kind === 'too-large') return { kind: 'failed', code: 'not-analysed', reason: tooLarge(read.size) };
  if (read.kind === 'failed') return { kind: 'failed', code: 'not-analysed', reason: read.reason };
  const text = host.decode(read.bytes);
  if (typeof text !== 'string') {
    return { kind: 'failed', code: 'not-utf8', reason: say`not UTF-8 at byte ${text.invalidAt}` };
  }
  return { kind: 'text', text: text.charCodeAt(0) === 0xfeff ? text.slice(1) : text };
}

/** Why a file of so many bytes is not read. */
export const tooLarge = (bytes: number): Phrase =>
  say`${Math.ceil(bytes / 1_000_000)} MB, of which no more than ${SIZE_LIMIT / 1_000_000} are read`;
