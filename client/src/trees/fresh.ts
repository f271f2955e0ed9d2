import { extensions, Uri } from 'vscode';
import type { ConflictOverview } from '../../../server/src/lsp/viewProtocol.ts';

/** Of the editor's own git extension only what is used here. */
interface Git {
  getAPI(version: 1): { getRepository(uri: Uri): Repository | null };
}

interface Repository {
  diffWithHEAD(path: string): Promise<string>;
  readonly state: {
    readonly HEAD?: { readonly commit?: string };
    readonly workingTreeChanges: readonly { readonly uri: Uri; readonly status: number }[];
    readonly untrackedChanges?: readonly { readonly uri: Uri }[];
  };
}

const UNTRACKED = 7;
const HUNK = /^@@ -\d+(?:,\d+)? \+(\d+)(?:,(\d+))? @@/;

/**
 * Tells which conflicts have a claim whose figure stands on a line that was written after the last commit. `undefined`
 * where nothing is under git, or the editor has no git.
 */
export async function freshConflicts(
  conflicts: readonly ConflictOverview[],
): Promise<((conflict: ConflictOverview) => boolean) | undefined> {
  const git = extensions.getExtension<Git>('vscode.git');
  if (git === undefined) return undefined;
  const api = (git.isActive ? git.exports : await git.activate()).getAPI(1);
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
  ) {
    return () => true;
  }
  return linesOf(await repository.diffWithHEAD(uri.fsPath));
}

/** Whether a line (from 0) of the newer text is among those that a unified diff adds. */
export function linesOf(diff: string): (line: number) => boolean {
  const added = new Set<number>();
  let next = 0;
  for (const line of diff.split('\n')) {
    const hunk = HUNK.exec(line);
    if (hunk !== null) next = Number(hunk[1]) - 1;
    else if (line.startsWith('+') && !line.startsWith('+++')) added.add(next++);
    else if (line.startsWith(' ')) next++;
  }
  return (line) => added.has(line);
}
