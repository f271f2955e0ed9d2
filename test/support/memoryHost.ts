import * as reader from '../../server/src/core/reader.ts';
import type { Entry, FileRead, Host } from '../../server/src/session/host.ts';
import { nodeHost } from '../../server/src/session/nodeHost.ts';

/** A machine whose files are the entries of a map, by name (`file:/w/a.claim`); folders are there by their files. */
export interface MemoryHost extends Host {
  readonly disk: Map<string, string | Uint8Array>;
}

/** A machine with these files, text as UTF-8. */
export function memoryHost(files: Iterable<readonly [string, string | Uint8Array]> = []): MemoryHost {
  const disk = new Map(files);
  const bytesOf = (name: string): Uint8Array | undefined => {
    const content = disk.get(name);
    return typeof content === 'string' ? new TextEncoder().encode(content) : content;
  };
  const isFolder = (name: string): boolean => [...disk.keys()].some((file) => file.startsWith(`${name}/`));
  return {
    ...nodeHost(undefined, reader),
    disk,
    files: {
      list: (folder) => {
        const entries = new Map<string, Entry>();
        for (const file of disk.keys()) {
          if (!file.startsWith(`${folder}/`)) continue;
          const [base, ...rest] = file.slice(folder.length + 1).split('/');
          entries.set(base!, { base: base!, kind: rest.length === 0 ? 'file' : 'folder' });
        }
        return [...entries.values()];
      },
      kindOf: (name) => (disk.has(name) ? 'file' : isFolder(name) ? 'folder' : 'missing'),
      read: (name, most): FileRead => {
        const bytes = bytesOf(name);
        if (bytes === undefined) return { kind: 'missing' };
        return bytes.length > most ? { kind: 'too-large', size: bytes.length } : { kind: 'read', bytes };
      },
      realName: (name) => (disk.has(name) || isFolder(name) ? { kind: 'known', name } : { kind: 'missing' }),
    },
  };
}
