import { expect, test } from 'vitest';
import { edits } from '../../server/src/session/edits.ts';
import type { Timing } from '../../server/src/session/host.ts';
import { scheduler, type Task, wait } from '../../server/src/session/scheduler.ts';

/** A clock that stands still unless it is moved, and turns of the event loop that come when called. */
function fakeTiming() {
  let now = 0;
  let turn: (() => void)[] = [];
  let timers: { at: number; run: () => void }[] = [];
  const timing: Timing = {
    now: () => now,
    nextTurn: (run) => void turn.push(run),
    after: (milliseconds, run) => {
      const timer = { at: now + milliseconds, run };
      timers.push(timer);
      return () => {
        timers = timers.filter((other) => other !== timer);
      };
    },
  };
  return {
    timing,
    pass: (milliseconds: number): void => {
      now += milliseconds;
    },
    /** Runs one turn; says whether there was anything to run. */
    turn: (): boolean => {
      const due = [...turn, ...timers.filter(({ at }) => at <= now).map(({ run }) => run)];
      turn = [];
      timers = timers.filter(({ at }) => at > now);
      for (const run of due) run();
      return due.length > 0;
    },
  };
}

test('work is done in slices of about ten milliseconds, with a turn for others in between', () => {
  const { timing, pass, turn } = fakeTiming();
  const tasks = scheduler(timing, () => {});
  let steps = 0;
  function* work(): Task {
    for (; steps < 100; steps++) {
      pass(1);
      yield;
    }
  }
  tasks.queue(work());
  const slices: number[] = [];
  for (let before = 0; turn(); before = steps) slices.push(steps - before);
  expect(steps).toBe(100);
  expect(Math.max(...slices)).toBeLessThanOrEqual(10);
});

test('what is begun goes before what was queued, and its first slice is done at once', () => {
  const { timing, pass, turn } = fakeTiming();
  const tasks = scheduler(timing, () => {});
  const done: string[] = [];
  function* work(name: string, steps: number): Task {
    for (let i = 0; i < steps; i++) {
      pass(1);
      done.push(name);
      yield;
    }
  }
  tasks.queue(work('index', 30));
  turn();
  tasks.begin(work('edit', 3));
  expect(done.slice(-3)).toEqual(['edit', 'edit', 'edit']);
  tasks.begin(work('long', 25));
  while (turn()) {}
  expect(done.lastIndexOf('long')).toBeLessThan(done.lastIndexOf('index'));
  expect(done).toHaveLength(58);
});

test('a task that throws, or whose wait fails, ends alone', async () => {
  const { timing, turn } = fakeTiming();
  const errors: unknown[] = [];
  const tasks = scheduler(timing, (error) => errors.push(error));
  const done: unknown[] = [];
  tasks.queue(
    (function* (): Task {
      yield;
      throw new Error('broken');
    })(),
  );
  tasks.queue(
    (function* (): Task {
      yield* wait(Promise.reject(new Error('refused')));
    })(),
  );
  tasks.queue(
    (function* (): Task {
      done.push(yield* wait(Promise.resolve('read')));
    })(),
  );
  while (turn()) {}
  await Promise.resolve();
  await Promise.resolve();
  while (turn()) {}
  expect(errors.map(String)).toEqual(['Error: broken', 'Error: refused']);
  expect(done).toEqual(['read']);
  expect(tasks.busy()).toBe(false);
});

test('idle is told when all is done, also what is waited for', async () => {
  const { timing, turn } = fakeTiming();
  const tasks = scheduler(timing, () => {});
  let idle = false;
  tasks.queue(
    (function* (): Task {
      yield* wait(Promise.resolve());
    })(),
  );
  tasks.whenIdle(() => {
    idle = true;
  });
  while (turn()) {}
  expect(idle).toBe(false);
  await Promise.resolve();
  await Promise.resolve();
  while (turn()) {}
  expect(idle).toBe(true);
});

test('edits that come turn after turn are taken in together, but not put off for long', () => {
  const { timing, pass, turn } = fakeTiming();
  const taken: string[][] = [];
  const pending = edits(timing, (names) => taken.push([...names]));
  pending.add('a', 0);
  turn();
  pending.add('b', 0);
  turn();
  pending.add('a', 0);
  expect(taken).toEqual([]);
  while (turn()) {}
  expect(taken).toEqual([['a', 'b']]);
  pending.add('a', 0);
  for (let i = 0; i < 30; i++) {
    pass(1);
    pending.add('a', 0);
    turn();
  }
  expect(taken.length).toBeGreaterThanOrEqual(2);
});

test('an edit that is slow to take in waits for a pause, unless somebody asks', () => {
  const { timing, pass, turn } = fakeTiming();
  const taken: string[][] = [];
  const pending = edits(timing, (names) => taken.push([...names]));
  pending.add('large', 100);
  turn();
  pass(150);
  pending.add('large', 100);
  turn();
  pass(150);
  turn();
  expect(taken).toEqual([]);
  pass(100);
  turn();
  expect(taken).toEqual([['large']]);
  pending.add('large', 100);
  pending.flush();
  expect(taken).toHaveLength(2);
  expect(pending.isEmpty()).toBe(true);
});
