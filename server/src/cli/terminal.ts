import pc from 'picocolors';
import { safeForTerminal, visible } from '../core/report/foreign.ts';
import type { Style } from '../core/report/text.ts';
import type { Io } from './io.ts';

/** Writes a result that is made for people, or holds nothing that a terminal would obey. */
export const print = (text: string, { stdout }: Io): void => stdout.write(text);

/** Writes text of files: to the byte, but on a terminal nothing in it can move the cursor or turn the text around. */
export const printForeign = (text: string, { stdout }: Io): void =>
  stdout.write(stdout.isTerminal ? safeForTerminal(text) : text);

/** Says something that is no result, on one line of standard error. */
export function tell(line: string, { stderr }: Io): void {
  stderr.write(`${visible(line)}\n`);
}

/** Colours for a terminal that wants them (https://no-color.org), none for anything else. */
export function styleFor({ stdout, env }: Io): Style {
  const colours = pc.createColors(stdout.isTerminal && !env.NO_COLOR && env.TERM !== 'dumb');
  const bySeverity = {
    error: colours.red,
    warning: colours.yellow,
    info: colours.blue,
    hint: colours.cyan,
  };
  return {
    severity: (severity, text) => bySeverity[severity](text),
    strong: colours.bold,
    faint: colours.dim,
  };
}

/** So much time, in milliseconds, passes at least between two states of the bar. */
const PAUSE = 100;
const WIDTH = 24;

export interface Progress {
  step(done: number, total: number): void;
  /** Takes the bar away. */
  end(): void;
}

/** A progress bar on standard error, where that is a terminal. */
export function progressBar(
  { stderr, env }: Pick<Io, 'stderr' | 'env'>,
  now: () => number = Date.now,
): Progress {
  if (!stderr.isTerminal || env.TERM === 'dumb') return { step: () => {}, end: () => {} };
  let last = now();
  let shown = false;
  return {
    step: (done, total) => {
      if (now() - last < PAUSE || total === 0) return;
      last = now();
      shown = true;
      const filled = Math.round((done / total) * WIDTH);
      stderr.write(`\r[${'#'.repeat(filled)}${' '.repeat(WIDTH - filled)}] ${done}/${total} files`);
    },
    end: () => {
      if (shown) stderr.write('\r\u001b[K');
    },
  };
}
