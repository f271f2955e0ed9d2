import type { Findings } from '../check.ts';
import type { DossierClaim } from '../claims/dossierClaim.ts';
import { labelOf } from '../claims/labels.ts';
import type { Dossier } from '../index/dossierIndex.ts';
import { type Names, speakerName, wordingOf } from '../report/names.ts';
import { isLive, participants } from '../rules/finding.ts';

/** Who makes claims, or publishes them. */
export interface SourceSummary {
  readonly kind: 'speaker' | 'outlet';
  readonly id: string;
  readonly label: string;
  /** Of a speaker. */
  readonly party: string | undefined;
  readonly anonymous: boolean;
  readonly claims: number;
  /** Findings of severity error or warning it takes part in, that nobody acknowledged. */
  readonly conflicts: number;
  /**
   * Of an outlet: of the sayings of others that it passes on, how many another outlet passes on too, and how many
   * of those the two tell differently.
   */
  readonly relays: { readonly shared: number; readonly differing: number } | undefined;
}

const MISTOLD: ReadonlySet<string> = new Set(['misquotation', 'hedge-drift', 'recast', 'estimate-not-count']);

/** All speakers and outlets with a claim, those with the most claims first. */
export function sourcesOf(dossier: Dossier, findings: Findings, names: Names): SourceSummary[] {
  const bySource = new Map<string, DossierClaim[]>();
  const file = (key: string, claim: DossierClaim): void => {
    const claims = bySource.get(key);
    if (claims === undefined) bySource.set(key, [claim]);
    else claims.push(claim);
  };
  const told = new Map<string, Set<string>>();
  for (const { claims } of dossier.files.values()) {
    for (const claim of claims) {
      if (claim.speaker !== undefined) file(`speaker ${claim.speaker}`, claim);
      if (claim.outlet === undefined) continue;
      file(`outlet ${claim.outlet}`, claim);
      const saying = sayingOf(claim);
      if (saying === undefined) continue;
      const outlets = told.get(saying);
      if (outlets === undefined) told.set(saying, new Set([claim.outlet]));
      else outlets.add(claim.outlet);
    }
  }
  const [conflicts, mistold] = involved(findings);
  return [...bySource]
    .map(([key, claims]) => {
      const kind = key.startsWith('speaker ') ? ('speaker' as const) : ('outlet' as const);
      const id = key.slice(kind.length + 1);
      const shared = claims.filter((claim) => (told.get(sayingOf(claim) ?? '')?.size ?? 0) > 1);
      return {
        kind,
        id,
        label: kind === 'speaker' ? speakerName(id, names) : outletLabel(id, names),
        party: kind === 'speaker' ? dossier.registry.speakers.get(id)?.party : undefined,
        anonymous: kind === 'speaker' && dossier.registry.speakers.get(id)?.anonymous === true,
        claims: claims.length,
        conflicts: sizeOfUnion(claims, conflicts),
        relays:
          kind === 'outlet'
            ? { shared: shared.length, differing: shared.filter((claim) => mistold.has(claim)).length }
            : undefined,
      };
    })
    .sort((a, b) => b.claims - a.claims || (a.id < b.id ? -1 : 1));
}

/** What two outlets would both tell: one speaker's figure of a quantity for one time, or of one statement. */
const sayingOf = ({ speaker, quantity, claim, window }: DossierClaim): string | undefined =>
  speaker === undefined ? undefined : [speaker, quantity, claim.statement ?? window?.start ?? ''].join('\n');

type ByClaim = ReadonlyMap<DossierClaim, readonly number[]>;

function involved(findings: Findings): [conflicts: ByClaim, mistold: ReadonlySet<DossierClaim>] {
  const conflicts = new Map<DossierClaim, number[]>();
  const mistold = new Set<DossierClaim>();
  let number = 0;
  for (const list of findings.values()) {
    for (const finding of list) {
      number++;
      for (const claim of participants(finding)) {
        if (MISTOLD.has(finding.code)) mistold.add(claim);
        if (!isLive(finding)) continue;
        const known = conflicts.get(claim);
        if (known === undefined) conflicts.set(claim, [number]);
        else known.push(number);
      }
    }
  }
  return [conflicts, mistold];
}

const sizeOfUnion = (claims: readonly DossierClaim[], findings: ByClaim): number =>
  new Set(claims.flatMap((claim) => findings.get(claim) ?? [])).size;

function outletLabel(id: string, names: Names): string {
  const entry = names.registry.outlets.get(id);
  return wordingOf(names).quote(entry === undefined ? id : labelOf(entry.label, id, names.langs));
}
