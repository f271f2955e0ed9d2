import type { FileSummary } from '../core/claims/claim.ts';
import type { DossierFile } from '../core/claims/dossier.ts';
import { sameSummary } from '../core/claims/summary.ts';
import type { Anchors } from '../core/index/anchors.ts';
import { dossierFolderOf, folderOf, isRegistry, isWithin } from '../core/index/dossiers.ts';
import { type Mode, NO_TUNING, type Tuning } from '../core/rules/mode.ts';
import type { ClaimFileTree } from '../core/syntax/tree.ts';
import type { LineMap } from '../core/text/lineMap.ts';
import type { Phrase } from '../core/text/phrase.ts';
import { type DossierState, dossierState, setRegistry } from './dossierState.ts';
import type { PlacedProblem } from './problems.ts';
import { registryFor } from './tuning.ts';

/** What is remembered of a claim file, open or not: neither its text nor its tree. */
export interface KnownFile {
  readonly name: string;
  readonly summary: FileSummary;
  readonly anchors: Anchors;
  /** Of its form. */
  readonly problems: readonly PlacedProblem[];
  /** Found by reading its text beside its claim lines; undefined where that is yet to be done. */
  readonly reading: readonly PlacedProblem[] | undefined;
  /** What its header lets be verified; undefined where there is nothing. */
  readonly custody: Custody | undefined;
  /** Why nothing is known of what it says, for people; undefined where it was read. */
  readonly notAnalysed: Phrase | undefined;
}

export interface Custody {
  /** The name of the raw file; undefined where the header names none, or one that must not be touched. */
  readonly raw: string | undefined;
  readonly problems: readonly PlacedProblem[];
}

/** A file that the editor holds: what it says counts, whatever lies on the disk. */
export interface OpenFile {
  readonly kind: 'claim' | 'registry';
  readonly version: number;
  readonly text: string;
  /** Of claim files, once this version is parsed. */
  readonly tree: ClaimFileTree | undefined;
}

/** The figures of one version of an open file that no mark covers. */
export interface Unmarked {
  readonly tree: ClaimFileTree;
  /** Undefined while they are looked for. */
  readonly problems: readonly PlacedProblem[] | undefined;
}

/** A `hasila.yaml`. */
export interface RegistryFile {
  readonly name: string;
  /** Kept, unlike that of claim files: there is one a dossier, and declaring something needs it. */
  readonly text: string;
  readonly file: DossierFile;
  readonly lines: LineMap;
}

/** All that changes. Everything in it is replaced, never altered, and only by the functions of this folder. */
export interface Workspace {
  folders: readonly string[];
  /** What the user says of how loud findings are, for the dossier of a folder. */
  tuningOf: (folder: string) => Tuning;
  /** The mode in which the files of each dossier were last told about, by folder. */
  readonly modes: Map<string, Mode>;
  /** The folders that are not read to their end yet. */
  readonly indexing: Set<string>;
  readonly files: Map<string, KnownFile>;
  readonly open: Map<string, OpenFile>;
  /** By the folder they are in. */
  readonly registries: Map<string, RegistryFile>;
  /** By their folder. */
  readonly dossiers: Map<string, DossierState>;
  /** The dossier of each file. */
  readonly homes: Map<string, string>;
  /** Claim files by the raw file that their header names. */
  readonly byRaw: Map<string, Set<string>>;

  /** Files whose diagnostics may have changed since they were sent. */
  readonly unpublished: Set<string>;
  /** Files whose claims stand elsewhere since others were told where. */
  readonly moved: Set<string>;
  /** Files of which nothing is known, with why. */
  readonly notAnalysed: Map<string, Phrase>;
  /** Open files whose text is to be read beside its claim lines. */
  readonly unread: Set<string>;
  /** The figures of open files that no mark covers, where that is asked for. */
  readonly unmarked: Map<string, Unmarked>;
  /** Files whose custody is to be verified. */
  readonly unverified: Set<string>;
  /** Files whose custody is being verified, with what tells the latest time from earlier ones. */
  readonly verifying: Map<string, symbol>;
}

export const emptyWorkspace = (): Workspace => ({
  folders: [],
  tuningOf: () => NO_TUNING,
  modes: new Map(),
  indexing: new Set(),
  files: new Map(),
  open: new Map(),
  registries: new Map(),
  dossiers: new Map(),
  homes: new Map(),
  byRaw: new Map(),
  unpublished: new Set(),
  moved: new Set(),
  notAnalysed: new Map(),
  unread: new Set(),
  unmarked: new Map(),
  unverified: new Set(),
  verifying: new Map(),
});

/** Takes in what is now known of a file. */
export function putFile(workspace: Workspace, file: KnownFile): void {
  const { name } = file;
  const before = workspace.files.get(name);
  workspace.files.set(name, keepingCustody(file, before));
  if (file.notAnalysed === undefined) workspace.notAnalysed.delete(name);
  else workspace.notAnalysed.set(name, file.notAnalysed);
  reindexRaw(workspace, name, before?.custody?.raw, file.custody?.raw);
  if (file.custody !== undefined) workspace.unverified.add(name);
  workspace.unpublished.add(name);
  if (before !== undefined && !sameAnchors(before.anchors, file.anchors)) workspace.moved.add(name);
  const home = dossierFolderOf(name, workspace.registries, workspace.folders);
  const rehomed = settleIn(workspace, name, home);
  if (rehomed || before === undefined || !sameSummary(before.summary, file.summary)) {
    stateOf(workspace, home).queue.set(name, file.summary);
  }
}

