import type { TextEdit } from '../../text/problem.ts';
import type { Span } from '../../text/span.ts';
import { filterFor } from './match.ts';

export type ProposalKind =
  | 'quantity'
  | 'value'
  | 'speaker'
  | 'field'
  | 'date'
  | 'statement'
  | 'reference'
  | 'code'
  | 'name'
  | 'key';

/** Something that could be written at a place. */
export interface Proposal {
  /** What is shown, and written where `insert` says nothing else. */
  readonly label: string;
  readonly kind: ProposalKind;
  readonly insert?: string | undefined;
  /** The same with places to go on typing (`${1:…}`), for editors that know them. */
  readonly snippet?: string | undefined;
  /** Labels, aliases and cues by which it is found as well. */
  readonly names?: readonly string[] | undefined;
  /** What is told of it; asked for those only that are offered. */
  readonly more?: (() => Told) | undefined;
}

export interface Told {
  /** Beside the label. */
  readonly description?: string | undefined;
  readonly detail?: string | undefined;
  /** Markdown; all text of files in it is escaped. */
  readonly documentation?: string | undefined;
}

/** A proposal that fits what was typed. */
export interface Offered extends Told {
  readonly label: string;
  readonly kind: ProposalKind;
  readonly filter: string;
  readonly insert: string;
  readonly snippet: string | undefined;
}

/** What is offered at a place. */
export interface Completion {
  /** What each of them replaces. */
  readonly span: Span;
  /** Made besides, whichever is chosen. */
  readonly extra: readonly TextEdit[];
  /** Best first. */
  readonly items: readonly Offered[];
}

/** A place to write at: what is replaced, and what is put around it so that words stay one blank apart. */
export interface Gap {
  readonly span: Span;
  /** What stands between the start of the span and the cursor. */
  readonly typed: string;
  readonly before: '' | ' ';
  readonly after: '' | ' ';
  readonly extra: readonly TextEdit[];
}

/** More nobody looks through; those who want less type more. */
const MOST = 100;

/** Those of the proposals that fit what was typed, at most so many; each label once. */
export function offered(
  { span, typed, before, after, extra }: Gap,
  proposals: Iterable<Proposal>,
): Completion {
  const filterText = filterFor(typed);
  const items: Offered[] = [];
  const seen = new Set<string>();
  for (const { label, kind, insert = label, snippet, names, more } of proposals) {
    if (items.length >= MOST) break;
    if (seen.has(label)) continue;
    const filter = filterText(label, names);
    if (filter === undefined) continue;
    seen.add(label);
    const around = (text: string): string => before + text + after;
    const snippetAround = snippet === undefined ? undefined : around(snippet);
    items.push({ label, kind, filter, insert: around(insert), snippet: snippetAround, ...more?.() });
  }
  return { span, extra, items };
}

/** Text as it stands in a snippet. */
export const asSnippet = (text: string): string => text.replace(/[\\$}]/g, '\\$&');
