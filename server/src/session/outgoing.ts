import { undeclaredIn, undeclaredProblem } from '../core/claims/undeclared.ts';
import { type MarkVerdict, verdictSpans } from '../core/features/verdicts.ts';
import { folderOf, isRegistry } from '../core/index/dossiers.ts';
import { inWords } from '../core/report/inWords.ts';
import { wordingFor } from '../core/report/wording.ts';
import { NO_TUNING } from '../core/rules/mode.ts';
import { type Range, rangeOf } from '../core/text/lineMap.ts';
import { type Diagnostic, inOrder, ofFindings, ofProblems } from './diagnostics.ts';
import { type DossierState, isCurrent } from './dossierState.ts';
import { inFull, type Log } from './host.ts';
import { heard, type PlacedProblem, placed } from './problems.ts';
import { publisher } from './publish.ts';
import type { Task } from './scheduler.ts';
import type { Settings } from './settings.ts';
import { unmarkedIn } from './unmarked.ts';
import { dossierOf, registryOf, type Workspace } from './workspace.ts';

/** Where what was found goes. Everything is plain data, with the names of `Host`. */
export interface Outbox {
  /** All there is to say of a file; the version is that of the open text it was said of. */
  diagnostics(file: string, version: number | undefined, diagnostics: readonly Diagnostic[]): void;
  verdicts(file: string, verdicts: Verdicts): void;
  status(status: Status): void;
  /** A dossier was brought up to date. */
  changed(folder: string): void;
}

/** How the marked spans of an open file compare, in its present version. */
export interface Verdicts {
  readonly version: number;
  readonly spans: readonly { readonly range: Range; readonly verdict: MarkVerdict['verdict'] }[];
}

/** How far the analysis is. */
export interface Status {
  readonly state: 'indexing' | 'ready' | 'failed';
  readonly files: number;
  readonly claims: number;
  readonly conflicts: number;
  /** Only while indexing. */
  readonly progress: Progress | undefined;
  readonly notAnalysed: readonly { readonly file: string; readonly reason: string }[];
}

export interface Progress {
  readonly done: number;
  readonly total: number;
}

export interface Outgoing {
  /** Sends what is due. */
  publish(): Task;
  /** A dossier was brought up to date; what is shown of these files and quantities may have changed. */
  changed(state: DossierState, files: Iterable<string>, quantities: ReadonlySet<string>): void;
  /** The text of an open file is another, and its verdicts stand elsewhere. */
  edited(file: string): void;
  /** The editor let go of a file, and of its verdicts with it. */
  closed(file: string): void;
}

/** Names of files that are not analysed, in one status: nobody reads more. */
const MOST_NAMED = 100;

