import { fileChecks } from '../core/claims/fileChecks/fileChecks.ts';
import type { ClaimFileTree } from '../core/syntax/tree.ts';
import { say } from '../core/text/phrase.ts';
import { type Host, inFull, type Log } from './host.ts';
import { type PlacedProblem, placed, wholeFile } from './problems.ts';
import type { Task } from './scheduler.ts';
import type { KnownFile, Workspace } from './workspace.ts';

/** What is found in a file by reading its text beside its claim lines. Never throws: a fault of ours is told in its place. */
export function* readingOf(
  { name, summary }: KnownFile,
  tree: ClaimFileTree,
  host: Host,
  log: Log,
): Task<readonly PlacedProblem[]> {
  try {
    return placed(yield* fileChecks(tree, summary, host.reader.read), tree.lines);
  } catch (error) {
    log.error(`${name} could not be read. ${inFull(error)}`);
    return [wholeFile('not-analysed', say`The article could not be read; the log of Hasila tells more.`)];
  }
}

/** Reads the open files that have yet to be read, and takes in what is found. */
export function* readEach(workspace: Workspace, host: Host, log: Log): Task {
  const names = [...workspace.unread];
  workspace.unread.clear();
  for (const name of names) {
    const file = workspace.files.get(name);
    const tree = workspace.open.get(name)?.tree;
    if (file === undefined || tree === undefined || file.reading !== undefined) continue;
    const reading = yield* readingOf(file, tree, host, log);
    // What was read must still be what is there: anchors are made anew with every version of a text.
    const now = workspace.files.get(name);
    if (now?.anchors !== file.anchors) continue;
    workspace.files.set(name, { ...now, reading });
    workspace.unpublished.add(name);
  }
}
