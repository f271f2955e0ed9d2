import type { FileQuestions, Portion, Stat } from '../../server/src/session/clientFiles.ts';
import type { Entry } from '../../server/src/session/host.ts';

/** A client that hands out files, by name (`memfs:/w/a.claim`), and remembers what it was asked. */
export interface ClientOfFiles extends FileQuestions {
  readonly disk: Map<string, Uint8Array>;
  readonly links: Set<string>;
  readonly asked: { readonly what: 'list' | 'stat' | 'read'; readonly names: readonly string[] }[];
  /** The bytes of each answer to a request to read. */
  readonly answered: number[];
  /** What every answer waits for. */
  pause: () => Promise<void>;
}

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

/** A client with these files; folders are there by their files. */
export function clientOfFiles(files: Iterable<readonly [string, string | Uint8Array]>): ClientOfFiles {
  const disk = new Map(
    [...files].map(([name, text]) => [name, typeof text === 'string' ? bytesOf(text) : text]),
  );
  const links = new Set<string>();
  const asked: { what: 'list' | 'stat' | 'read'; names: readonly string[] }[] = [];
  const answered: number[] = [];
  const isFolder = (name: string): boolean => [...disk.keys()].some((file) => file.startsWith(`${name}/`));

  const entriesOf = (folder: string): Entry[] => {
    const entries = new Map<string, Entry>();
    for (const name of disk.keys()) {
      if (!name.startsWith(`${folder}/`)) continue;
      const [base, ...rest] = name.slice(folder.length + 1).split('/');
      const kind = links.has(`${folder}/${base}`) ? 'link' : rest.length === 0 ? 'file' : 'folder';
      entries.set(base!, { base: base!, kind });
    }
    return [...entries.values()];
  };

  const client: ClientOfFiles = {
    disk,
    links,
    asked,
    answered,
    pause: async () => {},
    list: async (names) => {
      asked.push({ what: 'list', names });
      await client.pause();
      return names.map(entriesOf);
    },
    stat: async (names) => {
      asked.push({ what: 'stat', names });
      await client.pause();
      return names.map(
        (name): Stat => ({
          kind: disk.has(name) ? 'file' : isFolder(name) ? 'folder' : 'missing',
          isLink: links.has(name),
        }),
      );
    },
    read: async (wanted, inAll) => {
      asked.push({ what: 'read', names: wanted.map(({ name }) => name) });
      await client.pause();
      let sum = 0;
      const portions = wanted.map(({ name, most }): Portion => {
        const bytes = disk.get(name);
        if (bytes === undefined) return { kind: 'missing' };
        if (bytes.length > most) return { kind: 'too-large', size: bytes.length };
        if (sum > 0 && sum + bytes.length > inAll) return { kind: 'later' };
        sum += bytes.length;
        return { kind: 'read', bytes };
      });
      answered.push(sum);
      return portions;
    },
  };
  return client;
}
