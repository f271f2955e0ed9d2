import type { Entry, FileRead } from '../session/host.ts';

/**
 * What the server asks its client of files that only the client can reach: all of them in a web worker, else those of
 * file systems that the editor or an extension brings along. Answers are in the order asked. Types and names only.
 */

/** Server to client: what folders hold; nothing where one cannot be listed. */
export const listFoldersRequest = 'hasila/files/list';

export interface ListFoldersParams {
  readonly uris: readonly string[];
}

export type ListFoldersResult = readonly (readonly Entry[])[];

/** Server to client: what names stand for. */
export const statFilesRequest = 'hasila/files/stat';

export interface StatFilesParams {
  readonly uris: readonly string[];
}

export type StatFilesResult = readonly FileStat[];

export interface FileStat {
  readonly kind: 'file' | 'folder' | 'other' | 'missing';
  /** Whether the name itself is a symbolic link; its kind is that of what it leads to. */
  readonly isLink: boolean;
}

/** Server to client: the bytes of files. */
export const readFilesRequest = 'hasila/files/read';

export interface ReadFilesParams {
  /** `most`: larger ones are not read, in bytes. */
  readonly files: readonly { readonly uri: string; readonly most: number }[];
  /** In bytes, of all files together. The first that can be read is answered in any case. */
  readonly inAll: number;
}

export type ReadFilesResult = readonly FileAnswer[];

export type FileAnswer =
  | {
      readonly kind: 'read';
      /** As base64 where messages are JSON. */
      readonly bytes: Uint8Array | string;
    }
  | Exclude<FileRead, { kind: 'read' | 'failed' }>
  /** Why, for people, in the language of the client. */
  | { readonly kind: 'failed'; readonly reason: string }
  /** Left out, for the files before it were enough. */
  | { readonly kind: 'later' };
