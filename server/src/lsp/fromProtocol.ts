import { FileChangeType, type FileEvent } from 'vscode-languageserver';
import { URI } from 'vscode-uri';
import { isClaimFile, isRegistry } from '../core/index/dossiers.ts';
import type { DiskChange } from '../session/indexing.ts';
import type { OpenFile } from '../session/workspace.ts';

/** The name that the session has for a URI: nothing encoded, no `/` at the end, Windows drives in small letters. */
export function nameOfUri(uri: string): string {
  const { scheme, authority, path } = URI.parse(uri);
  const drive = /^\/[A-Z]:/.test(path) ? `/${path[1]!.toLowerCase()}${path.slice(2)}` : path;
  const name = `${scheme}:${authority === '' ? '' : `//${authority}`}${drive}`;
  return name.endsWith('/') ? name.slice(0, -1) : name;
}

/** Documents of other schemes show what is analysed already: other versions of it, or parts. */
const OWN_SCHEMES: ReadonlySet<string> = new Set(['file', 'untitled', 'vscode-remote']);

/** Whether a name is of a kind of place that is analysed: the usual ones, and those of the workspace's own folders. */
export function isAnalysed(name: string, folders: readonly string[]): boolean {
  const scheme = schemeOf(name);
  return OWN_SCHEMES.has(scheme) || folders.some((folder) => schemeOf(folder) === scheme);
}

const schemeOf = (name: string): string => name.slice(0, name.indexOf(':'));

/** What an opened document is to the session; undefined for what it does not care about. */
export function kindOfDocument(name: string, languageId: string): OpenFile['kind'] | undefined {
  if (isRegistry(name)) return 'registry';
  return languageId === 'claim' || isClaimFile(name) ? 'claim' : undefined;
}

/** A change on the disk, as the session takes it. */
export const diskChange = ({ uri, type }: FileEvent): DiskChange => ({
  name: nameOfUri(uri),
  kind: type === FileChangeType.Created ? 'created' : type === FileChangeType.Deleted ? 'deleted' : 'changed',
});
