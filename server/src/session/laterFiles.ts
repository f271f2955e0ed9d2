import type { FileSystem } from './host.ts';

/** Files that most servers never meet: what reaches them is loaded when one is first asked for. */
export function laterFiles(load: () => Promise<FileSystem>): FileSystem {
  let loading: Promise<FileSystem> | undefined;
  let files: FileSystem | undefined;
  const loaded = async (): Promise<FileSystem> => {
    loading ??= load();
    files = await loading;
    return files;
  };
  return {
    list: async (folder) => (await loaded()).list(folder),
    kindOf: async (name) => (await loaded()).kindOf(name),
    read: async (name, most) => (await loaded()).read(name, most),
    realName: async (name, within) => (await loaded()).realName(name, within),
    // Nobody knows which files come next before a folder was listed.
    ahead: (names, most) => files?.ahead?.(names, most) ?? (() => {}),
  };
}
