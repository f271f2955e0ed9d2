import type { DossierClaim } from '../claims/dossierClaim.ts';
import type { Dossier } from '../index/dossierIndex.ts';
import { paragraphsOf } from '../overview/reading.ts';
import { type Names, wordingOf } from '../report/names.ts';
import { isContradiction } from '../rules/codes.ts';
import type { ClaimFileTree } from '../syntax/tree.ts';
import { nearestTo } from './nearest.ts';
import { standingOf } from './standing.ts';

/** What is said over a paragraph. */
export interface Lens {
  /** Of the paragraph, from 0. */
  readonly line: number;
  readonly text: string;
  /** The claims under it. Never empty. */
  readonly claims: readonly DossierClaim[];
}

/** The paragraphs whose claims other sources agree with or dispute. */
export function lensesOf(tree: ClaimFileTree, file: string, dossier: Dossier, names: Names): Lens[] {
  const known = new Map(dossier.files.get(file)?.claims.map((claim) => [claim.claim.number, claim]));
  return paragraphsOf(tree).flatMap(({ line, claims: lines }) => {
    const claims = lines.flatMap(({ number }) => known.get(number) ?? []);
    const text = textFor(claims, dossier, names);
    return text === undefined ? [] : { line, text, claims };
  });
}

const AGREE: ReadonlySet<string> = new Set(['agrees', 'corroborated']);
/** `divergent`, as it looks from one of the two claims. */
const FAR: ReadonlySet<string> = new Set(['far-higher', 'far-lower']);
/** Claims of one quantity that are looked at, the nearest in time. */
const MOST_OTHERS = 100;

function textFor(claims: readonly DossierClaim[], dossier: Dossier, names: Names): string | undefined {
  const agree = new Set<string>();
  const dispute = new Set<string>();
  for (const claim of claims) {
    for (const other of nearestTo(claim, dossier, MOST_OTHERS)) {
      const source = sourceOf(other);
      // Whoever contradicts itself is not disputed by anybody else.
      if (source === sourceOf(claim)) continue;
      const { standing, acknowledged } = standingOf(claim, other, dossier);
      if ((isContradiction(standing) || FAR.has(standing)) && !acknowledged) dispute.add(source);
      // Nameless sources may be the same people.
      else if (AGREE.has(standing) && other.voice !== claim.voice) agree.add(source);
    }
  }
  const { strings, plural } = wordingOf(names);
  const parts: string[] = [];
  // A source that does both is a source to be looked at.
  for (const source of dispute) agree.delete(source);
  if (agree.size > 0) parts.push(plural(strings.lens.agree, agree.size));
  const disputing = agree.size > 0 ? strings.lens.othersDispute : strings.lens.dispute;
  if (dispute.size > 0) parts.push(plural(disputing, dispute.size));
  return parts.length === 0 ? undefined : parts.join(' · ');
}

const sourceOf = ({ voice, file }: DossierClaim): string => voice ?? `file ${file}`;
