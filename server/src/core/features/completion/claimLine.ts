import { NO_FIELDS } from '../../syntax/fields.ts';
import { isBlank, skipBlanks } from '../../syntax/lexer.ts';
import { defaultsOf } from '../../syntax/query.ts';
import type { ClaimLine, DefaultLine } from '../../syntax/tree.ts';
import { lineAt, lineEnd } from '../../text/lineMap.ts';
import type { TextEdit } from '../../text/problem.ts';
import { type Span, span } from '../../text/span.ts';
import { codeProposals } from './codes.ts';
import { dateProposals } from './dates.ts';
import { fieldProposals } from './fields.ts';
import { namedProposals, statementProposals, unitProposals } from './ids.ts';
import type { InClaimFile, OnLine } from './place.ts';
import { type Completion, type Gap, offered, type Proposal } from './proposal.ts';
import { quantityProposals } from './quantities.ts';
import { referenceProposals } from './references.ts';
import { type SlotAt, slotAt } from './slot.ts';
import { speakerProposals } from './speakers.ts';
import { hasFigure, valueProposals } from './values.ts';

/**
 * What could be written at a place of the body of a claim file. `undefined` in article text, always, and where a
 * typed character that may call for proposals does not call for any there.
 */
export function claimLineCompletion(at: InClaimFile, trigger: string | undefined): Completion | undefined {
  const { tree, offset } = at;
  const { text, lines, body } = tree;
  if (offset < body.start) return undefined;
  const number = lineAt(lines, offset);
  const line = span(Math.max(lines.starts[number]!, body.start), lineEnd(text, lines, number));
  const place = slotAt(text, line, offset);
  if (place === undefined) return undefined;
  const on = onLine(at, line, text.slice(place.span.start, offset));
  if (on === undefined || (trigger !== undefined && !isCalledFor(trigger, place, on))) return undefined;
  return offered(gapAt(text, line, place, on.typed), proposalsFor(place, on));
}

function onLine(at: InClaimFile, line: Span, typed: string): OnLine | undefined {
  const isHere = (one: ClaimLine | DefaultLine): boolean => one.span.start === line.start;
  const claim = at.tree.claims.find(isHere);
  const fields = (claim ?? at.tree.defaults.find(isHere))?.fields;
  if (fields === undefined) return undefined;
  const inherited = (claim && defaultsOf(at.tree, claim)?.fields) ?? NO_FIELDS;
  return { ...at, claim, fields, inherited, typed };
}

/** Whether a character that was typed begins something that can be proposed. */
function isCalledFor(trigger: string, { slot, span: place }: SlotAt, on: OnLine): boolean {
  switch (trigger) {
    case '@':
      return slot.kind === 'speaker';
    case '[':
    case '^':
      return slot.kind === 'reference';
    case '.':
      return on.typed !== '' && slot.kind !== 'value' && slot.kind !== 'date' && slot.kind !== 'field';
    case ':':
      return slot.kind === 'quantity' && on.typed === '' && on.tree.text[place.start - 1] === ':';
    default:
      if (slot.kind === 'field' || (slot.kind === 'reference' && slot.further)) return false;
      return slot.kind !== 'value' || hasFigure(on);
  }
}

function* proposalsFor({ slot }: SlotAt, on: OnLine): Iterable<Proposal> {
  switch (slot.kind) {
    case 'quantity':
      return yield* quantityProposals(on);
    case 'value':
      yield* valueProposals(on);
      return yield* newField(on);
    case 'field':
      return yield* newField(on);
    case 'speaker':
      return yield* speakerProposals(on, slot.role);
    case 'date':
      return yield* dateProposals(on, slot.field);
    case 'unit':
      return yield* unitProposals(on);
    case 'scope':
      return yield* namedProposals(on, 'scopes');
    case 'place':
      return yield* namedProposals(on, 'places');
    case 'statement':
      return yield* statementProposals(on);
    case 'code':
      return yield* codeProposals(on);
    case 'reference':
      yield* referenceProposals(on, slot);
      if (slot.further) yield* newField(on);
  }
}

function* newField(on: OnLine): Iterable<Proposal> {
  yield* fieldProposals(on);
  if (on.fields.speaker === undefined) yield* speakerProposals(on, 'speaker');
}

/** Words stay one blank apart, whatever stood around the cursor. */
function gapAt(text: string, line: Span, { slot, span: place }: SlotAt, typed: string): Gap {
  const { start, end } = place;
  const next = skipBlanks(text, end, line.end);
  const glued = slot.kind === 'reference' && text[end] === '[';
  return {
    span: place,
    typed,
    before:
      start > line.start && isBlank(text.charCodeAt(start - 1)) ? '' : slot.kind === 'quantity' ? ' ' : '',
    after: next < line.end && next === end && !glued ? ' ' : '',
    extra: slot.kind === 'quantity' ? surplus(next < line.end ? span(end, next) : span(end, end)) : [],
  };
}

/** Takes away all but the first of the blanks between a quantity and what follows it. */
const surplus = ({ start, end }: Span): TextEdit[] =>
  end - start > 1 ? [{ span: span(start + 1, end), text: '' }] : [];
