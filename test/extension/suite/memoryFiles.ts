import {
  type Disposable,
  EventEmitter,
  type FileChangeEvent,
  FileChangeType,
  FileSystemError,
  type FileSystemProvider,
  FileType,
  type Uri,
} from 'vscode';

/** Files that are nowhere but in an extension's memory, as those of a repository that nobody cloned. */
export interface MemoryFiles extends FileSystemProvider, Disposable {
  /** The files that were read, each time. */
  readonly reads: readonly string[];
}

type Node = { readonly kind: 'file'; bytes: Uint8Array; mtime: number } | { readonly kind: 'folder' };

/** An empty file system. A folder is there once it is made, or a file in it is written. */
export function memoryFiles(): MemoryFiles {
  const nodes = new Map<string, Node>([['/', { kind: 'folder' }]]);
  const changed = new EventEmitter<FileChangeEvent[]>();
  const reads: string[] = [];
  let clock = 0;

  const at = (uri: Uri): Node => {
    const node = nodes.get(uri.path);
    if (node === undefined) throw FileSystemError.FileNotFound(uri);
    return node;
  };
  const tell = (type: FileChangeType, uri: Uri): void => changed.fire([{ type, uri }]);
  const makeFolders = (path: string): void => {
    for (let end = path.lastIndexOf('/'); end > 0; end = path.lastIndexOf('/', end - 1))
      if (!nodes.has(path.slice(0, end))) nodes.set(path.slice(0, end), { kind: 'folder' });
  };
  const within = (path: string): string[] =>
    [...nodes.keys()].filter((other) => other === path || other.startsWith(`${path}/`));

  return {
    reads,
    onDidChangeFile: changed.event,
    watch: () => ({ dispose: () => {} }),
    stat: (uri) => {
      const node = at(uri);
      return node.kind === 'folder'
        ? { type: FileType.Directory, ctime: 0, mtime: 0, size: 0 }
        : { type: FileType.File, ctime: 0, mtime: node.mtime, size: node.bytes.length };
    },
    readDirectory: (uri) => {
      at(uri);
      const folder = uri.path === '/' ? '/' : `${uri.path}/`;
      return [...nodes]
        .filter(
          ([path]) => path.startsWith(folder) && path !== '/' && !path.slice(folder.length).includes('/'),
        )
        .map(([path, { kind }]) => [
          path.slice(folder.length),
          kind === 'file' ? FileType.File : FileType.Directory,
        ]);
    },
    createDirectory: (uri) => {
      makeFolders(`${uri.path}/`);
      tell(FileChangeType.Created, uri);
    },
    readFile: (uri) => {
      const node = at(uri);
      if (node.kind === 'folder') throw FileSystemError.FileIsADirectory(uri);
      reads.push(uri.path);
      return node.bytes;
    },
    writeFile: (uri, bytes) => {
      const type = nodes.has(uri.path) ? FileChangeType.Changed : FileChangeType.Created;
      makeFolders(uri.path);
      nodes.set(uri.path, { kind: 'file', bytes, mtime: ++clock });
      tell(type, uri);
    },
    delete: (uri) => {
      at(uri);
      for (const path of within(uri.path)) nodes.delete(path);
      tell(FileChangeType.Deleted, uri);
    },
    rename: (from, to) => {
      at(from);
      makeFolders(to.path);
      for (const path of within(from.path)) {
        nodes.set(to.path + path.slice(from.path.length), nodes.get(path)!);
        nodes.delete(path);
      }
      tell(FileChangeType.Deleted, from);
      tell(FileChangeType.Created, to);
    },
    dispose: () => changed.dispose(),
  };
}
