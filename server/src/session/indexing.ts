import { emptyRegistry } from '../core/claims/dossier.ts';
import { parseDossier } from '../core/claims/parseDossier.ts';
import { folderOf, isClaimFile, isRegistry, isWithin, workspaceFolderOf } from '../core/index/dossiers.ts';
import { lineMap } from '../core/text/lineMap.ts';
import { type Phrase, say } from '../core/text/phrase.ts';
import type { Problem, ProblemCode } from '../core/text/problem.ts';
import { span } from '../core/text/span.ts';
import { analyse, notAnalysed } from './analyse.ts';
import { type Host, inFull, type Log } from './host.ts';
import type { Journal } from './journal.ts';
import { readingOf } from './reading.ts';
import { readText, SIZE_LIMIT } from './readText.ts';
import { type Task, waitAll } from './scheduler.ts';
import { isPassedOver, TOGETHER, walk } from './walk.ts';
import { type OpenFile, putFile, putRegistry, removeFile, type Workspace } from './workspace.ts';

/** What reading files takes. */
export interface Indexing {
  readonly workspace: Workspace;
  readonly host: Host;
  readonly log: Log;
  readonly journal: Journal;
  /** How far the reading of folders is; counts begin anew when all is read. */
  readonly progress: { done: number; total: number };
  /** Called after some files were read: what they changed can go on its way. */
  proceed(): void;
}

const SET_ASIDE = say`the analysis broke down over it, and it is left out until it changes`;

/** So many files are named in the journal at a time; naming each would cost as much as reading it. */
const BATCH = 64;

/** Reads all of a workspace folder. */
export function* indexFolder(folder: string, indexing: Indexing): Task {
  const { workspace, progress } = indexing;
  const isWanted = (): boolean => workspace.folders.includes(folder);
  const found = yield* walk(folder, indexing.host.files, indexing.log, isWanted);
  progress.total += found.claimFiles.length;
  yield* readAll(found.registries, indexing);
  yield* readAll(found.claimFiles, indexing, () => progress.done++);
  workspace.indexing.delete(folder);
  if (workspace.indexing.size === 0) Object.assign(progress, { done: 0, total: 0 });
  indexing.proceed();
}

/** Reads files anew that may have changed on the disk, or may be gone. */
export function* refresh(names: readonly string[], indexing: Indexing): Task {
  yield* readAll(names, indexing);
  indexing.proceed();
}

function* readAll(names: readonly string[], indexing: Indexing, onRead = () => {}): Task {
  const { journal, workspace } = indexing;
  const { files } = indexing.host;
  const suspects = names.filter(journal.isSuspect);
  const others = suspects.length === 0 ? names : names.filter((name) => !journal.isSuspect(name));
  const batches = [...chunks(others, BATCH), ...chunks(suspects, 1)];
  const fetch = (batch: readonly string[] = []) =>
    files.ahead?.(
      batch.filter((name) => isOurs(name, workspace)),
      SIZE_LIMIT,
    );
  let forget = fetch(batches[0]);
  for (const [i, batch] of batches.entries()) {
    // While one batch is analysed the next is on its way.
    const forgetNext = fetch(batches[i + 1]);
    const done = journal.begin(batch);
    for (const name of batch) {
      yield* guarded(name, indexing, readOne(name, indexing));
      onRead();
      yield;
    }
    done();
    forget?.();
    forget = forgetNext;
    indexing.proceed();
  }
}

/** Whatever goes wrong over one file is told of that file, and stops no other. */
function* guarded(name: string, { workspace, log }: Indexing, task: Task): Task {
  try {
    yield* task;
  } catch (error) {
    failOn(name, error, workspace, log);
  }
}

/** Tells of a file that a fault of ours keeps from being analysed. */
export function failOn(name: string, error: unknown, workspace: Workspace, log: Log): void {
  log.error(`${name} could not be analysed. ${inFull(error)}`);
  if (!isRegistry(name)) {
    putFile(workspace, notAnalysed(name, 'not-analysed', say`Hasila failed on it; its log tells more`));
  }
}

function* readOne(name: string, { workspace, host, log, journal }: Indexing): Task {
  if (!isOurs(name, workspace)) return;
  if (journal.isSetAside(name)) {
    putFile(workspace, notAnalysed(name, 'not-analysed', SET_ASIDE));
    return;
  }
  const read = yield* readText(name, host);
  if (!isOurs(name, workspace)) return;
  if (isRegistry(name)) {
    if (read.kind === 'text') takeRegistry(name, read.text, workspace);
    else if (read.kind === 'missing') putRegistry(workspace, folderOf(name), undefined);
    else takeNoRegistry(name, read.code, read.reason, workspace);
  } else if (read.kind === 'text') {
    const { tree, file } = analyse(name, read.text, workspace.folders, host.reader.readFigure);
    const reading = yield* readingOf(file, tree, host, log);
    if (isOurs(name, workspace)) putFile(workspace, { ...file, reading });
  } else if (read.kind === 'missing') removeFile(workspace, name);
  else putFile(workspace, notAnalysed(name, read.code, read.reason));
}

/**
 * Whether what lies on the disk counts: not of a file that was opened, nor in a folder that was taken away, even
 * if either happened while the file was waited for.
 */
const isOurs = (name: string, { open, folders }: Workspace): boolean =>
  !open.has(name) && workspaceFolderOf(name, folders) !== undefined;

