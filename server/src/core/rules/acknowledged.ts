import type { DossierClaim } from '../claims/dossierClaim.ts';
import { formatValue, isValueError, parseValue } from '../figure/parseValue.ts';
import type { FindingCode } from './codes.ts';

/**
 * Why the annotator of a claim lets findings of a code stand against some others; `undefined` when nothing was said,
 * or of other figures. A reason that ends with figures, `"the gate is counted apart (3 | 4, 5)"`, holds while the
 * claim itself says 3 and each of the others says 4 or 5. One without holds for good.
 */
export function reasonFor(
  code: FindingCode,
  claim: DossierClaim,
  others: readonly DossierClaim[] = [],
): string | undefined {
  for (const ack of claim.claim.acks) {
    if (ack.code !== code) continue;
    const { words, figures } = readReason(ack.reason);
    if (figures === undefined || stillSay(figures, claim, others)) return words;
  }
  return undefined;
}

/** The first reason of any claim that takes part for letting a finding among them stand. */
export function reasonAmong(code: FindingCode, claims: readonly DossierClaim[]): string | undefined {
  for (const claim of claims) {
    if (claim.claim.acks.length === 0) continue;
    const others = claims.filter((other) => other !== claim);
    const reason = reasonFor(code, claim, others);
    if (reason !== undefined) return reason;
  }
  return undefined;
}

/** The figures that an acknowledgement was given for, as claim lines write them. */
export interface SeenFigures {
  readonly own: string;
  readonly others: readonly string[];
}

/** A reason with the figures it is given for behind it. Without others there is nothing that it could be bound to. */
export function writeReason(words: string, claim: DossierClaim, others: readonly DossierClaim[]): string {
  const own = figureOf(claim);
  const figures = [...new Set(others.map(figureOf))];
  if (figures.length === 0 || [own, ...figures].some((figure) => /[(),|]/.test(figure))) return words;
  return `${words} (${own} | ${figures.join(', ')})`;
}

/** A reason apart from the figures it was given for. Brackets at its end that hold anything else are words like others. */
export function readReason(reason: string): { words: string; figures: SeenFigures | undefined } {
  const open = reason.endsWith(')') ? reason.lastIndexOf('(') : -1;
  const [left, right, ...more] = open < 0 ? [] : reason.slice(open + 1, -1).split('|');
  if (left === undefined || right === undefined || more.length > 0)
    return { words: reason, figures: undefined };
  const own = canonical(left);
  const others = right.split(',').map(canonical);
  if (own === undefined || others.some((figure) => figure === undefined)) {
    return { words: reason, figures: undefined };
  }
  return { words: reason.slice(0, open).trimEnd(), figures: { own, others: others as string[] } };
}

const stillSay = (
  { own, others }: SeenFigures,
  claim: DossierClaim,
  against: readonly DossierClaim[],
): boolean => figureOf(claim) === own && against.every((other) => others.includes(figureOf(other)));

const figureOf = ({ claim: { value } }: DossierClaim): string =>
  value === undefined ? '?' : formatValue(value);

function canonical(written: string): string | undefined {
  const value = parseValue(written.trim());
  return isValueError(value) ? undefined : formatValue(value);
}
