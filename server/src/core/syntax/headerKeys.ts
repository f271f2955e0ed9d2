import type { Span } from '../text/span.ts';
import type { Header } from './tree.ts';

/** What a header can say. */
export type HeaderField = Exclude<keyof Header, 'span'>;

/** Key in the file, and field of the tree; in the order in which they are written. */
export const HEADER_KEYS: ReadonlyMap<string, HeaderField> = new Map([
  ['source', 'source'],
  ['title', 'title'],
  ['lang', 'lang'],
  ['published', 'published'],
  ['url', 'url'],
  ['archived', 'archived'],
  ['raw', 'raw'],
  ['sha256', 'sha256'],
  ['raw-sha256', 'rawSha256'],
]);

/** One `key: value` of a header, whatever the key. */
export interface HeaderEntry {
  readonly key: string;
  readonly keySpan: Span;
  /** The written text of the scalar, quotes and escapes undone; undefined where there is none, or a null. */
  readonly value: string | undefined;
  /** The value as it stands, quotes included; the key where there is none. */
  readonly span: Span;
}
