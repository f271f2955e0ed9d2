import type { JournalStore } from './host.ts';

/**
 * Remembers over a crash which file was being analysed. One that brought the server down is set aside when the
 * server comes back; of several that were under way together, each is then taken up alone.
 */
export interface Journal {
  /** Whether a file brought the server down, and has not changed since. */
  isSetAside(file: string): boolean;
  /** Whether a file was under way, with others, when the server went down. */
  isSuspect(file: string): boolean;
  /** Says what is about to be analysed; what it returns says that this is done. */
  begin(files: readonly string[]): () => void;
  /** Gives a file that changed another chance. */
  forgive(file: string): void;
  /** The server ends of its own will: whatever was set aside gets another chance next time. */
  close(): void;
}

interface Entries {
  readonly analysing: readonly string[];
  readonly setAside: readonly string[];
}

export function journal(store: JournalStore | undefined): Journal {
  const before = entriesOf(store?.read());
  const setAside = new Set(before.setAside);
  const suspects = new Set<string>();
  if (before.analysing.length === 1) setAside.add(before.analysing[0]!);
  else for (const file of before.analysing) suspects.add(file);

  const underWay = new Set<readonly string[]>();

  const write = (): void =>
    store?.write(
      JSON.stringify({ analysing: [...underWay].flat(), setAside: [...setAside] } satisfies Entries),
    );
  if (before.analysing.length > 0) write();
  return {
    isSetAside: (file) => setAside.has(file),
    isSuspect: (file) => suspects.has(file),
    begin: (files) => {
      underWay.add(files);
      write();
      return () => {
        underWay.delete(files);
        write();
      };
    },
    forgive: (file) => {
      if (setAside.delete(file)) write();
    },
    close: () => {
      setAside.clear();
      underWay.clear();
      write();
    },
  };
}

/** What a journal says; a torn or foreign one says nothing. */
function entriesOf(text: string | undefined): Entries {
  try {
    const read: Partial<Record<keyof Entries, unknown>> = JSON.parse(text ?? '{}') ?? {};
    return { analysing: strings(read.analysing), setAside: strings(read.setAside) };
  } catch {
    return { analysing: [], setAside: [] };
  }
}

const strings = (value: unknown): string[] =>
  Array.isArray(value) ? value.filter((item) => typeof item === 'string') : [];
