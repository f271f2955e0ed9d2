import type { Figure, ReadOptions } from '../../figure/read/figure.ts';
import type { FileCode } from '../../rules/codes.ts';
import type { Problem } from '../../text/problem.ts';
import type { Claim } from '../claim.ts';

/** Every figure of a text; see `figure/read/read.ts`, which is handed in because it is large and seldom needed. */
export type ReadFigures = (text: string, options?: ReadOptions) => readonly Figure[];

/** What is found by reading one file's text. */
export interface FileProblem extends Problem {
  readonly code: FileCode;
  /** The annotator's reason, where the claim says that the finding was seen: it is shown as settled, or not at all. */
  readonly acknowledged?: string | undefined;
}

/** The reason with which a claim acknowledges a code. */
export const ackOf = (claim: Claim, code: FileCode): string | undefined =>
  claim.acks.find((ack) => ack.code === code)?.reason;
