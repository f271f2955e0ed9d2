import { custodyText, recover } from '../core/syntax/recover.ts';
import { inEnglish, type Phrase, say } from '../core/text/phrase.ts';
import { verify } from './custody.ts';
import type { Host } from './host.ts';
import { SIZE_LIMIT, tooLarge } from './readText.ts';
import { type Task, wait } from './scheduler.ts';
import type { Workspace } from './workspace.ts';

/** The article under the claims of a file, and what makes it doubtful, in sentences. */
export interface Recovered {
  readonly text: string;
  readonly problems: readonly Phrase[];
}

/**
 * Recovers an article from the disk, for an editor changes line ends and drops byte order marks when it opens a
 * file; what it holds is taken only where that says something else. Throws where there is nothing to recover from.
 */
export function* recoverArticle(name: string, workspace: Workspace, host: Host): Task<Recovered> {
  const held = workspace.open.get(name)?.text;
  const onDisk = yield* readExactly(name, host);
  const isSaved = held === undefined || ('text' in onDisk && custodyText(onDisk.text) === custodyText(held));
  if (isSaved) {
    if ('reason' in onDisk) throw new Error(`${name} cannot be read: ${inEnglish(onDisk.reason)}.`);
    return { text: recover(onDisk.text), problems: yield* problemsOf(name, onDisk.text, workspace, host) };
  }
  const problems = yield* problemsOf(name, held, workspace, host);
  return {
    text: recover(held),
    problems: [...problems, say`It is the text in the editor, which is not saved.`],
  };
}

function* problemsOf(name: string, text: string, workspace: Workspace, host: Host): Task<Phrase[]> {
  const problems = yield* verify(name, text, workspace.folders, host);
  return problems.map(({ message }) => message);
}

/** A file's text with its byte order mark. */
function* readExactly(name: string, host: Host): Task<{ text: string } | { reason: Phrase }> {
  const read = yield* wait(host.files.read(name, SIZE_LIMIT));
  switch (read.kind) {
    case 'missing':
      return { reason: say`there is no such file` };
    case 'too-large':
      return { reason: tooLarge(read.size) };
    case 'failed':
      return read;
    case 'read': {
      const text = host.decode(read.bytes);
      return typeof text === 'string' ? { text } : { reason: say`not UTF-8 at byte ${text.invalidAt}` };
    }
  }
}
