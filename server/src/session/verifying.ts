import { say } from '../core/text/phrase.ts';
import { verify } from './custody.ts';
import { type Host, inFull, type Log } from './host.ts';
import { type PlacedProblem, wholeFile } from './problems.ts';
import { readText } from './readText.ts';
import type { Task } from './scheduler.ts';
import { putCustody, type Workspace } from './workspace.ts';

/** Texts longer than this are hashed and compared with others when nothing else is to be done. */
const LARGE = 1_000_000;

/** Whether verifying a file is quick, and somebody looks at it. */
export const isVerifiedAtOnce = ({ open }: Workspace, name: string): boolean =>
  (open.get(name)?.text.length ?? Infinity) <= LARGE;

/** Verifies the custody of some files, and takes in what is found. */
export function* verifyEach(names: readonly string[], workspace: Workspace, host: Host, log: Log): Task {
  for (const name of names) {
    const file = workspace.files.get(name);
    if (file?.custody === undefined) continue;
    // Of two that overlap the one begun later saw the disk later, whichever ends first.
    const ticket = Symbol(name);
    workspace.verifying.set(name, ticket);
    const open = workspace.open.get(name);
    const read = open ? ({ kind: 'text', text: open.text } as const) : yield* readText(name, host);
    if (read.kind !== 'text') continue;
    const problems = yield* verifySafely(name, read.text, workspace.folders, host, log);
    // What was verified must still be what is there: anchors are made anew with every reading of a text.
    const now = workspace.files.get(name);
    if (workspace.verifying.get(name) !== ticket || now?.anchors !== file.anchors) continue;
    workspace.verifying.delete(name);
    putCustody(workspace, now, problems);
    yield;
  }
}

function* verifySafely(
  name: string,
  text: string,
  folders: readonly string[],
  host: Host,
  log: Log,
): Task<readonly PlacedProblem[]> {
  try {
    return yield* verify(name, text, folders, host);
  } catch (error) {
    log.error(`${name} could not be verified. ${inFull(error)}`);
    return [wholeFile('not-analysed', say`The article could not be verified; the log of Hasila tells more.`)];
  }
}
