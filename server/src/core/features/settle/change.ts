import type { Claim } from '../../claims/claim.ts';
import { isBlank } from '../../syntax/lexer.ts';
import { claimOfNumber, defaultsOf } from '../../syntax/query.ts';
import type { ClaimFileTree, ClaimLine, Target } from '../../syntax/tree.ts';
import type { TextEdit } from '../../text/problem.ts';
import { type Span, span } from '../../text/span.ts';
import { quoted, targetText } from '../targetText.ts';

/** Something to be written on a claim line, in place of what the line has of the kind. Never a figure. */
export type Change =
  | { readonly field: 'statement'; readonly id: string }
  | { readonly field: 'scope'; readonly id: string }
  | { readonly field: 'quantity'; readonly id: string }
  | { readonly field: 'retracts'; readonly target: Target }
  | {
      readonly field: 'ack';
      readonly code: string;
      readonly reason: string;
      /** The reason of an earlier acknowledgement on the line that this one takes the place of. */
      readonly instead: string | undefined;
    };

/** A change, and the claim that it is for. */
export interface ClaimChange {
  readonly file: string;
  readonly number: number;
  readonly change: Change;
}

/** The claim as it will be once the change is written on its line. */
export function changed(claim: Claim, change: Change): Claim {
  switch (change.field) {
    case 'statement':
      return { ...claim, statement: change.id };
    case 'scope':
      return { ...claim, scope: change.id };
    case 'quantity':
      return { ...claim, quantity: change.id };
    case 'retracts':
      return { ...claim, retracts: [...claim.retracts, change.target] };
    case 'ack': {
      const { code, reason, instead } = change;
      const kept = claim.acks.filter((ack) => ack.code !== code || ack.reason !== instead);
      return { ...claim, acks: [...kept, { code, reason }] };
    }
  }
}

/**
 * The edit that writes a change on its claim line: on the line itself, whatever a default line says.
 * `undefined` where the line is gone, or so broken that nobody can tell where one of its fields ends.
 */
export function editFor(tree: ClaimFileTree, number: number, change: Change): TextEdit | undefined {
  const line = claimOfNumber(tree, number);
  if (line?.quantity === undefined || isBroken(tree, line)) return undefined;
  const { fields } = line;
  switch (change.field) {
    case 'statement':
      return put(tree, line, fields.statement?.whole, `stmt ${change.id}`);
    case 'scope':
      return put(tree, line, fields.scope?.whole, `scope ${change.id}`);
    case 'quantity':
      return put(tree, line, line.quantity.span, change.id);
    case 'retracts': {
      // Those of the default line count no longer once the line has one of its own.
      const inherited = fields.retracts.length > 0 ? [] : (defaultsOf(tree, line)?.fields.retracts ?? []);
      const targets = [...inherited.map(({ value }) => value), change.target];
      return put(tree, line, undefined, targets.map((target) => `retracts ${targetText(target)}`).join(' '));
    }
    case 'ack': {
      const { code, reason, instead } = change;
      const before = fields.acks.find(({ value }) => value.code === code && value.reason === instead);
      return put(tree, line, before?.whole, `ack ${code} ${quoted(reason)}`);
    }
  }
}

const isBroken = ({ problems }: ClaimFileTree, line: ClaimLine): boolean =>
  problems.some(
    ({ code, span: place }) =>
      (code === 'malformed-field' || code === 'malformed-value') &&
      place.start >= line.span.start &&
      place.end <= line.span.end,
  );

/** In place of what is there; else behind all fields, but before a note, which runs to the end of the line. */
function put(tree: ClaimFileTree, line: ClaimLine, place: Span | undefined, text: string): TextEdit {
  if (place !== undefined) return { span: place, text };
  const { note } = line.fields;
  if (note !== undefined) return { span: span(note.whole.start, note.whole.start), text: `${text} ` };
  let end = line.span.end;
  while (isBlank(tree.text.charCodeAt(end - 1))) end--;
  return { span: span(end, end), text: ` ${text}` };
}