/** What goes out of a workspace, with messages in the first of the languages that there are words for. */
export function outgoing(
  workspace: Workspace,
  outbox: Outbox,
  langs: readonly string[],
  progress: Progress,
  log: Log,
  settingsFor: (name: string) => Settings,
): Outgoing {
  const isOpen = (file: string): boolean => workspace.open.has(file);
  const fail = (file: string, error: unknown): void =>
    log.error(`What was found in ${file} could not be told. ${inFull(error)}`);
  const unjudged = new Set<string>();
  let lastStatus = '';

  const problemsOf = (name: string): Diagnostic[] => {
    const { mode } = settingsFor(name).tuning;
    if (isRegistry(name)) {
      const registry = workspace.registries.get(folderOf(name));
      return registry === undefined
        ? []
        : ofProblems(placed(registry.file.problems, registry.lines), langs, mode);
    }
    const file = workspace.files.get(name);
    const severities = dossierOf(workspace, name)?.registry.severities ?? NO_TUNING.severities;
    return ofProblems(
      [
        ...(file?.problems ?? []),
        ...(file?.custody?.problems ?? []),
        ...heard(file?.reading ?? [], severities),
        ...unmarkedIn(workspace, name, settingsFor(name)),
        ...placedUndeclared(workspace, name),
      ],
      langs,
      mode,
    );
  };

  const findingsOf = (name: string): Diagnostic[] => {
    const state = dossierOf(workspace, name);
    if (state === undefined || !isCurrent(state) || !workspace.files.has(name)) return [];
    const names = { registry: state.current.dossier.registry, langs };
    const { mode } = settingsFor(name).tuning;
    return ofFindings(name, state.current, (file) => workspace.files.get(file)?.anchors, names, mode);
  };

  const diagnostics = publisher<readonly Diagnostic[]>({
    isOpen,
    fail,
    // Of a dossier that is being brought up to date nothing is sent: it would be of an older revision.
    isDue: (name) => {
      const state = dossierOf(workspace, name);
      const file = workspace.files.get(name);
      if (file !== undefined && file.reading === undefined) return false;
      return state === undefined || !state.complete || state.broken || isCurrent(state);
    },
    now: (name) => {
      const found = inOrder([...problemsOf(name), ...findingsOf(name)]);
      return found.length === 0 ? undefined : found;
    },
    send: (name, found) => outbox.diagnostics(name, workspace.open.get(name)?.version, found ?? []),
  });

  const verdicts = publisher<Verdicts>({
    isOpen,
    fail,
    isDue: (name) => {
      const state = dossierOf(workspace, name);
      return state === undefined || isCurrent(state);
    },
    now: (name) => {
      const [open, state] = [workspace.open.get(name), dossierOf(workspace, name)];
      if (open?.tree === undefined || state === undefined) return undefined;
      const { lines } = open.tree;
      const spans = verdictSpans(open.tree, name, state.current.dossier, state.current.byFile);
      return {
        version: open.version,
        spans: spans.map(({ span, verdict }) => ({ range: rangeOf(lines, span), verdict })),
      };
    },
    send: (name, found) => {
      if (found !== undefined) outbox.verdicts(name, found);
    },
  });

  function sendStatus(): void {
    const status = statusOf(workspace, progress, langs);
    const text = JSON.stringify(status);
    if (text === lastStatus) return;
    lastStatus = text;
    outbox.status(status);
  }

  return {
    *publish() {
      diagnostics.publishOpen(workspace.unpublished);
      verdicts.publishOpen(unjudged);
      yield* diagnostics.publishClosed(workspace.unpublished);
      sendStatus();
    },
    changed: (state, files, quantities) => {
      outbox.changed(state.folder);
      for (const file of files) workspace.unpublished.add(file);
      for (const file of workspace.open.keys()) {
        // What its dossier declares may be other than before.
        if (dossierOf(workspace, file) === state) workspace.unpublished.add(file);
        const claims = state.current.dossier.files.get(file)?.claims ?? [];
        if (claims.some(({ quantity }) => quantities.has(quantity))) unjudged.add(file);
      }
    },
    edited: (file) => unjudged.add(file),
    closed: (file) => {
      unjudged.delete(file);
      verdicts.forget(file);
    },
  };
}

/** The undeclared of an open file. Of others it is not looked for: hints show in an editor only. */
function placedUndeclared(workspace: Workspace, name: string): readonly PlacedProblem[] {
  const tree = workspace.open.get(name)?.tree;
  const registry = registryOf(workspace, name);
  if (tree === undefined || registry === undefined) return [];
  return placed(undeclaredIn(tree, registry.file.registry).map(undeclaredProblem), tree.lines);
}

function statusOf(workspace: Workspace, { done, total }: Progress, langs: readonly string[]): Status {
  const states = [...workspace.dossiers.values()];
  const isBroken = states.some((state) => state.broken || state.current.failed.size > 0);
  const indexing = workspace.indexing.size > 0 || states.some((state) => !state.complete && !state.broken);
  return {
    state: indexing ? 'indexing' : isBroken ? 'failed' : 'ready',
    files: workspace.files.size,
    claims: states.reduce((sum, { current }) => sum + current.claims, 0),
    conflicts: states.reduce((sum, { current }) => sum + current.conflicts, 0),
    progress: indexing ? { done, total } : undefined,
    notAnalysed: [...workspace.notAnalysed].slice(0, MOST_NAMED).map(([file, reason]) => ({
      file,
      reason: inWords(reason, wordingFor(langs)),
    })),
  };
}
