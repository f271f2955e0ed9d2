import type { DossierClaim } from '../../claims/dossierClaim.ts';
import { countLeading, given, groupBy } from '../../collections.ts';
import { before, widened } from '../../figure/window.ts';
import type { ClaimsByFile } from '../../index/claimsByFile.ts';
import { byPlace, type Dossier } from '../../index/dossierIndex.ts';
import { isWithdrawn } from '../gate.ts';
import { accumulates, changesOverTime } from '../growth.ts';
import { isProvisional } from '../retraction.ts';
import {
  inDeclaredUnit,
  inOneUnit,
  isMeasured,
  ofOneSetting,
  speaksOfTheSame,
  timeOf,
  voiceOf,
} from './comparable.ts';

/** What is said of a quantity, found for a claim on another. */
export interface Tellings {
  /**
   * The claims that belong with a claim: those of its own article first, then whatever its voice says of the same
   * time; `across` speakers after that what anybody says in its article, or of that time.
   */
  beside(claim: DossierClaim, across: boolean, converted: boolean): readonly DossierClaim[];
  /** The last toll of its voice from before. */
  lastBefore(claim: DossierClaim, converted: boolean): DossierClaim | undefined;
}

/** Whoever gives one quantity so often for one time has no figure for it that a sum could use. */
const MOST_TELLINGS = 48;

interface Laid {
  readonly byPoint: ReadonlyMap<string, readonly DossierClaim[]>;
  /** Tolls by voice, in order of the ends of their windows. */
  readonly tolls: ReadonlyMap<string, readonly DossierClaim[]>;
}

/** A quantity's claims are laid out once as long as none of them changes. */
const laidOut = new WeakMap<ClaimsByFile, Laid>();

export function tellingsOf(quantity: string, dossier: Dossier): Tellings {
  const claims = dossier.byQuantity.get(quantity);
  if (claims === undefined) return { beside: () => [], lastBefore: () => undefined };
  const laid = laidOut.get(claims) ?? layOut(claims);
  laidOut.set(claims, laid);
  const belongs = (claim: DossierClaim, other: DossierClaim, converted: boolean): boolean =>
    claim !== other &&
    other.extent?.dimension === claim.extent?.dimension &&
    ofOneSetting(claim, other) &&
    (converted
      ? inDeclaredUnit(claim, dossier.registry) && inDeclaredUnit(other, dossier.registry)
      : inOneUnit(claim, other)) &&
    !isWithdrawn(other, dossier);
  return {
    beside(claim, across, converted) {
      const points = across ? [...ownPoints(claim), ...anyPoints(claim)] : ownPoints(claim);
      if (!changesOverTime(claim)) points.push(...(across ? ['*'] : voicePoint(claim)));
      for (const point of points) {
        const told = laid.byPoint.get(point) ?? [];
        if (told.length > MOST_TELLINGS) continue;
        const found = told.filter(
          (other) => belongs(claim, other, converted) && speaksOfTheSame(claim, other),
        );
        if (found.length > 0) return found;
      }
      return [];
    },
    lastBefore(claim, converted) {
      const voice = voiceOf(claim);
      if (voice === undefined || claim.window === undefined || !accumulates(claim)) return undefined;
      const { window } = claim;
      const tolls = laid.tolls.get(voice) ?? [];
      const ended = countLeading(tolls, (toll) => toll.window!.end <= window.start);
      for (let i = ended - 1, tried = 0; i >= 0 && tried < MOST_TELLINGS; i--, tried++) {
        const toll = tolls[i]!;
        if (!before(widened(toll.window!), widened(window))) continue;
        // A first count may have been given up before the other figure was told.
        if (isProvisional(toll) && !isProvisional(claim)) continue;
        if (belongs(claim, toll, converted)) return toll;
      }
      return undefined;
    },
  };
}

function layOut(claims: ClaimsByFile): Laid {
  const figures = [...claims.values()].flat().filter(isMeasured).sort(byPlace);
  const tolls = figures.filter((claim) => accumulates(claim) && claim.window !== undefined);
  return {
    byPoint: groupBy(figures, (claim) => [
      ...ownPoints(claim),
      ...voicePoint(claim),
      ...anyPoints(claim),
      '*',
    ]),
    tolls: groupBy(
      tolls.sort((a, b) => (a.window!.end === b.window!.end ? 0 : a.window!.end - b.window!.end)),
      voicePoint,
    ),
  };
}

const startOf = (claim: DossierClaim): number | undefined => timeOf(claim)?.start;

const ownPoints = (claim: DossierClaim): string[] =>
  voicePoint(claim).flatMap((voice) => [`${voice}\n${claim.file}`, `${voice}\n${startOf(claim)}`]);

const voicePoint = (claim: DossierClaim): string[] => given(voiceOf(claim));

/** Begins with a character that no voice begins with. */
const anyPoints = (claim: DossierClaim): string[] => [`\n${claim.file}`, `\n${startOf(claim)}`];
