import { contains, type Span, span } from '../text/span.ts';
import type { ClaimLine, DefaultLine, Fields, Target } from './tree.ts';

/** What a place on a claim or default line is about. */
export type LinePart =
  /** The number before the colon. */
  | { readonly part: 'number'; readonly number: number }
  | { readonly part: 'quantity'; readonly id: string }
  | { readonly part: 'value' }
  /** The one who speaks, or whom the speaker cites. */
  | { readonly part: 'speaker'; readonly id: string; readonly role: 'speaker' | 'citing' }
  /** A `[^5]` that points to another claim of the file. */
  | {
      readonly part: 'reference';
      readonly number: number;
      readonly field: 'of' | 'sum' | 'retracts' | 'denies';
    }
  /** A claim of another file, or a statement. */
  | {
      readonly part: 'target';
      readonly target: Exclude<Target, { kind: 'claim' }>;
      readonly field: 'retracts' | 'denies';
    }
  | { readonly part: 'date'; readonly edtf: string; readonly field: 'on' | 'said' | 'during' }
  | { readonly part: 'name'; readonly id: string; readonly field: 'unit' | 'scope' | 'place' | 'statement' }
  | { readonly part: 'acknowledgement'; readonly code: string }
  | { readonly part: 'word'; readonly field: 'forecast' | 'estimate' | 'preliminary' | 'quote' | 'note' }
  /** Between the parts. */
  | { readonly part: 'line' };

/** The part of a line at an offset, with its place. Keywords count as the part they open. */
export function partAt(line: ClaimLine | DefaultLine, offset: number): { part: LinePart; span: Span } {
  const at = span(offset, offset);
  let best: { part: LinePart; span: Span } = { part: { part: 'line' }, span: line.span };
  for (const candidate of partsOf(line)) {
    // Where two parts meet, the one behind the seam is under the cursor.
    if (contains(candidate.reach, at)) best = { part: candidate.part, span: candidate.span };
  }
  return best;
}

interface Candidate {
  readonly part: LinePart;
  readonly span: Span;
  /** Where the cursor has to be: keyword included. */
  readonly reach: Span;
}

const candidate = (part: LinePart, place: Span, reach = place): Candidate => ({ part, span: place, reach });

function partsOf(line: ClaimLine | DefaultLine): Candidate[] {
  const parts: Candidate[] = [];
  if ('digits' in line) {
    const marker = span(line.span.start, line.digits.end + 2);
    parts.push(candidate({ part: 'number', number: line.number }, line.digits, marker));
    if (line.quantity)
      parts.push(candidate({ part: 'quantity', id: line.quantity.value }, line.quantity.span));
    if (line.value) parts.push(candidate({ part: 'value' }, line.value.span));
  }
  addFields(line.fields, parts);
  return parts.sort((a, b) => a.reach.start - b.reach.start);
}

function addFields(fields: Fields, parts: Candidate[]): void {
  const { speaker, of, sum } = fields;
  if (speaker) {
    const part: LinePart = { part: 'speaker', id: speaker.value.id, role: 'speaker' };
    parts.push(candidate(part, speaker.span, speaker.whole));
  }
  for (const cited of fields.citing) {
    parts.push(candidate({ part: 'speaker', id: cited.value, role: 'citing' }, cited.span, cited.whole));
  }
  for (const field of ['on', 'said', 'during'] as const) {
    const date = fields[field];
    if (date) parts.push(candidate({ part: 'date', edtf: date.value, field }, date.span, date.whole));
  }
  for (const field of ['unit', 'scope', 'place', 'statement'] as const) {
    const name = fields[field];
    if (name) parts.push(candidate({ part: 'name', id: name.value, field }, name.span, name.whole));
  }
  if (of) parts.push(candidate({ part: 'reference', number: of.value, field: 'of' }, of.span, of.whole));
  for (const one of sum?.value ?? []) {
    parts.push(candidate({ part: 'reference', number: one.value, field: 'sum' }, one.span));
  }
  for (const field of ['retracts', 'denies'] as const) {
    for (const { value, span: place, whole } of fields[field]) {
      if (value.kind === 'claim') {
        parts.push(candidate({ part: 'reference', number: value.number, field }, place));
      } else parts.push(candidate({ part: 'target', target: value, field }, place, whole));
    }
  }
  for (const ack of fields.acks) {
    parts.push(candidate({ part: 'acknowledgement', code: ack.value.code }, ack.whole));
  }
  for (const field of ['forecast', 'estimate', 'preliminary', 'quote', 'note'] as const) {
    const word = fields[field];
    if (word) parts.push(candidate({ part: 'word', field }, word.whole));
  }
}
