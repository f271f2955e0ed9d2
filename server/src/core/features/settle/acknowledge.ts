import type { FindingOnClaim } from '../../index/findingsByFile.ts';
import { readReason, writeReason } from '../../rules/acknowledged.ts';
import type { FindingCode } from '../../rules/codes.ts';
import { participants } from '../../rules/finding.ts';
import type { ClaimChange } from './change.ts';

/** What is missing from a claim is missing whatever others say. */
const IS_OF_ONE: ReadonlySet<FindingCode> = new Set(['missing-attribution', 'missing-date']);

/** Longer ones belong into a note or a document. */
const LONGEST_REASON = 500;

/**
 * The change that acknowledges all that a claim's open findings of a code set against it, for a reason in the user's
 * words and for the figures there are now. `undefined` where there is no such finding, or no reason.
 */
export function acknowledge(
  involved: readonly FindingOnClaim[],
  code: FindingCode,
  reason: string,
): ClaimChange | undefined {
  const ofCode = involved.filter(({ finding }) => finding.code === code);
  const open = ofCode.filter(({ finding }) => finding.acknowledged === undefined);
  const [first] = open;
  const words = reason.replace(/\s+/g, ' ').trim().slice(0, LONGEST_REASON);
  if (first === undefined || words === '') return undefined;
  const { claim } = first;
  const others = IS_OF_ONE.has(code)
    ? []
    : open.flatMap(({ finding, claim: own }) => participants(finding).filter((one) => one !== own));
  const written = writeReason(words, claim, others);
  const now = readReason(written).figures?.others ?? [];
  // An acknowledgement of figures that are no more, or are all in this one, only adds to the line.
  const isInUse = open.length < ofCode.length;
  const instead = claim.claim.acks.find((ack) => {
    const before = ack.code === code ? readReason(ack.reason).figures : undefined;
    return before && (!isInUse || before.others.every((figure) => now.includes(figure)));
  })?.reason;
  const {
    file,
    claim: { number },
  } = claim;
  return { file, number, change: { field: 'ack', code, reason: written, instead } };
}
