import type { FileProblem, ReadFigures } from '../core/claims/fileChecks/fileProblem.ts';
import type { ReadFigure } from '../core/claims/summary.ts';
import type { Figure, ReadOptions } from '../core/figure/read/figure.ts';
import type { Sha256 } from '../core/rawDrift.ts';
import type { ClaimFileTree } from '../core/syntax/tree.ts';
import type { Phrase } from '../core/text/phrase.ts';

/**
 * What the session needs of the machine it runs on. Files and folders go by names: a URI with nothing encoded and
 * no `/` at its end (`file:/home/…/004.claim`), so that paths written in files can be resolved against them.
 */
export interface Host {
  readonly files: FileSystem;
  readonly decode: (bytes: Uint8Array) => Decoded;
  readonly sha256: Sha256;
  readonly reader: Reader;
  readonly timing: Timing;
  /** Where the journal is kept between runs; undefined where nothing can be kept. */
  readonly journal?: JournalStore | undefined;
}

/** What reads figures in prose, and is loaded when it is first needed. */
export interface Reader {
  /** Every figure of a text; see `core/figure/read/read.ts`. */
  read(text: string, options?: ReadOptions): Figure[];
  /** The tag of the language that a text is most likely in, of those that are read. */
  guessLanguage(text: string): string;
  /** A value that a claim line leaves out, from the marked words. */
  readonly readFigure: ReadFigure;
  /** The figures that no mark covers; see `core/claims/fileChecks/unmarkedFigure.ts`. */
  unmarkedChecks(tree: ClaimFileTree, read: ReadFigures): Generator<undefined, readonly FileProblem[]>;
}

/** What is at hand, or will be: most file systems answer at once, and waiting costs more than the answer. */
export type Eventually<T> = T | Promise<T>;

/** Nothing of this throws. */
export interface FileSystem {
  /** What a folder holds; none where it cannot be listed. */
  list(folder: string): Eventually<readonly Entry[]>;
  /** What a name stands for, symbolic links followed. */
  kindOf(name: string): Eventually<'file' | 'folder' | 'other' | 'missing'>;
  /** The bytes of a regular file of at most so many. */
  read(name: string, most: number): Eventually<FileRead>;
  /** Where a name within a folder really leads to. */
  realName(name: string, within: string): Eventually<RealName>;
  /**
   * Says which files will be read next, each once, with the same limit. A file system far away fetches them together,
   * as far as they are small. What it returns says that the rest of them is not wanted any more.
   */
  readonly ahead?: ((names: readonly string[], most: number) => () => void) | undefined;
}

export type RealName =
  /** The name without any symbolic link in it. */
  | { readonly kind: 'known'; readonly name: string }
  | { readonly kind: 'missing' }
  /** There is a symbolic link on the way, and nobody tells where it leads. */
  | { readonly kind: 'unknown' };

export interface Entry {
  /** The last segment. */
  readonly base: string;
  readonly kind: 'file' | 'folder' | 'link' | 'other';
}

export type FileRead =
  | { readonly kind: 'read'; readonly bytes: Uint8Array }
  | { readonly kind: 'missing' }
  | { readonly kind: 'too-large'; readonly size: number }
  /** A device, a pipe, a folder; or what the system says of a file that it will not hand out. Without a full stop. */
  | { readonly kind: 'failed'; readonly reason: Phrase };

/** The text of some bytes, with its byte order mark if it has one; or the offset of the first that is not UTF-8. */
export type Decoded = string | { readonly invalidAt: number };

export interface Timing {
  /** Milliseconds from some moment. */
  now(): number;
  /** Calls back in a later turn of the event loop, after what came in meanwhile. */
  nextTurn(run: () => void): void;
  /** Calls back after so many milliseconds; what is returned calls it off. */
  after(milliseconds: number, run: () => void): () => void;
}

export interface JournalStore {
  /** What was written last; undefined where there is nothing. */
  read(): string | undefined;
  write(text: string): void;
}

/** Says things to whoever looks into the log. */
export interface Log {
  info(message: string): void;
  warn(message: string): void;
  error(message: string): void;
}

/** An error with where it came from, for the log. */
export const inFull = (error: unknown): string =>
  error instanceof Error ? (error.stack ?? error.message) : String(error);
