import * as l10n from '@vscode/l10n';
import {
  type CancellationToken,
  Disposable,
  FileSystemError,
  FileType,
  type LogOutputChannel,
  Uri,
  workspace,
} from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import {
  type FileAnswer,
  type FileStat,
  type ListFoldersParams,
  type ListFoldersResult,
  listFoldersRequest,
  type ReadFilesParams,
  type ReadFilesResult,
  readFilesRequest,
  type StatFilesParams,
  type StatFilesResult,
  statFilesRequest,
} from '../../server/src/lsp/fileProtocol.ts';

/** How bytes go to the server: as they are, or as base64 where messages are JSON. */
export type Pack = (bytes: Uint8Array) => Uint8Array | string;

/** Some file systems ask the network for each file, and count how often they are asked. */
const AT_ONCE = 8;
/** In milliseconds: one that answers no sooner is taken for broken. */
const PATIENCE = 60_000;

/**
 * Answers what the server asks of files that it cannot reach itself: those of virtual file systems, and in a web
 * worker all of them.
 */
export function answerFiles(client: BaseLanguageClient, pack: Pack, log: LogOutputChannel): Disposable {
  const list = ({ uris }: ListFoldersParams, token: CancellationToken): Promise<ListFoldersResult> =>
    each(uris, token, [], async (uri) => {
      try {
        const entries = await inTime(workspace.fs.readDirectory(Uri.parse(uri)));
        return entries.map(([base, type]) => ({ base, kind: isLink(type) ? 'link' : kindOf(type) }));
      } catch (error) {
        log.warn(`${uri} cannot be listed: ${reasonOf(error)}.`);
        return [];
      }
    });

  const stat = ({ uris }: StatFilesParams, token: CancellationToken): Promise<StatFilesResult> =>
    each<string, FileStat>(uris, token, { kind: 'missing', isLink: false }, async (uri) => {
      try {
        const { type } = await inTime(workspace.fs.stat(Uri.parse(uri)));
        return { kind: kindOf(type), isLink: isLink(type) };
      } catch {
        return { kind: 'missing', isLink: false };
      }
    });

  const read = async (
    { files, inAll }: ReadFilesParams,
    token: CancellationToken,
  ): Promise<ReadFilesResult> => {
    const sizes = await each(files, token, LATER, ({ uri, most }) => sizeOf(Uri.parse(uri), most));
    let left = inAll;
    let isFirst = true;
    const wanted = sizes.map((size) => {
      if (typeof size !== 'number') return size;
      if (!isFirst && size > left) return LATER;
      isFirst = false;
      left -= size;
      return undefined;
    });
    const asked = files.map(({ uri, most }, i) => ({ uri: Uri.parse(uri), most, answer: wanted[i] }));
    return each(asked, token, LATER, async ({ uri, most, answer }) => answer ?? contentOf(uri, most, pack));
  };

  return Disposable.from(
    client.onRequest(listFoldersRequest, list),
    client.onRequest(statFilesRequest, stat),
    client.onRequest(readFilesRequest, read),
  );
}

const LATER: FileAnswer = { kind: 'later' };

/** The size of a file that may be read, in bytes; else what is to be said of it. */
async function sizeOf(uri: Uri, most: number): Promise<number | FileAnswer> {
  try {
    const { type, size } = await inTime(workspace.fs.stat(uri));
    if (kindOf(type) !== 'file') return { kind: 'failed', reason: l10n.t('it is no regular file') };
    return size > most ? { kind: 'too-large', size } : size;
  } catch (error) {
    return failureOf(error);
  }
}

async function contentOf(uri: Uri, most: number, pack: Pack): Promise<FileAnswer> {
  try {
    const bytes = await inTime(workspace.fs.readFile(uri));
    // Not every file system knows a size before it has the content.
    if (bytes.length > most) return { kind: 'too-large', size: bytes.length };
    return { kind: 'read', bytes: pack(bytes) };
  } catch (error) {
    return failureOf(error);
  }
}

const isLink = (type: FileType): boolean => (type & FileType.SymbolicLink) !== 0;

const kindOf = (type: FileType): 'file' | 'folder' | 'other' =>
  type & FileType.File ? 'file' : type & FileType.Directory ? 'folder' : 'other';

const failureOf = (error: unknown): FileAnswer =>
  codeOf(error) === 'FileNotFound' ? { kind: 'missing' } : { kind: 'failed', reason: reasonOf(error) };

const codeOf = (error: unknown): string => (error instanceof FileSystemError ? error.code : '');

function reasonOf(error: unknown): string {
  switch (codeOf(error)) {
    case 'FileIsADirectory':
      return l10n.t('it is a folder');
    case 'FileNotADirectory':
      return l10n.t('it is no folder');
    case 'NoPermissions':
      return l10n.t('permission was denied');
    case 'Unavailable':
      return l10n.t('its file system is not at hand');
    default:
      return (error instanceof Error ? error.message : String(error)).replace(/\.$/, '');
  }
}

/** Does something with each item, a few at a time, in order. After a cancellation the rest is answered otherwise. */
async function each<T, R>(
  items: readonly T[],
  token: CancellationToken,
  otherwise: R,
  answer: (item: T) => Promise<R>,
): Promise<R[]> {
  const answers: R[] = items.map(() => otherwise);
  let next = 0;
  const work = async (): Promise<void> => {
    while (next < items.length && !token.isCancellationRequested) {
      const i = next++;
      answers[i] = await answer(items[i]!);
    }
  };
  await Promise.all(Array.from({ length: Math.min(AT_ONCE, items.length) }, work));
  return answers;
}

async function inTime<T>(answer: Thenable<T>): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error('its file system does not answer')), PATIENCE);
  });
  try {
    return await Promise.race([answer, late]);
  } finally {
    clearTimeout(timer);
  }
}
