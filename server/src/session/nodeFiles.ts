import {
  closeSync,
  constants,
  fstatSync,
  openSync,
  readdirSync,
  readSync,
  realpathSync,
  statSync,
} from 'node:fs';
import path from 'node:path';
import { type Phrase, say } from '../core/text/phrase.ts';
import type { Entry, FileRead, FileSystem, RealName } from './host.ts';

/** The files of this machine. Answers at once: for the small files of a dossier waiting costs more than reading. */
export const nodeFiles: FileSystem = {
  list: (folder) => orElse([], () => readdirSync(pathOf(folder), { withFileTypes: true }).map(entryOf)),
  kindOf: (name) =>
    orElse('missing', () => {
      const stats = statSync(pathOf(name));
      return stats.isFile() ? 'file' : stats.isDirectory() ? 'folder' : 'other';
    }),
  read: (name, most) =>
    name.startsWith(SCHEME)
      ? readFile(pathOf(name), most)
      : { kind: 'failed', reason: say`it is not on this machine` },
  realName: (name) =>
    orElse<RealName>({ kind: 'missing' }, () => ({
      kind: 'known',
      name: nameOf(realpathSync.native(pathOf(name))),
    })),
};

const SCHEME = 'file:';

/** The name the session has for a path of this machine. */
export function nameOf(file: string): string {
  const absolute = path.resolve(file);
  if (path.sep === '/') return trimmed(SCHEME + absolute);
  const slashed = absolute.replaceAll('\\', '/');
  // Drives go by small letters, as in the URIs of editors; network shares begin with two slashes.
  const rooted = slashed.startsWith('//') ? slashed : `/${slashed[0]!.toLowerCase()}${slashed.slice(1)}`;
  return trimmed(SCHEME + rooted);
}

const trimmed = (name: string): string => (name.endsWith('/') ? name.slice(0, -1) : name);

/** The path of a name. Throws for one that is not of this machine. */
export function pathOf(name: string): string {
  if (!name.startsWith(SCHEME)) throw new Error(`${name} is not on this machine`);
  const file = name.slice(SCHEME.length);
  if (path.sep === '/') return file === '' ? '/' : file;
  if (file.startsWith('//')) return file.replaceAll('/', '\\');
  const local = file.slice(1).replaceAll('/', '\\');
  return local.endsWith(':') ? `${local}\\` : local;
}

function orElse<T>(otherwise: T, attempt: () => T): T {
  try {
    return attempt();
  } catch {
    return otherwise;
  }
}

type Listed = {
  name: string;
  isFile(): boolean;
  isDirectory(): boolean;
  isSymbolicLink(): boolean;
};

/** What a folder's listing says of one name in it. */
export const entryOf = (listed: Listed): Entry => ({
  base: listed.name,
  kind: listed.isFile()
    ? 'file'
    : listed.isDirectory()
      ? 'folder'
      : listed.isSymbolicLink()
        ? 'link'
        : 'other',
});

function readFile(file: string, most: number): FileRead {
  let descriptor: number | undefined;
  try {
    // Without waiting, for a pipe that nobody writes to would keep us forever.
    descriptor = openSync(file, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
    const stats = fstatSync(descriptor);
    if (!stats.isFile()) return { kind: 'failed', reason: say`it is no regular file` };
    if (stats.size > most) return { kind: 'too-large', size: stats.size };
    return { kind: 'read', bytes: readWhole(descriptor, stats.size) };
  } catch (error) {
    return failureOf(error);
  } finally {
    const opened = descriptor;
    if (opened !== undefined) orElse(undefined, () => closeSync(opened));
  }
}

/** As much as is there: a file may have been cut short since its size was asked for. */
function readWhole(descriptor: number, size: number): Buffer {
  const bytes = Buffer.allocUnsafe(size);
  let filled = 0;
  while (filled < size) {
    const count = readSync(descriptor, bytes, filled, size - filled, null);
    if (count === 0) break;
    filled += count;
  }
  return bytes.subarray(0, filled);
}

const REASONS: Readonly<Record<string, Phrase>> = {
  EACCES: say`permission was denied`,
  EPERM: say`permission was denied`,
  EISDIR: say`it is a folder`,
  ELOOP: say`its symbolic links go in circles`,
  ENAMETOOLONG: say`its name is too long`,
};

function failureOf(error: unknown): FileRead {
  const code = (error as NodeJS.ErrnoException).code ?? '';
  if (code === 'ENOENT' || code === 'ENOTDIR') return { kind: 'missing' };
  return {
    kind: 'failed',
    reason: REASONS[code] ?? (code === '' ? say`the system says no more` : say`the system says ${code}`),
  };
}
