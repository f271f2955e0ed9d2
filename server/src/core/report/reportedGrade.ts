import type { DossierClaim } from '../claims/dossierClaim.ts';
import { unconverted } from '../figure/conversion.ts';
import type { Extent } from '../figure/extent.ts';
import type { Backing } from '../grades/backing.ts';
import type { Grade, Outcome } from '../grades/grade.ts';
import { type Bounds, boundsOf } from './bounds.ts';

/** The grade of what a claim speaks of, as data. Intervals are in the unit of the claim. */
export interface ReportedGrade {
  readonly outcome: Outcome;
  /** What all who stand behind the best supported position allow, and mean; `null` where no position is. */
  readonly interval: { readonly hard: Bounds; readonly soft: Bounds } | null;
  /**
   * What stands behind it, or where none is supported behind the best of those there are: so many independent parties,
   * so many of them word for word; `adverse` where two of them are at odds over something else.
   */
  readonly support: { readonly roots: number; readonly direct: number; readonly adverse: boolean };
  /** Somebody by name gives what it excludes. */
  readonly contested: boolean;
  /** This claim says what the best supported position says. */
  readonly supported: boolean;
}

export function reportedGrade(grade: Grade, claim: DossierClaim): ReportedGrade {
  const { outcome, positions, contested, agreeing } = grade;
  const [best] = positions;
  return {
    outcome,
    interval: outcome === 'supported' && best ? intervalOf(best, claim) : null,
    support: {
      roots: best?.roots.length ?? 0,
      direct: best?.direct ?? 0,
      adverse: best?.adverse ?? false,
    },
    contested,
    supported: agreeing.has(claim),
  };
}

function intervalOf(
  { hard, soft }: Backing,
  { extent, conversion }: DossierClaim,
): ReportedGrade['interval'] {
  const own: Extent | undefined =
    extent === undefined || extent.dimension === 'state' || hard === undefined || soft === undefined
      ? extent
      : unconverted({ ...extent, hard, soft }, { times: conversion.times, loose: undefined });
  return { hard: boundsOf(own, 'hard'), soft: boundsOf(own, 'soft') };
}
