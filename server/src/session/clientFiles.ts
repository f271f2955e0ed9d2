import { folderOf, isWithin } from '../core/index/dossiers.ts';
import { say } from '../core/text/phrase.ts';
import { type Gathered, gathering } from './gather.ts';
import type { Entry, FileRead, FileSystem, RealName } from './host.ts';

/** What a client can be asked of files that only it can reach. Answers are in the order asked; all may reject. */
export interface FileQuestions {
  list(folders: readonly string[], signal: AbortSignal): Promise<readonly (readonly Entry[])[]>;
  stat(names: readonly string[], signal: AbortSignal): Promise<readonly Stat[]>;
  /**
   * At most so many bytes at a time; the first file that can be read may be larger, so that every one has its turn.
   */
  read(files: readonly WantedFile[], inAll: number, signal: AbortSignal): Promise<readonly Portion[]>;
}

export interface Stat {
  readonly kind: 'file' | 'folder' | 'other' | 'missing';
  /** Whether the name itself is a symbolic link; its kind is that of what it leads to. */
  readonly isLink: boolean;
}

export interface WantedFile {
  readonly name: string;
  /** In bytes. */
  readonly most: number;
}

/** `later`: it was left out, for the files before it were enough. */
export type Portion = FileRead | { readonly kind: 'later' };

/** So many names in one request. */
const TOGETHER = 64;
/** Bytes in one answer. */
const IN_ALL = 8_000_000;
/** How often a file may be put off. */
const PATIENCE = 100;

/** Files that the server cannot reach, by way of its client. What is asked in one turn goes out together. */
export function clientFiles(questions: FileQuestions): FileSystem {
  const list = gathering(TOGETHER, questions.list);
  const stat = gathering(TOGETHER, questions.stat);
  const portion = gathering(TOGETHER, (files: readonly WantedFile[], signal) =>
    questions.read(files, IN_ALL, signal),
  );
  const expected = new Map<string, Gathered<Portion>>();

  const begin = (file: WantedFile): Gathered<Portion> => {
    const { answer, giveUp } = portion(file);
    return { answer: answer.catch(() => UNANSWERED), giveUp };
  };

  return {
    list: (folder) => list(folder).answer.catch(() => []),
    kindOf: (name) =>
      stat(name).answer.then(
        ({ kind }) => kind,
        () => 'missing',
      ),
    read: async (name, most) => {
      const file = { name, most };
      const early = expected.get(name);
      expected.delete(name);
      let answer = await (early ?? begin(file)).answer;
      for (let tries = 0; answer.kind === 'later' && tries < PATIENCE; tries++)
        answer = await begin(file).answer;
      return answer.kind === 'later' ? UNANSWERED : answer;
    },
    realName: (name, within) =>
      Promise.all(below(name, within).map((step) => stat(step).answer)).then(
        (steps) => realNameOf(name, steps),
        () => MISSING,
      ),
    ahead: (names, most) => {
      const begun = names.map((name) => [name, begin({ name, most })] as const);
      for (const [name, answer] of begun) expected.set(name, answer);
      return () => {
        for (const [name, answer] of begun) {
          // What was read, or asked for anew, is not this one's to take back.
          if (expected.get(name) !== answer) continue;
          expected.delete(name);
          answer.giveUp();
        }
      };
    },
  };
}

const UNANSWERED: FileRead = { kind: 'failed', reason: say`the editor does not hand it out` };
const MISSING: RealName = { kind: 'missing' };

/** A name and the folders above it, as far as they are below a folder: what may be a link on the way from there. */
function below(name: string, folder: string): string[] {
  const steps: string[] = [];
  for (let step = name; step !== folder && isWithin(folder, step); step = folderOf(step)) steps.push(step);
  return steps;
}

function realNameOf(name: string, steps: readonly Stat[]): RealName {
  if (steps[0]?.kind === 'missing') return MISSING;
  return steps.some(({ isLink }) => isLink) ? { kind: 'unknown' } : { kind: 'known', name };
}