/** Takes in a claim file that the editor holds; `readEach` reads it. */
function takeClaims(name: string, open: OpenFile, workspace: Workspace, host: Host): void {
  const { tree, file } = analyse(name, open.text, workspace.folders, host.reader.readFigure);
  putFile(workspace, file);
  workspace.open.set(name, { ...open, tree });
  workspace.unread.add(name);
}

/** Takes in the text that the editor holds of a file. */
export function takeOpen(name: string, { workspace, host, log, journal }: Indexing): void {
  const open = workspace.open.get(name);
  if (open === undefined) return;
  if (journal.isSetAside(name)) {
    putFile(workspace, notAnalysed(name, 'not-analysed', SET_ASIDE));
    return;
  }
  try {
    if (open.kind === 'registry') takeRegistry(name, open.text, workspace);
    else takeClaims(name, open, workspace, host);
  } catch (error) {
    failOn(name, error, workspace, log);
  }
}

/** Takes in the text of a registry. */
function takeRegistry(name: string, text: string, workspace: Workspace): void {
  putRegistry(workspace, folderOf(name), { name, text, file: parseDossier(text), lines: lineMap(text) });
}

/** Takes in that a registry cannot be read: its folder stays a dossier, though nothing is declared in it. */
function takeNoRegistry(name: string, code: ProblemCode, reason: Phrase, workspace: Workspace): void {
  const message = say`This file was not analysed: ${reason}.`;
  const problem: Problem = { code, severity: 'error', span: span(0, 0), message };
  const file = { registry: emptyRegistry, declarations: [], problems: [problem] };
  putRegistry(workspace, folderOf(name), { name, text: '', file, lines: lineMap('') });
  workspace.notAnalysed.set(name, reason);
}

/** A file or folder that came, changed or went on the disk. */
export interface DiskChange {
  readonly name: string;
  readonly kind: 'created' | 'changed' | 'deleted';
}

/**
 * Takes in what happened on the disk: to claim files, registries, raw files, and to whole folders, of whose
 * content nothing is told when they are moved or removed.
 */
export function* takeChanges(changes: readonly DiskChange[], indexing: Indexing): Task {
  const { workspace, host, journal } = indexing;
  const again = new Set<string>();
  let parents: ReadonlySet<string> | undefined;
  const folders = yield* newFolders(changes, indexing);
  for (const { name, kind } of changes) {
    if (isPassedOver(name)) continue;
    // An open file may be in no folder, and its raw file beside it.
    for (const file of workspace.byRaw.get(name) ?? []) workspace.unverified.add(file);
    if (workspaceFolderOf(name, workspace.folders) === undefined && !workspace.files.has(name)) continue;
    if (isClaimFile(name) || isRegistry(name)) {
      journal.forgive(name);
      again.add(name);
    } else if (kind === 'deleted') {
      parents ??= foldersOf(workspace);
      if (parents.has(name)) {
        verifyRawWithin(name, workspace);
        for (const file of namesWithin(name, workspace)) again.add(file);
      }
    } else if (folders.has(name)) {
      const found = yield* walk(name, host.files, indexing.log);
      verifyRawWithin(name, workspace);
      for (const file of [...found.registries, ...found.claimFiles]) again.add(file);
    }
    yield;
  }
  yield* refresh([...again], indexing);
}

/** Of what was created, the folders that something may be in. */
function* newFolders(
  changes: readonly DiskChange[],
  { workspace, host }: Indexing,
): Task<ReadonlySet<string>> {
  const names = changes.flatMap(({ name, kind }) =>
    kind === 'created' &&
    !isPassedOver(name) &&
    !isClaimFile(name) &&
    !isRegistry(name) &&
    workspaceFolderOf(name, workspace.folders) !== undefined
      ? [name]
      : [],
  );
  const folders = new Set<string>();
  for (const some of chunks(names, TOGETHER)) {
    const kinds = yield* waitAll(some.map((name) => host.files.kindOf(name)));
    for (const [i, kind] of kinds.entries()) if (kind === 'folder') folders.add(some[i]!);
    yield;
  }
  return folders;
}

/** All folders that hold anything known, near or far. Worked out once for many deletions, of what is mostly no folder. */
function foldersOf({ files, registries, byRaw }: Workspace): ReadonlySet<string> {
  const folders = new Set<string>(registries.keys());
  for (const name of [...files.keys(), ...registries.keys(), ...byRaw.keys()]) {
    for (let up = folderOf(name); up !== '' && !folders.has(up); up = folderOf(up)) folders.add(up);
  }
  return folders;
}

/** Has the files verified again that have their raw file below a folder. */
function verifyRawWithin(folder: string, workspace: Workspace): void {
  for (const [raw, files] of workspace.byRaw) {
    if (isWithin(folder, raw)) for (const file of files) workspace.unverified.add(file);
  }
}

/** The files known below a folder. */
function namesWithin(folder: string, workspace: Workspace): string[] {
  const names = [...workspace.files.keys(), ...[...workspace.registries.values()].map(({ name }) => name)];
  return names.filter((name) => isWithin(folder, name));
}

function* chunks<T>(items: readonly T[], size: number): Iterable<readonly T[]> {
  for (let at = 0; at < items.length; at += size) yield items.slice(at, at + size);
}
