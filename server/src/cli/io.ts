import type { Entry, FileSystem } from '../session/host.ts';

/** All that the command line touches of the world, so that tests can stand in for it. */
export interface Io {
  /** The folder that relative paths start from, as a path of this machine. */
  readonly cwd: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly stdout: Out;
  readonly stderr: Out;
  readonly files: Files;
  /** All of standard input. */
  readonly stdin: () => Promise<Uint8Array>;
  /**
   * Writes a file whole or not at all, with the folders it is to be in. Answers why that could not be done,
   * `undefined` when it was.
   */
  readonly save: (path: string, text: string) => string | undefined;
  readonly now: () => Date;
  /** Of Hasila. */
  readonly version: string;
  /** The page that explains a code, in Markdown. Throws where there is none. */
  readonly pageOn: (code: string) => string;
}

export interface Out {
  readonly isTerminal: boolean;
  write(data: string | Uint8Array): void;
}

/** Files by the names of the session (`file:/home/…`). Unlike an editor, a command line must know what it could not list. */
export interface Files extends FileSystem {
  /** What a folder holds, or why that cannot be known. */
  listOrFail(folder: string): readonly Entry[] | { readonly reason: string };
}

/** Something the user got wrong, or that cannot be gone on without. Told in one line, with exit status 2. */
export class UsageError extends Error {}
