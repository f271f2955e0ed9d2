import type { Timing } from './host.ts';

/** Collects edits until they can be taken in together. */
export interface Edits {
  /** A file was edited. `cost` is how many milliseconds it takes to take in, where that can be felt. */
  add(name: string, cost: number): void;
  /** Takes in what was collected, at once. */
  flush(): void;
  isEmpty(): boolean;
}

/** A burst is taken in when a turn of the event loop brings no more of it, and at the latest after this, in milliseconds. */
const LONGEST_BURST = 20;
/** An edit that takes longer than this to take in waits for a pause of the typing. */
const FELT = 40;

/** Edits that `takeIn` gets by the names of the files, each once. */
export function edits(timing: Timing, takeIn: (names: readonly string[]) => void): Edits {
  const names = new Set<string>();
  /** Told with each edit, so that a callback of an earlier one knows that it was overtaken. */
  let latest = 0;
  let since = 0;
  let stop = (): void => {};

  const flush = (): void => {
    stop();
    if (names.size === 0) return;
    const taken = [...names];
    names.clear();
    takeIn(taken);
  };

  const afterTurns = (edit: number): void =>
    timing.nextTurn(() =>
      timing.nextTurn(() => {
        if (names.size === 0) return;
        if (edit === latest || timing.now() - since > LONGEST_BURST) flush();
      }),
    );

  return {
    add: (name, cost) => {
      if (names.size === 0) since = timing.now();
      names.add(name);
      latest++;
      stop();
      if (cost > FELT) stop = timing.after(2 * cost, flush);
      else afterTurns(latest);
    },
    flush,
    isEmpty: () => names.size === 0,
  };
}
