import { Map as PersistentMap } from 'immutable';
import type { Registry } from '../claims/dossier.ts';
import type { DossierClaim } from '../claims/dossierClaim.ts';
import { resolveFile } from '../claims/resolve.ts';
import { byCodeUnit } from '../collections.ts';
import {
  countSharing,
  type Dossier,
  type FileChange,
  type FileClaims,
  statementsOf,
} from './dossierIndex.ts';
import { emptyLog, logged } from './idLog.ts';
import { type SayingKey, sayingKeys } from './sayings.ts';
import { targetKeys } from './targets.ts';

/** Claims under a key. Grows while a dossier is put together, file by file in order of names. */
type Filing = Map<string, DossierClaim[][]>;

/** So many files, or keys, are handled between two pauses: half a millisecond or so. */
const BATCH = 16;

/**
 * The dossier of some files, of which each is named once: what `withFiles` makes of them and an empty one, many times
 * faster. Pauses (a `yield`) often enough for a server to stay awake.
 */
export function* wholeDossier(
  registry: Registry,
  summaries: readonly FileChange[],
): Generator<undefined, Dossier> {
  const files = PersistentMap<string, FileClaims>().asMutable();
  const [quantities, retractions, denials, statements]: Filing[] = [
    new Map(),
    new Map(),
    new Map(),
    new Map(),
  ];
  const sayings = new Map<SayingKey, DossierClaim[]>();
  const ordered = [...summaries].sort(([a], [b]) => byCodeUnit(a, b));
  for (const [i, [file, summary]] of ordered.entries()) {
    if (i % BATCH === BATCH - 1) yield;
    if (summary === undefined) continue;
    const claims = resolveFile(file, summary, registry);
    files.set(file, { summary, claims });
    for (const claim of claims) {
      put(quantities!, claim.quantity, claim);
      for (const key of targetKeys(file, claim.claim.retracts)) put(retractions!, key, claim);
      for (const key of targetKeys(file, claim.claim.denies)) put(denials!, key, claim);
      for (const key of statementsOf(claim)) put(statements!, key, claim);
      for (const key of sayingKeys(claim)) {
        const said = sayings.get(key);
        if (said === undefined) sayings.set(key, [claim]);
        else said.push(claim);
      }
    }
  }
  const sharedSayings = PersistentMap<string, number>().asMutable();
  for (const said of sayings.values()) countSharing(sharedSayings, said, 1);
  return {
    registry,
    files: files.asImmutable(),
    byQuantity: yield* persistent(quantities!),
    quantityIds: logged(emptyLog(), [...quantities!.keys()]),
    retractions: yield* persistent(retractions!),
    denials: yield* persistent(denials!),
    byStatement: yield* persistent(statements!),
    bySaying: yield* persistent(sayings),
    sharedSayings: sharedSayings.asImmutable(),
  };
}

function put(filing: Filing, key: string, claim: DossierClaim): void {
  const known = filing.get(key);
  if (known === undefined) {
    filing.set(key, [[claim]]);
    return;
  }
  const last = known.at(-1)!;
  if (last[0]!.file === claim.file) last.push(claim);
  else known.push([claim]);
}

function* persistent<K, T>(plain: ReadonlyMap<K, T>): Generator<undefined, PersistentMap<K, T>> {
  const found = PersistentMap<K, T>().asMutable();
  let done = 0;
  for (const [key, value] of plain) {
    if (++done % BATCH === 0) yield;
    found.set(key, value);
  }
  return found.asImmutable();
}
