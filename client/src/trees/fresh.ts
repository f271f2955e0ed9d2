import { type Disposable, type Event, extensions, Uri } from 'vscode';
import type { ConflictOverview } from '../../../server/src/lsp/viewProtocol.ts';
import { addedLines } from './addedLines.ts';

/** Of the editor's own git extension only what is used here. */
interface Git {
  /** Not where the user switched git off, or none is installed: then there is no API, and asking for it throws. */
  readonly enabled: boolean;
  getAPI(version: 1): GitApi;
}

interface GitApi {
  readonly repositories: readonly Repository[];
  readonly onDidOpenRepository: Event<Repository>;
  getRepository(uri: Uri): Repository | null;
}

interface Repository {
  diffWithHEAD(path: string): Promise<string>;
  readonly state: {
    readonly HEAD?: { readonly commit?: string };
    readonly workingTreeChanges: readonly { readonly uri: Uri; readonly status: number }[];
    readonly untrackedChanges?: readonly { readonly uri: Uri }[];
    readonly onDidChange: Event<void>;
  };
}

const UNTRACKED = 7;

/** Which conflicts are new. */
export interface Freshness extends Disposable {
  /**
   * Tells which conflicts have a claim whose figure stands on a line that was written after the last commit.
   * `undefined` where nothing is under git, or the editor has no git.
   */
  of(conflicts: readonly ConflictOverview[]): Promise<((conflict: ConflictOverview) => boolean) | undefined>;
}

/** Git tells of each file that it looks at; in milliseconds. */
const TOGETHER = 300;

/** Asks the editor's git; `changed` is called when something was written to the disk, or committed, since it was asked. */
export function freshness(changed: () => void): Freshness {
  const listening: Disposable[] = [];
  let timer: ReturnType<typeof setTimeout> | undefined;
  let asked: Promise<GitApi | undefined> | undefined;

  const soon = (): void => {
    clearTimeout(timer);
    timer = setTimeout(changed, TOGETHER);
  };
  const connect = async (): Promise<GitApi | undefined> => {
    const git = extensions.getExtension<Git>('vscode.git');
    if (git === undefined) return undefined;
    const active = git.isActive ? git.exports : await git.activate();
    if (!active.enabled) return undefined;
    const api = active.getAPI(1);
    const watch = ({ state }: Repository): void => void listening.push(state.onDidChange(soon));
    for (const repository of api.repositories) watch(repository);
    listening.push(
      api.onDidOpenRepository((repository) => {
        watch(repository);
        soon();
      }),
    );
    return api;
  };

  return {
    of: async (conflicts) => {
      asked ??= connect();
      const api = await asked;
      return api && freshIn(api, conflicts);
    },
    dispose: () => {
      clearTimeout(timer);
      for (const one of listening) one.dispose();
    },
  };
}

async function freshIn(
  api: GitApi,
  conflicts: readonly ConflictOverview[],
): Promise<((conflict: ConflictOverview) => boolean) | undefined> {
  const files = [...new Set(conflicts.flatMap(({ claims }) => claims.map(({ uri }) => uri)))];
  const changed = new Map<string, (line: number) => boolean>();
  let versioned = false;
  for (const file of files) {
    const uri = Uri.parse(file);
    const repository = api.getRepository(uri);
    if (repository?.state.HEAD?.commit === undefined) continue;
    versioned = true;
    changed.set(file, await changedLines(repository, uri));
  }
  if (!versioned) return undefined;
  return ({ claims }) => claims.some(({ uri, range }) => changed.get(uri)?.(range.start.line) === true);
}

async function changedLines(repository: Repository, uri: Uri): Promise<(line: number) => boolean> {
  const { workingTreeChanges, untrackedChanges = [] } = repository.state;
  const is = (other: { readonly uri: Uri }): boolean => other.uri.fsPath === uri.fsPath;
  if (
    untrackedChanges.some(is) ||
    workingTreeChanges.some((other) => is(other) && other.status === UNTRACKED)
  )
    return () => true;
  return addedLines(await repository.diffWithHEAD(uri.fsPath));
}
