import type { FileSystem } from './host.ts';

/** Files of this machine under their scheme, and all others by another way. */
export const filesByScheme = (scheme: string, own: FileSystem, others: FileSystem): FileSystem => {
  const of = (name: string): FileSystem => (name.startsWith(scheme) ? own : others);
  return {
    list: (folder) => of(folder).list(folder),
    kindOf: (name) => of(name).kindOf(name),
    read: (name, most) => of(name).read(name, most),
    realName: (name, within) => of(name).realName(name, within),
    ahead: (names, most) => {
      const far = names.filter((name) => !name.startsWith(scheme));
      return (far.length > 0 ? others.ahead?.(far, most) : undefined) ?? (() => {});
    },
  };
};
