import type { HeaderField } from '../../syntax/headerKeys.ts';
import { wordEnd } from '../../syntax/lexer.ts';
import type { ClaimFileTree, ClaimLine, Field, Fields, Placed } from '../../syntax/tree.ts';
import { lineAt } from '../../text/lineMap.ts';
import { meets, type Span, span } from '../../text/span.ts';
import type { TokenModifier, TokenType } from './legend.ts';
import type { KnownNames } from './names.ts';

/** A piece of a line, on that line alone. */
export interface Token {
  readonly span: Span;
  readonly type: TokenType;
  readonly modifiers: readonly TokenModifier[];
}

/**
 * The pieces of the claim lines, default lines and header fields that a stretch touches, in order of text. None in
 * the article: a token there would break the order of an Arabic sentence. `isRetracted` is told a claim's number.
 */
export function semanticTokens(
  tree: ClaimFileTree,
  within: Span,
  known: KnownNames,
  isRetracted: (number: number) => boolean,
): Token[] {
  const tokens: Token[] = [];
  const put = (type: TokenType, at: Span, modifiers: readonly TokenModifier[] = []): void => {
    if (at.end > at.start) tokens.push({ span: at, type, modifiers });
  };
  if (meets(tree.header.span, within)) ofHeader(tree, known, put);
  for (const line of tree.claims) {
    if (meets(line.span, within)) ofClaim(tree, line, known, isRetracted(line.number), put);
  }
  for (const { span: line, fields } of tree.defaults) {
    if (meets(line, within)) ofFields(tree, fields, known, put);
  }
  tokens.sort((a, b) => a.span.start - b.span.start);
  // Of a field that stands there twice both are read by their keyword, which is one place.
  return tokens.filter(({ span: at }, i) => at.start >= (tokens[i - 1]?.span.end ?? 0));
}

type Put = (type: TokenType, at: Span, modifiers?: readonly TokenModifier[]) => void;

const HEADER_TYPES: Readonly<Partial<Record<HeaderField, TokenType>>> = {
  title: 'string',
  lang: 'enumMember',
  published: 'number',
  raw: 'string',
};

function ofHeader({ header, lines }: ClaimFileTree, known: KnownNames, put: Put): void {
  const isOnOneLine = ({ start, end }: Span): boolean => lineAt(lines, start) === lineAt(lines, end);
  const { source } = header;
  if (source !== undefined && isOnOneLine(source.span)) {
    put('function', source.span, known.outlet(source.value));
  }
  for (const [field, type] of Object.entries(HEADER_TYPES) as [HeaderField, TokenType][]) {
    const placed: Placed<string> | undefined = header[field];
    if (placed !== undefined && isOnOneLine(placed.span)) put(type, placed.span);
  }
}

function ofClaim(
  tree: ClaimFileTree,
  { digits, quantity, value, fields }: ClaimLine,
  known: KnownNames,
  isRetracted: boolean,
  put: Put,
): void {
  const retracted: readonly TokenModifier[] = isRetracted ? ['retracted'] : [];
  put('label', digits, retracted);
  if (quantity !== undefined) {
    put('variable', quantity.span, [...known.quantity(quantity.value), ...retracted]);
  }
  if (value !== undefined) {
    put(value.value.form === 'state' ? 'enumMember' : 'number', value.span, retracted);
  }
  ofFields(tree, fields, known, put);
}

function ofFields({ text }: ClaimFileTree, fields: Fields, known: KnownNames, put: Put): void {
  const keyword = ({ whole }: Field<unknown>): void =>
    put('keyword', span(whole.start, wordEnd(text, whole.start, whole.end)));
  const named = <T extends string>(
    field: Field<T> | undefined,
    type: TokenType,
    of: (id: string) => readonly TokenModifier[] = () => [],
  ): void => {
    if (field === undefined) return;
    keyword(field);
    put(type, field.span, of(field.value));
  };
  const { speaker, of, sum } = fields;
  if (speaker !== undefined) put('function', speaker.whole, known.speaker(speaker.value.id));
  for (const cited of fields.citing) named(cited, 'function', known.speaker);
  for (const date of [fields.on, fields.said, fields.during]) named(date, 'number');
  named(fields.unit, 'string');
  named(fields.scope, 'type', known.scope);
  named(fields.place, 'namespace', known.place);
  named(fields.statement, 'event');
  if (of !== undefined) keyword(of);
  if (of !== undefined) put('label', of.span);
  if (sum !== undefined) keyword(sum);
  for (const one of sum?.value ?? []) put('label', one.span);
  for (const target of [...fields.retracts, ...fields.denies]) {
    keyword(target);
    put(TARGETS[target.value.kind], target.span);
  }
  for (const word of [fields.forecast, fields.estimate, fields.preliminary, fields.quote, ...fields.acks]) {
    if (word !== undefined) keyword(word);
  }
  if (fields.quote !== undefined) put('string', fields.quote.span);
  if (fields.note !== undefined) put('comment', fields.note.whole);
}

const TARGETS = { claim: 'label', file: 'string', statement: 'event' } as const;
