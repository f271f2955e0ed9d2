import * as reader from '../core/reader.ts';
import { inEnglish } from '../core/text/phrase.ts';
import type { Host } from '../session/host.ts';
import { nodeHost } from '../session/nodeHost.ts';
import { decodeUtf8 } from '../session/nodeText.ts';
import { SIZE_LIMIT, tooLarge } from '../session/readText.ts';
import type { Task } from '../session/scheduler.ts';
import { type Files, UsageError } from './io.ts';

/** What the analysis of the session needs, for work that is done in one go. */
export const hostOf = (files: Files): Host => ({ ...nodeHost(undefined, reader), files });

/** Does a task to its end. */
export async function finish<R>(task: Task<R>): Promise<R> {
  let step = task.next();
  while (!step.done) step = task.next(await step.value);
  return step.value;
}

/** The bytes and the text of a file that a command is about, with its byte order mark; an error of use where it has none. */
export async function readGiven(
  name: string,
  path: string,
  files: Files,
): Promise<{ readonly bytes: Uint8Array; readonly text: string }> {
  const read = await files.read(name, SIZE_LIMIT);
  if (read.kind === 'missing') throw new UsageError(`${path}: there is no such file`);
  if (read.kind === 'too-large') throw new UsageError(`${path}: ${inEnglish(tooLarge(read.size))}`);
  if (read.kind === 'failed') throw new UsageError(`${path}: ${inEnglish(read.reason)}`);
  const text = decodeUtf8(read.bytes);
  if (typeof text !== 'string') throw new UsageError(`${path}: not UTF-8 at byte ${text.invalidAt}`);
  return { bytes: read.bytes, text };
}
