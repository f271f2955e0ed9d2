import type { Refusal } from '../core/annotate/wrap.ts';
import type { FileChange } from '../core/index/dossierIndex.ts';
import { folderOf, isClaimFile, isRegistry, isWithin, workspaceFolderOf } from '../core/index/dossiers.ts';
import { filesOf, findingsOnFile } from '../core/index/findingsByFile.ts';
import { parseClaimFile } from '../core/syntax/parser.ts';
import type { ClaimFileTree } from '../core/syntax/tree.ts';
import { advance, type DossierState, isBehind } from './dossierState.ts';
import { edits } from './edits.ts';
import { type Host, inFull, type Log, type Reader } from './host.ts';
import { type DiskChange, type Indexing, indexFolder, refresh, takeChanges, takeOpen } from './indexing.ts';
import { journal } from './journal.ts';
import type { ArticleToLayer, LayeredArticle } from './layerArticle.ts';
import { type Outbox, outgoing } from './outgoing.ts';
import { readEach } from './reading.ts';
import { readText } from './readText.ts';
import type { Recovered } from './recoverArticle.ts';
import { promised, scheduler, type Task } from './scheduler.ts';
import { DEFAULT_SETTINGS, type Settings } from './settings.ts';
import { retune } from './tuning.ts';
import { isLookedAtOnce, lookForUnmarked, notLookedAt } from './unmarked.ts';
import { isVerifiedAtOnce, verifyEach } from './verifying.ts';
import {
  dossierOf,
  emptyWorkspace,
  isRead,
  type OpenFile,
  putRegistry,
  rehome,
  removeFile,
  type Workspace,
} from './workspace.ts';

/**
 * The analysis of all that an editor holds open and of what lies in its folders, kept up to date. Names are those
 * of `Host`. What is found goes to the outbox as soon as it is known.
 */
export interface Session {
  readonly reader: Reader;
  /** Names the workspace folders there are from now on; those that are new are read. */
  setFolders(folders: readonly string[]): void;
  /** The editor holds a file: its text counts, not the disk's. */
  open(name: string, kind: OpenFile['kind'], version: number, text: string): void;
  /** The text of an open file changed. */
  change(name: string, version: number, text: string): void;
  /** The editor lets go of a file. */
  close(name: string): void;
  /** Something happened on the disk. */
  disk(changes: readonly DiskChange[]): void;
  /** What the user set, for any file, from now on. */
  setSettings(settingsFor: (name: string) => Settings): void;
  /** The workspace folders. */
  folders(): readonly string[];
  /** All that is known at present, every edit taken in; to be read, not kept. */
  present(): Workspace;
  /** The text of an open claim file, whether it was analysed yet or not. */
  textOf(name: string): string | undefined;
  /** The tree of a claim file, open or not; undefined where there is none. */
  treeOf(name: string): Promise<ClaimFileTree | undefined>;
  /** The article under the claims of a file; rejects where it cannot be read. */
  recover(name: string): Promise<Recovered>;
  /** A claim file for a raw article; nothing is written. */
  layer(article: ArticleToLayer): Promise<LayeredArticle | Refusal>;
  /** Does some work of a request bit by bit, so that others are answered in between. */
  run<R>(task: Task<R>): Promise<R>;
  /** Resolves when all that was begun is done and sent. */
  settled(): Promise<void>;
  /** The server ends of its own will. */
  end(): void;
}

/** So many milliseconds after the last edit others are told where claims moved to that say what they said. */
const MOVED = 250;

