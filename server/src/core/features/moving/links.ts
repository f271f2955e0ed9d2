import { given } from '../../collections.ts';
import { resolvePath } from '../../index/targets.ts';
import type { ClaimFileTree, Placed } from '../../syntax/tree.ts';
import type { Span } from '../../text/span.ts';

/** A place of a claim file that leads out of it. */
export type DocumentLink = { readonly span: Span } & (
  | { readonly kind: 'web'; readonly url: string }
  /** The path of the raw article, as written. */
  | { readonly kind: 'raw'; readonly path: string }
  /** A claim, of another file or of this one. */
  | { readonly kind: 'claim'; readonly file: string; readonly number: number }
);

/** The links of a file's header and of its claim lines, in order of text; `file` is its own name. Never in the article. */
export function linksIn({ header, claims, defaults }: ClaimFileTree, file: string): DocumentLink[] {
  const links: DocumentLink[] = [...webLink(header.url), ...webLink(header.archived)];
  if (header.raw !== undefined) links.push({ kind: 'raw', span: header.raw.span, path: header.raw.value });
  for (const { fields } of [...claims, ...defaults]) {
    for (const { value, span } of [...fields.retracts, ...fields.denies]) {
      if (value.kind === 'statement') continue;
      const target = value.kind === 'file' ? resolvePath(file, value.path) : file;
      links.push({ kind: 'claim', span, file: target, number: value.number });
    }
    for (const { value: number, span } of [...(fields.sum?.value ?? []), ...given(fields.of)]) {
      links.push({ kind: 'claim', span, file, number });
    }
  }
  return links.sort((a, b) => a.span.start - b.span.start);
}

/** Nothing but a page: what else an address could start is nobody's business here. */
function webLink(placed: Placed<string> | undefined): DocumentLink[] {
  if (placed === undefined || !/^https?:\/\/[^\s/?#]/i.test(placed.value) || !URL_LIKE.test(placed.value))
    return [];
  return [{ kind: 'web', span: placed.span, url: placed.value }];
}

const URL_LIKE = /^[^\s\p{Cc}\p{Bidi_Control}"<>\\^`{|}]{1,2000}$/u;
