import { Map as PersistentMap } from 'immutable';
import { type Findings, recheck } from '../core/check.ts';
import type { FileSummary } from '../core/claims/claim.ts';
import { emptyRegistry, type Registry } from '../core/claims/dossier.ts';
import { type Dossier, emptyDossier, type FileChange, withFiles } from '../core/index/dossierIndex.ts';
import { type FindingsByFile, filesOfChanged, refile } from '../core/index/findingsByFile.ts';
import { touchedQuantities } from '../core/index/touched.ts';
import { wholeDossier } from '../core/index/wholeDossier.ts';
import { type Finding, isLive } from '../core/rules/finding.ts';
import type { Task } from './scheduler.ts';

/** A dossier as it was checked: claims and findings of one moment. Immutable. */
export interface Snapshot {
  readonly dossier: Dossier;
  readonly findings: Findings;
  readonly byFile: FindingsByFile;
  readonly claims: number;
  /** Findings of severity error or warning that nobody acknowledged. */
  readonly conflicts: number;
  /** Quantities that could not be checked. */
  readonly failed: ReadonlySet<string>;
}

/** A dossier, and what has yet to be done to it. */
export interface DossierState {
  readonly folder: string;
  registry: Registry;
  current: Snapshot;
  /** Whether `current` was made after all of the dossier's files had been read at least once. */
  complete: boolean;
  /** What files say now, where `current` does not know yet; undefined for one that is gone. */
  readonly queue: Map<string, FileSummary | undefined>;
  /** The registry changed: all has to be read anew. */
  anew: boolean;
  advancing: boolean;
  /** The last attempt to bring it up to date failed: `current` is of before, and says less than is known. */
  broken: boolean;
}

/** What an advance brought. */
export interface Advanced {
  /** Files that came, changed or went, and those with findings that may have changed. */
  readonly files: ReadonlySet<string>;
  /** Quantities whose claims or findings may have changed. */
  readonly quantities: ReadonlySet<string>;
}

/** The state of a dossier nothing of which was read yet. */
export const dossierState = (folder: string, registry: Registry = emptyRegistry): DossierState => ({
  folder,
  registry,
  current: emptySnapshot(registry),
  complete: false,
  queue: new Map(),
  anew: false,
  advancing: false,
  broken: false,
});

const emptySnapshot = (registry: Registry): Snapshot => ({
  dossier: emptyDossier(registry),
  findings: PersistentMap(),
  byFile: PersistentMap(),
  claims: 0,
  conflicts: 0,
  failed: new Set(),
});

/** Puts a dossier under another registry; its files are read anew by the next `advance`. */
export function setRegistry(state: DossierState, registry: Registry = emptyRegistry): void {
  state.registry = registry;
  state.anew = true;
}

/** Whether there is anything to be taken in. */
export const isBehind = (state: DossierState): boolean =>
  state.queue.size > 0 || state.anew || !(state.complete || state.broken);

/** Whether what a dossier was found to say can be shown: all of it, and nothing that is outdated. */
export const isCurrent = (state: DossierState): boolean =>
  state.complete && !state.broken && !state.advancing && !isBehind(state);

/** Files taken in between two pauses; each costs a tenth of a millisecond or so. */
const BATCH = 16;

/**
 * Brings a dossier up to date with what is queued: takes the changes in, checks the quantities that they touch,
 * and only then makes the result current. `summaries` gives what all its files say, for when all is read anew.
 */
export function* advance(
  state: DossierState,
  summaries: () => Iterable<FileChange>,
  report: (quantity: string, error: unknown) => void,
): Task<Advanced> {
  const affected = new Set<string>();
  const before = state.current;
  let made: Step | undefined;
  while (made === undefined) {
    const anew = state.anew;
    const base = anew ? emptySnapshot(state.registry) : before;
    const changes = anew ? [...summaries()] : [...state.queue];
    addAll(affected, state.queue.keys());
    state.queue.clear();
    state.anew = false;
    made = yield* step(state, base, changes, report);
    if (made !== undefined && anew) addAll(made.touched, before.findings.keys());
  }
  for (const quantity of made.touched) {
    addAll(affected, filesOfChanged(before.findings.get(quantity), made.next.findings.get(quantity)));
  }
  state.current = made.next;
  return { files: affected, quantities: made.touched };
}

interface Step {
  readonly next: Snapshot;
  /** The quantities whose findings were looked for. */
  readonly touched: Set<string>;
}

/** One advance from a snapshot to the next; undefined when the registry changed on the way and it was in vain. */
function* step(
  state: DossierState,
  base: Snapshot,
  changes: readonly FileChange[],
  report: (quantity: string, error: unknown) => void,
): Task<Step | undefined> {
  const dossier = yield* withChanges(base.dossier, changes, state);
  if (dossier === undefined) return undefined;
  let { findings, byFile, conflicts } = base;
  const files = changes.map(([file]) => file);
  const claims = base.claims - countClaims(base.dossier, files) + countClaims(dossier, files);
  const touched = new Set(
    base.dossier.files.isEmpty()
      ? dossier.byQuantity.keys()
      : touchedQuantities(base.dossier, dossier, files),
  );
  const failed = new Set(base.failed);
  for (const quantity of touched) {
    const earlier = findings.get(quantity);
    findings = recheckOne(dossier, findings, quantity, failed, report);
    const now = findings.get(quantity);
    byFile = refile(byFile, quantity, earlier, now);
    conflicts += countConflicts(now) - countConflicts(earlier);
    yield;
    if (state.anew) return undefined;
  }
  return { next: { dossier, findings, byFile, claims, conflicts, failed }, touched };
}

/** A dossier after some changes; undefined when the registry changed on the way. */
function* withChanges(
  before: Dossier,
  changes: readonly FileChange[],
  state: DossierState,
): Task<Dossier | undefined> {
  if (before.files.isEmpty()) {
    const whole = wholeDossier(before.registry, changes);
    let made = whole.next();
    for (; !made.done; made = whole.next()) {
      yield;
      if (state.anew) return undefined;
    }
    return made.value;
  }
  let dossier = before;
  for (let at = 0; at < changes.length; at += BATCH) {
    dossier = withFiles(dossier, changes.slice(at, at + BATCH));
    yield;
    if (state.anew) return undefined;
  }
  return dossier;
}

const countClaims = ({ files }: Dossier, names: readonly string[]): number =>
  names.reduce((sum, name) => sum + (files.get(name)?.claims.length ?? 0), 0);

/** A quantity that a rule fails on has no findings, and is named; the others are checked as ever. */
function recheckOne(
  dossier: Dossier,
  findings: Findings,
  quantity: string,
  failed: Set<string>,
  report: (quantity: string, error: unknown) => void,
): Findings {
  try {
    failed.delete(quantity);
    return recheck(dossier, findings, [quantity]);
  } catch (error) {
    failed.add(quantity);
    report(quantity, error);
    return findings.delete(quantity);
  }
}

const countConflicts = (findings: readonly Finding[] = []): number => findings.filter(isLive).length;

function addAll<T>(to: Set<T>, items: Iterable<T>): void {
  for (const item of items) to.add(item);
}