/** A session with nothing in it. `langs` are the languages of its messages, the favourite first. */
export function createSession(host: Host, outbox: Outbox, log: Log, langs: readonly string[]): Session {
  const { timing } = host;
  const workspace = emptyWorkspace();
  const tasks = scheduler(timing, (error) => log.error(inFull(error)));
  const progress = { done: 0, total: 0 };
  let settingsFor = (_: string): Settings => DEFAULT_SETTINGS;
  const out = outgoing(workspace, outbox, langs, progress, log, (name) => settingsFor(name));
  const indexing: Indexing = { workspace, host, log, journal: journal(host.journal), progress, proceed };
  const pending = edits(timing, takeIn);
  /** How many milliseconds it took to take in an open file, last time. */
  const costs = new Map<string, number>();
  /** Files that were opened and not analysed since. */
  const unproven = new Set<string>();
  let stopTelling = (): void => {};

  function takeIn(names: readonly string[]): void {
    for (const name of names) {
      const start = timing.now();
      // Of a file that brings the server down the editor tells the next one at once: that time it must be known.
      const done = unproven.delete(name) ? indexing.journal.begin([name]) : undefined;
      takeOpen(name, indexing);
      done?.();
      out.edited(name);
      costs.set(name, timing.now() - start);
    }
    proceed();
  }

  /** Sets going what can go on, and sends what can be sent. */
  function proceed(): void {
    tasks.begin(goOn());
  }

  function* goOn(): Task {
    for (const state of workspace.dossiers.values()) {
      if (!state.advancing && isBehind(state) && isRead(workspace, state.folder)) {
        state.advancing = true;
        tasks.begin(bringUpToDate(state));
      }
    }
    yield* readEach(workspace, host, log);
    const unlooked = notLookedAt(workspace, settingsFor);
    const slow = unlooked.filter((name) => !isLookedAtOnce(workspace, name));
    if (slow.length > 0) tasks.queue(lookAndTell(slow));
    const quick = unlooked.filter((name) => isLookedAtOnce(workspace, name));
    yield* lookForUnmarked(quick, workspace, host, log);
    const unverified = [...workspace.unverified];
    workspace.unverified.clear();
    const later = unverified.filter((name) => !isVerifiedAtOnce(workspace, name));
    if (later.length > 0) tasks.queue(verifyAndTell(later));
    yield* verifyEach(
      unverified.filter((name) => isVerifiedAtOnce(workspace, name)),
      workspace,
      host,
      log,
    );
    if (workspace.moved.size > 0) {
      stopTelling();
      stopTelling = timing.after(MOVED, tellMoved);
    }
    yield* out.publish();
  }

  function* lookAndTell(names: readonly string[]): Task {
    yield* lookForUnmarked(names, workspace, host, log);
    yield* out.publish();
  }

  function* verifyAndTell(names: readonly string[]): Task {
    yield* verifyEach(names, workspace, host, log);
    yield* out.publish();
  }

  function* bringUpToDate(state: DossierState): Task {
    if (state.broken) state.anew = true;
    state.broken = false;
    try {
      const { files, quantities } = yield* advance(state, () => summariesIn(state.folder), tellFailure);
      state.complete = true;
      out.changed(state, files, quantities);
    } catch (error) {
      state.broken = true;
      log.error(`${state.folder} could not be analysed. ${inFull(error)}`);
    }
    state.advancing = false;
    const { files } = state.current.dossier;
    if (files.isEmpty() && !isBehind(state) && !workspace.registries.has(state.folder)) {
      workspace.dossiers.delete(state.folder);
    }
    proceed();
  }

  const tellFailure = (quantity: string, error: unknown): void =>
    log.error(`The claims of ${quantity} could not be compared. ${inFull(error)}`);

  function* summariesIn(folder: string): Iterable<FileChange> {
    for (const [name, file] of workspace.files) {
      if (workspace.homes.get(name) === folder) yield [name, file.summary];
    }
  }

  function tellMoved(): void {
    stopTelling();
    for (const name of workspace.moved) {
      const byFile = dossierOf(workspace, name)?.current.byFile;
      const findings = byFile === undefined ? [] : findingsOnFile(byFile, name);
      for (const file of filesOf(findings.map(({ finding }) => finding))) workspace.unpublished.add(file);
    }
    workspace.moved.clear();
    tasks.begin(out.publish());
  }

  /** What the editor let go of is what lies on the disk, if it lies in a folder that is analysed. */
  function letGo(name: string): void {
    const isWatched = workspaceFolderOf(name, workspace.folders) !== undefined;
    if (isWatched && (isClaimFile(name) || isRegistry(name))) tasks.begin(refresh([name], indexing));
    else {
      removeFile(workspace, name);
      if (isRegistry(name)) putRegistry(workspace, folderOf(name), undefined);
      proceed();
    }
  }

  function present(): Workspace {
    pending.flush();
    return workspace;
  }

  function* treeOf(name: string): Task<ClaimFileTree | undefined> {
    const open = present().open.get(name);
    if (open !== undefined) return open.tree;
    const read = workspace.files.has(name) ? yield* readText(name, host) : undefined;
    return read?.kind === 'text' ? parseClaimFile(read.text) : undefined;
  }

  return {
    reader: host.reader,
    setFolders: (folders) => {
      const [before, now] = [new Set(workspace.folders), new Set(folders)];
      workspace.folders = [...now];
      for (const gone of [...before].filter((folder) => !now.has(folder))) {
        workspace.indexing.delete(gone);
        rehome(workspace, gone);
        for (const name of namesIn(workspace, gone)) {
          const stays = workspace.open.has(name) || workspaceFolderOf(name, workspace.folders) !== undefined;
          if (!stays) letGo(name);
        }
      }
      for (const fresh of [...now].filter((folder) => !before.has(folder))) {
        rehome(workspace, fresh);
        workspace.indexing.add(fresh);
        tasks.queue(indexFolder(fresh, indexing));
      }
      proceed();
    },
    open: (name, kind, version, text) => {
      workspace.open.set(name, { kind, version, text, tree: undefined });
      unproven.add(name);
      pending.add(name, 0);
    },
    change: (name, version, text) => {
      const open = workspace.open.get(name);
      if (open === undefined) return;
      indexing.journal.forgive(name);
      workspace.open.set(name, { ...open, version, text, tree: undefined });
      pending.add(name, costs.get(name) ?? 0);
    },
    close: (name) => {
      workspace.open.delete(name);
      workspace.unread.delete(name);
      workspace.unmarked.delete(name);
      costs.delete(name);
      out.closed(name);
      letGo(name);
    },
    disk: (changes) => tasks.begin(takeChanges(changes, indexing)),
    setSettings: (now) => {
      settingsFor = now;
      retune(workspace, (folder) => now(folder).tuning);
      proceed();
    },
    folders: () => workspace.folders,
    present,
    textOf: (name) => {
      const open = workspace.open.get(name);
      return open?.kind === 'claim' ? open.text : undefined;
    },
    treeOf: (name) => promised(tasks, treeOf(name)),
    // Loaded when they are asked for: a server that only analyses starts sooner without.
    recover: async (name) => {
      const { recoverArticle } = await import('./recoverArticle.ts');
      return await promised(tasks, recoverArticle(name, present(), host));
    },
    layer: async (article) => {
      const { layerArticle } = await import('./layerArticle.ts');
      return await promised(tasks, layerArticle(article, workspace.folders, host));
    },
    run: (task) => promised(tasks, task),
    settled: async () => {
      do {
        pending.flush();
        tellMoved();
        await new Promise<void>((resolve) => tasks.whenIdle(resolve));
      } while (!pending.isEmpty() || tasks.busy() || workspace.moved.size > 0);
    },
    end: () => indexing.journal.close(),
  };
}

const namesIn = ({ files, registries }: Workspace, folder: string): string[] =>
  [...files.keys(), ...[...registries.values()].map(({ name }) => name)].filter((name) =>
    isWithin(folder, name),
  );
