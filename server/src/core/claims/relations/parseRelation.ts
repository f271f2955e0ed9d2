import { isValueError, parseValue } from '../../figure/parseValue.ts';
import { identifierEnd } from '../../syntax/lexer.ts';
import { shown } from '../../syntax/problems.ts';
import { say } from '../../text/phrase.ts';
import { type Span, span } from '../../text/span.ts';
import { parseLinear } from './parseLinear.ts';
import type { Condition, ConditionRelation, Linear } from './relation.ts';
import { isRefusal, type Refusal, tokensOf, wordsOf } from './tokens.ts';

/** A relation as written, and every quantity it names, as spelt, with its place. */
export interface Parsed {
  readonly meaning: Linear | Pick<ConditionRelation, 'when' | 'op' | 'other'>;
  readonly names: readonly Name[];
}

export interface Name {
  readonly id: string;
  readonly span: Span;
}

/** What an id stands for, where the dossier has it as an alias. */
export type Canonical = (id: string) => string;

const ACROSS = /[ \t\r\n]+across[ \t\r\n]+speakers$/;

/**
 * Reads one relation:
 *
 *     side (= | <= | >= | < | >) side [across speakers]      side: 5 * a + b / 2 - c + 10
 *     quantity value (excludes | implies) quantity value     value: as on a claim line
 *
 * Never throws; what is wrong comes with its place in the text. Linear in its length.
 */
export function parseRelation(source: string, canonical: Canonical): Parsed | Refusal {
  const text = source.trimEnd();
  const words = wordsOf(text);
  const joint = words.findIndex((word, i) => i > 0 && (word.text === 'excludes' || word.text === 'implies'));
  if (joint > 0) return parseConditions(words, joint, text.length, canonical);
  const across = ACROSS.exec(text);
  const tokens = tokensOf(across === null ? text : text.slice(0, across.index));
  return isRefusal(tokens) ? tokens : parseLinear(tokens, across !== null, span(0, text.length), canonical);
}

type Word = ReturnType<typeof wordsOf>[number];

function parseConditions(
  words: readonly Word[],
  joint: number,
  end: number,
  canonical: Canonical,
): Parsed | Refusal {
  const { text: op, span: at } = words[joint]!;
  const when = parseCondition(words.slice(0, joint), at, canonical);
  if (isRefusal(when)) return when;
  const other = parseCondition(words.slice(joint + 1), span(end, end), canonical);
  if (isRefusal(other)) return other;
  return {
    meaning: { when: when.condition, op: op as 'excludes' | 'implies', other: other.condition },
    names: [when.name, other.name],
  };
}

const CONDITION = say`a quantity and a value as on a claim line, such as \`control =full\` or \`holdouts >0\``;

function parseCondition(
  words: readonly Word[],
  next: Span,
  canonical: Canonical,
): { readonly condition: Condition; readonly name: Name } | Refusal {
  const [quantity, value, more] = words;
  if (quantity === undefined) return { span: next, message: say`Here belongs ${CONDITION}.` };
  if (identifierEnd(quantity.text, 0, quantity.text.length) < quantity.text.length) {
    return {
      span: quantity.span,
      message: say`${shown(quantity.text)} is no quantity. Here belongs ${CONDITION}.`,
    };
  }
  if (value === undefined) {
    return {
      span: quantity.span,
      message: say`${shown(quantity.text)} lacks a value. Here belongs ${CONDITION}.`,
    };
  }
  const parsed = parseValue(value.text);
  if (isValueError(parsed)) {
    const at = span(value.span.start + parsed.start, value.span.start + parsed.end);
    return { span: at, message: say`Here belongs ${CONDITION}: ${parsed.error}.` };
  }
  if (parsed.form === 'unknown') {
    return {
      span: value.span,
      message: say`Of an unknown value nothing follows. Write a figure, a bound or a state.`,
    };
  }
  if (more !== undefined) {
    const message =
      more.text === 'across'
        ? say`Conditions hold across speakers in any case. Remove this.`
        : say`One condition is ${CONDITION}. Write another relation for more.`;
    return { span: span(more.span.start, words.at(-1)!.span.end), message };
  }
  return {
    condition: { quantity: canonical(quantity.text), value: parsed },
    name: { id: quantity.text, span: quantity.span },
  };
}