/** What was found out of a file's custody stands until it is verified again, a moment later mostly. */
function keepingCustody(file: KnownFile, before: KnownFile | undefined): KnownFile {
  const problems = before?.custody?.problems;
  if (file.custody === undefined || problems === undefined) return file;
  return { ...file, custody: { ...file.custody, problems } };
}

/** Takes in what was found out of a file's custody; it says nothing new of its claims. */
export function putCustody(workspace: Workspace, file: KnownFile, problems: readonly PlacedProblem[]): void {
  if (file.custody === undefined) return;
  workspace.files.set(file.name, { ...file, custody: { ...file.custody, problems } });
  workspace.unpublished.add(file.name);
}

/** Forgets a file that is gone. */
export function removeFile(workspace: Workspace, name: string): void {
  const before = workspace.files.get(name);
  if (before === undefined) return;
  workspace.files.delete(name);
  reindexRaw(workspace, name, before.custody?.raw, undefined);
  workspace.unpublished.add(name);
  workspace.moved.delete(name);
  workspace.notAnalysed.delete(name);
  workspace.unread.delete(name);
  workspace.unmarked.delete(name);
  workspace.unverified.delete(name);
  workspace.verifying.delete(name);
  const home = workspace.homes.get(name);
  workspace.homes.delete(name);
  if (home !== undefined) workspace.dossiers.get(home)?.queue.set(name, undefined);
}

/** Takes in a `hasila.yaml`, or with undefined that there is none any more in the folder. */
export function putRegistry(workspace: Workspace, folder: string, registry: RegistryFile | undefined): void {
  const before = workspace.registries.get(folder);
  if (before === undefined && registry === undefined) return;
  if (registry === undefined) workspace.registries.delete(folder);
  else workspace.registries.set(folder, registry);
  const { name } = (registry ?? before)!;
  workspace.unpublished.add(name);
  workspace.notAnalysed.delete(name);
  if (before === undefined || registry === undefined) rehome(workspace, folder);
  const state = registry === undefined ? workspace.dossiers.get(folder) : stateOf(workspace, folder);
  if (state !== undefined) setRegistry(state, registryFor(workspace, folder));
  // It may say how loud is what was found by reading them.
  for (const [file, { reading }] of workspace.files) {
    if (reading !== undefined && reading.length > 0 && workspace.homes.get(file) === folder) {
      workspace.unpublished.add(file);
    }
  }
}

/** Finds the dossier anew for all files within a folder, after what decides it changed there. */
export function rehome(workspace: Workspace, within: string): void {
  for (const [name, file] of workspace.files) {
    if (!isWithin(within, name)) continue;
    const home = dossierFolderOf(name, workspace.registries, workspace.folders);
    if (!settleIn(workspace, name, home)) continue;
    stateOf(workspace, home).queue.set(name, file.summary);
    workspace.unpublished.add(name);
  }
}

/** The state of the dossier of a folder, a new one where there is none. */
function stateOf(workspace: Workspace, folder: string): DossierState {
  const known = workspace.dossiers.get(folder);
  if (known !== undefined) return known;
  const fresh = dossierState(folder, registryFor(workspace, folder));
  workspace.dossiers.set(folder, fresh);
  return fresh;
}

/** The `hasila.yaml` that a file falls under; undefined where there is none. */
export const registryOf = (workspace: Workspace, name: string): RegistryFile | undefined =>
  workspace.registries.get(dossierOf(workspace, name)?.folder ?? '');

/** The `hasila.yaml` of a name; undefined where there is none. */
export function registryNamed({ registries }: Workspace, name: string): RegistryFile | undefined {
  const registry = registries.get(folderOf(name));
  return registry?.name === name ? registry : undefined;
}

/** The dossier that a claim file or registry belongs to; undefined for a file that is not known. */
export function dossierOf(workspace: Workspace, name: string): DossierState | undefined {
  const home = workspace.homes.get(name) ?? (isRegistry(name) ? folderOf(name) : undefined);
  return home === undefined ? undefined : workspace.dossiers.get(home);
}

/** Whether all folders that hold files of a dossier were read. */
export function isRead(workspace: Workspace, folder: string): boolean {
  for (const unread of workspace.indexing) {
    if (isWithin(unread, folder) || isWithin(folder, unread)) return false;
  }
  return true;
}

/** Whether the file is now in another dossier than before. */
function settleIn(workspace: Workspace, name: string, home: string): boolean {
  const before = workspace.homes.get(name);
  if (before === home) return false;
  if (before !== undefined) workspace.dossiers.get(before)?.queue.set(name, undefined);
  workspace.homes.set(name, home);
  return true;
}

function reindexRaw(
  { byRaw }: Workspace,
  name: string,
  before: string | undefined,
  now: string | undefined,
): void {
  if (before === now) return;
  if (before !== undefined) {
    const others = byRaw.get(before);
    others?.delete(name);
    if (others?.size === 0) byRaw.delete(before);
  }
  if (now !== undefined) {
    const same = byRaw.get(now);
    if (same === undefined) byRaw.set(now, new Set([name]));
    else same.add(name);
  }
}

const sameAnchors = (a: Anchors, b: Anchors): boolean =>
  a.length === b.length && a.every((n, i) => n === b[i]);
