import { isPlainScalar } from '../../syntax/headerFast.ts';
import { quoted } from '../../syntax/layer.ts';
import type { ClaimFileTree, Fields, Placed } from '../../syntax/tree.ts';
import type { TextEdit } from '../../text/problem.ts';
import type { Span } from '../../text/span.ts';

/**
 * What an id is the name of. Speakers, outlets and parties share their names: an agency is one voice whether it
 * publishes or is quoted, and a party may be called after its speaker.
 */
export type IdKind = 'quantity' | 'source' | 'place' | 'scope' | 'statement';

/** An id as it is written at a place of a claim file or `hasila.yaml`. */
export interface IdUse {
  readonly kind: IdKind;
  /** As written: an alias is an id of its own. */
  readonly id: string;
  readonly span: Span;
  /** It names who published the file. */
  readonly isOutlet?: boolean;
  /** What is to be written in the place of `span` for another id. */
  as(to: string): string;
}

const plain = (to: string): string => to;

/** Every id on the claim and default lines of a file and in its header. */
export function idsIn(tree: ClaimFileTree): IdUse[] {
  const uses: IdUse[] = [];
  const add = (kind: IdKind, placed: Placed<string> | undefined): void => {
    if (placed !== undefined) uses.push({ kind, id: placed.value, span: placed.span, as: plain });
  };
  const { source } = tree.header;
  if (source !== undefined) {
    const quote = quoteAt(tree.text, source.span);
    const as = (to: string): string => inHeader(to, quote);
    uses.push({ kind: 'source', id: source.value, span: source.span, isOutlet: true, as });
  }
  for (const { quantity, fields } of tree.claims) {
    add('quantity', quantity);
    addFields(fields, add);
  }
  for (const { fields } of tree.defaults) addFields(fields, add);
  return uses;
}

function addFields(fields: Fields, add: (kind: IdKind, placed: Placed<string> | undefined) => void): void {
  const { speaker } = fields;
  if (speaker !== undefined) add('source', { value: speaker.value.id, span: speaker.span });
  for (const cited of fields.citing) add('source', cited);
  add('place', fields.place);
  add('scope', fields.scope);
  add('statement', fields.statement);
  for (const { value, span } of [...fields.retracts, ...fields.denies]) {
    if (value.kind === 'statement') add('statement', { value: value.id, span });
  }
}

/** The quotation mark that a YAML scalar begins with; empty for a plain one. */
export function quoteAt(text: string, { start }: Span): '' | '"' | "'" {
  const first = text[start];
  return first === '"' || first === "'" ? first : '';
}

const inHeader = (to: string, quote: string): string =>
  quote === '' ? (isPlainScalar(to) ? to : quoted(to)) : `${quote}${to}${quote}`;

/** The edits that write another id wherever one is used, in order of text. */
export const renamed = (uses: readonly IdUse[], kind: IdKind, from: string, to: string): TextEdit[] =>
  uses
    .filter((use) => use.kind === kind && use.id === from)
    .map((use) => ({ span: use.span, text: use.as(to) }))
    .sort((a, b) => a.span.start - b.span.start);
