import type { Timing } from './host.ts';

/**
 * Work that can be done bit by bit: each `yield` is a place to pause, and one that yields a promise goes on when
 * that is fulfilled, with its value.
 */
export type Task<R = void> = Generator<Promise<unknown> | undefined, R, unknown>;

/** Waits for what may be at hand already. */
export function* wait<T>(value: T | Promise<T>): Task<T> {
  return value instanceof Promise ? ((yield value) as T) : value;
}

/** Waits for several of these, which may be fetched together. */
export function* waitAll<T>(values: readonly (T | Promise<T>)[]): Task<readonly T[]> {
  if (!values.some((value) => value instanceof Promise)) return values as readonly T[];
  return (yield Promise.all(values)) as readonly T[];
}

export interface Scheduler {
  /** Has a task done when its turn comes. */
  queue(task: Task): void;
  /** Does a task at once, as far as one slice goes; the rest of it comes before all others. */
  begin(task: Task): void;
  /** Whether any task is not finished. */
  busy(): boolean;
  /** Calls back once, when nothing is left to do. */
  whenIdle(run: () => void): void;
}

/** So long, in milliseconds, may the server be deaf to requests. */
const SLICE = 6;

/** Runs tasks in slices, one after the other. A task that throws ends alone, and is reported. */
export function scheduler(timing: Timing, report: (error: unknown) => void): Scheduler {
  const ready: { task: Task; value?: unknown }[] = [];
  let waiting = 0;
  let scheduled = false;
  let depth = 0;
  /** When the slice that is being done has to end. */
  let end = 0;
  let idle: (() => void)[] = [];

  /** Work begun within work has what is left of its time, or the two together would be deaf for too long. */
  const inTime = (work: () => void): void => {
    if (depth === 0) end = timing.now() + SLICE;
    depth++;
    try {
      work();
    } finally {
      depth--;
    }
  };

  const slice = (): void => {
    inTime(() => {
      do advance(ready[0]);
      while (ready.length > 0 && timing.now() < end);
    });
    if (ready.length > 0) schedule();
    else if (waiting === 0) settle();
  };

  const advance = (current: (typeof ready)[number] | undefined): void => {
    if (current === undefined) return;
    const remove = () => ready.splice(ready.indexOf(current), 1);
    try {
      const { done, value } = current.task.next(current.value);
      current.value = undefined;
      if (done) remove();
      else if (value instanceof Promise) {
        remove();
        waiting++;
        void value.then(
          (result) => resume({ task: current.task, value: result }),
          (error) => fail(error),
        );
      }
    } catch (error) {
      remove();
      report(error);
    }
  };

  const resume = (entry: (typeof ready)[number]): void => {
    waiting--;
    ready.push(entry);
    schedule();
  };

  const fail = (error: unknown): void => {
    waiting--;
    report(error);
    schedule();
  };

  const schedule = (): void => {
    if (scheduled) return;
    scheduled = true;
    timing.nextTurn(() => {
      scheduled = false;
      slice();
    });
  };

  const settle = (): void => {
    const callbacks = idle;
    idle = [];
    for (const run of callbacks) run();
  };

  return {
    queue: (task) => {
      ready.push({ task });
      schedule();
    },
    begin: (task) => {
      const own = { task };
      ready.unshift(own);
      inTime(() => {
        while (ready.includes(own) && timing.now() < end) advance(own);
      });
      schedule();
    },
    busy: () => ready.length > 0 || waiting > 0,
    whenIdle: (run) => {
      idle.push(run);
      schedule();
    },
  };
}

/** What a task comes to, for those who can wait. */
export const promised = <R>(tasks: Scheduler, task: Task<R>): Promise<R> =>
  new Promise((resolve, reject) => {
    function* run(): Task {
      try {
        resolve(yield* task);
      } catch (error) {
        reject(error);
      }
    }
    tasks.begin(run());
  });
