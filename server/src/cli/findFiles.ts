import { folderOf, isClaimFile, isRegistry, isWithin, REGISTRY_NAME } from '../core/index/dossiers.ts';
import type { Entry } from '../session/host.ts';
import { isPassedOver } from '../session/walk.ts';
import type { Files } from './io.ts';

/** What is to be checked under the paths given. All by name. */
export interface Found {
  readonly claimFiles: readonly string[];
  readonly registries: readonly string[];
  /** The paths given, or the folders of the files given. */
  readonly folders: readonly string[];
  readonly skipped: readonly { readonly name: string; readonly reason: string }[];
  /** What is worth knowing and changes nothing. */
  readonly notes: readonly { readonly name: string; readonly note: string }[];
}

/** Finds claim files and registries under paths, and the registries above them. Symbolic links are not followed. */
export async function findFiles(paths: readonly string[], files: Files): Promise<Found> {
  const search: Search = {
    files,
    claimFiles: new Set(),
    registries: new Set(),
    folders: new Set(),
    skipped: [],
    notes: [],
  };
  for (const path of paths) {
    const kind = await files.kindOf(path);
    if (kind === 'folder') {
      search.folders.add(path);
      await walk(path, search);
    } else {
      search.folders.add(folderOf(path));
      if (kind === 'file') takeGiven(path, search);
      else search.skipped.push({ name: path, reason: REASONS[kind] });
    }
  }
  for (const folder of search.folders) await findAbove(folder, search);
  return {
    claimFiles: [...search.claimFiles].sort(),
    registries: [...search.registries].sort(),
    folders: [...search.folders],
    skipped: search.skipped,
    notes: search.notes,
  };
}

interface Search {
  readonly files: Files;
  readonly claimFiles: Set<string>;
  readonly registries: Set<string>;
  readonly folders: Set<string>;
  readonly skipped: { name: string; reason: string }[];
  readonly notes: { name: string; note: string }[];
}

const REASONS = {
  missing: 'there is no such file or folder',
  other: 'neither a file nor a folder',
} as const;

function takeGiven(path: string, { claimFiles, registries, skipped }: Search): void {
  if (isClaimFile(path)) claimFiles.add(path);
  else if (isRegistry(path)) registries.add(path);
  else skipped.push({ name: path, reason: 'not a claim file: its name does not end in .claim or .claim.md' });
}

async function walk(top: string, search: Search): Promise<void> {
  const waiting = [top];
  for (let folder = waiting.pop(); folder !== undefined; folder = waiting.pop()) {
    const entries = search.files.listOrFail(folder);
    if ('reason' in entries) {
      search.skipped.push({ name: folder, reason: entries.reason });
      continue;
    }
    for (const entry of entries) {
      const name = `${folder}/${entry.base}`;
      if (entry.kind === 'folder') {
        if (!isPassedOver(entry.base)) waiting.push(name);
      } else await take(name, entry.kind, top, search);
    }
  }
}

async function take(name: string, kind: Entry['kind'], top: string, search: Search): Promise<void> {
  const wanted = isClaimFile(name) || isRegistry(name);
  if (kind === 'link') await takeLink(name, wanted, top, search);
  else if (wanted && kind === 'file') takeGiven(name, search);
  else if (wanted) search.skipped.push({ name, reason: 'not a regular file' });
}

/** Links are not followed: what they lead to inside is checked anyway, and what is outside was not asked for. */
async function takeLink(name: string, wanted: boolean, top: string, search: Search): Promise<void> {
  const { files, skipped, notes } = search;
  const kind = await files.kindOf(name);
  if (kind === 'missing') {
    if (wanted) skipped.push({ name, reason: 'a symbolic link that goes in circles, or to nowhere' });
    return;
  }
  if (!wanted && kind !== 'folder') return;
  const [target, root] = [await files.realName(name, top), await files.realName(top, top)];
  if (target.kind === 'known' && root.kind === 'known' && isWithin(root.name, target.name)) {
    notes.push({ name, note: 'a symbolic link to what is checked under its own name; not followed' });
  } else if (wanted) {
    skipped.push({ name, reason: 'a symbolic link to a file elsewhere' });
  } else {
    notes.push({ name, note: 'a symbolic link to a folder elsewhere; to check it, give its own path' });
  }
}

/** The nearest registry above a folder that has none of its own. */
async function findAbove(folder: string, { files, registries }: Search): Promise<void> {
  for (let above = folder; above !== ''; above = folderOf(above)) {
    const name = `${above}/${REGISTRY_NAME}`;
    if (registries.has(name)) return;
    if ((await files.kindOf(name)) === 'file') {
      registries.add(name);
      return;
    }
  }
}
