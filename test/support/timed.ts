export interface Timed<T> {
  readonly result: T;
  /** Milliseconds. */
  readonly took: number;
}

/**
 * How long something takes. What else the machine does counts by the clock, and what other tests of this process do counts
 * by the processor: of the two the lesser has less of others in it.
 */
export async function timed<T>(run: () => T | Promise<T>): Promise<Timed<T>> {
  const start = performance.now();
  const before = process.cpuUsage();
  const result = await run();
  const { user, system } = process.cpuUsage(before);
  return { result, took: Math.min(performance.now() - start, (user + system) / 1000) };
}
