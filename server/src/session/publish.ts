import type { Task } from './scheduler.ts';

/** Sends what people see of files, where it differs from what was sent before. Files that must wait stay in the set. */
export interface Publisher {
  /** Sends what is due for open files. */
  publishOpen(files: Set<string>): void;
  /** Sends what is due for the others. */
  publishClosed(files: Set<string>): Task;
  /** Forgets that anything was sent for a file, so that the next is sent whatever it is. */
  forget(file: string): void;
}

interface Source<T> {
  isOpen(file: string): boolean;
  /** Whether what is known of a file is all that can be known at present; others are not sent. */
  isDue(file: string): boolean;
  /** What to send; undefined for nothing at all, as of a file that is gone. Always of the present moment. */
  now(file: string): T | undefined;
  send(file: string, value: T | undefined): void;
  /** A fault of ours over one file, which keeps no other from being told. */
  fail(file: string, error: unknown): void;
}

/** So many files are handled between two pauses. */
const BATCH = 8;

/** A publisher of what a source has to say. Of what was sent only a digest is kept. */
export function publisher<T>(source: Source<T>): Publisher {
  const sent = new Map<string, number>();

  const publishOne = (file: string): void => {
    try {
      publishOrThrow(file);
    } catch (error) {
      source.fail(file, error);
    }
  };

  const publishOrThrow = (file: string): void => {
    const value = source.now(file);
    const digest = value === undefined ? undefined : digestOf(JSON.stringify(value));
    if (sent.get(file) === digest) return;
    if (digest === undefined) sent.delete(file);
    else sent.set(file, digest);
    source.send(file, value);
  };

  /** Takes out of the set what can be sent. */
  const take = (files: Set<string>, open: boolean): string[] => {
    const due = [...files].filter((file) => source.isOpen(file) === open && source.isDue(file));
    for (const file of due) files.delete(file);
    return due;
  };

  return {
    publishOpen: (files) => take(files, true).forEach(publishOne),
    *publishClosed(files) {
      for (const [i, file] of take(files, false).entries()) {
        if (i > 0 && i % BATCH === 0) yield;
        // In a pause it may have become undue; then it waits.
        if (source.isDue(file)) publishOne(file);
        else files.add(file);
      }
    },
    forget: (file) => sent.delete(file),
  };
}

/** A number of 53 bits that two texts hardly ever share: FNV-1a with two primes, side by side. */
function digestOf(text: string): number {
  let low = 0x811c9dc5;
  let high = 0x9747b28c;
  for (let i = 0; i < text.length; i++) {
    const c = text.charCodeAt(i);
    low = Math.imul(low ^ c, 0x01000193);
    high = Math.imul(high ^ c, 0x85ebca6b) ^ (high >>> 15);
  }
  return (high >>> 11) * 2 ** 32 + (low >>> 0);
}
