import type { DossierClaim } from '../../claims/dossierClaim.ts';
import { canonicalSpeaker } from '../../claims/resolve.ts';
import { byCodeUnit, given } from '../../collections.ts';
import type { Dossier, FileClaims } from '../../index/dossierIndex.ts';
import type { Fields, Placed } from '../../syntax/tree.ts';
import { touches } from '../../text/span.ts';
import type { InClaimFile } from './place.ts';

/** What ids are written for besides quantities. */
export type Used = 'speakers' | 'statements' | 'units' | 'scopes' | 'places';

/** How often each id is written. */
export type Uses = ReadonlyMap<string, number>;

export interface UsesOf {
  /** In the file at hand, the word under the cursor left aside: half an id is none yet. */
  readonly here: Uses;
  readonly elsewhere: Uses;
}

/** How often ids of a kind are used. Cost: the lines of the file, and the different ids of each other file. */
export const usesOf = (used: Used, at: InClaimFile): UsesOf => ({
  here: usesHere(used, at),
  elsewhere: usesIn(used, at.dossier, at.file),
});

/** How often ids of a kind are used in a dossier, one file left aside. */
export function usesIn(used: Used, dossier: Dossier, except?: string): Uses {
  const uses = new Map<string, number>();
  for (const [file, claims] of dossier.files) {
    if (file !== except) for (const [id, count] of tallyOf(claims)[used]) add(uses, id, count);
  }
  return uses;
}

/** Ids in order of use: in the file, then in the dossier, then of their letters. */
export const ranked = (ids: Iterable<string>, { here, elsewhere }: UsesOf): string[] =>
  Array.from(new Set(ids), (id) => ({ id, here: here.get(id) ?? 0, elsewhere: elsewhere.get(id) ?? 0 }))
    .sort((a, b) => b.here - a.here || b.elsewhere - a.elsewhere || byCodeUnit(a.id, b.id))
    .map(({ id }) => id);

type Tally = Readonly<Record<Used, Uses>>;

/** A file's claims stay the same object until they change, so that most revisions count one file only. */
const tallies = new WeakMap<FileClaims, Tally>();

function tallyOf(file: FileClaims): Tally {
  const known = tallies.get(file);
  if (known !== undefined) return known;
  const count = (idsOf: (claim: DossierClaim) => readonly string[]): Uses => {
    const uses = new Map<string, number>();
    for (const claim of file.claims) for (const id of idsOf(claim)) add(uses, id, 1);
    return uses;
  };
  const fresh: Tally = {
    speakers: count(({ speaker, claim }) => [...given(speaker), ...claim.citing]),
    statements: count(({ claim }) => given(claim.statement)),
    units: count(({ claim }) => given(claim.unit)),
    scopes: count(({ claim }) => given(claim.scope)),
    places: count(({ claim }) => given(claim.place)),
  };
  tallies.set(file, fresh);
  return fresh;
}

function usesHere(used: Used, { tree, offset, dossier }: InClaimFile): Uses {
  const uses = new Map<string, number>();
  const note = (fields: Fields): void => {
    for (const { value, span } of PLACES[used](fields)) {
      if (touches(span, offset)) continue;
      add(uses, used === 'speakers' ? canonicalSpeaker(dossier.registry, value) : value, 1);
    }
  };
  for (const { fields } of tree.defaults) note(fields);
  for (const { fields } of tree.claims) note(fields);
  return uses;
}

const PLACES: Readonly<Record<Used, (fields: Fields) => readonly Placed<string>[]>> = {
  speakers: ({ speaker, citing }) =>
    speaker === undefined ? citing : [{ value: speaker.value.id, span: speaker.span }, ...citing],
  statements: ({ statement }) => given(statement),
  units: ({ unit }) => given(unit),
  scopes: ({ scope }) => given(scope),
  places: ({ place }) => given(place),
};

const add = (uses: Map<string, number>, id: string, count: number): void => {
  uses.set(id, (uses.get(id) ?? 0) + count);
};
