import { describe, expect, test } from 'vitest';
import { progressBar } from '../../server/src/cli/terminal.ts';

describe('the progress bar', () => {
  const bar = (terminal: boolean, env = {}) => {
    const written: string[] = [];
    let time = 0;
    const out = {
      isTerminal: terminal,
      write: (data: string | Uint8Array) => void written.push(String(data)),
    };
    const progress = progressBar({ stderr: out, env }, () => time);
    for (let done = 0; done <= 100; done++) {
      time += 10;
      progress.step(done, 100);
    }
    progress.end();
    return written;
  };

  test('shows how far it is, not too often, and goes away', () => {
    const written = bar(true);
    expect(written.length).toBeLessThan(15);
    expect(written[4]).toMatch(/^\r\[#+ +\] 4\d\/100 files$/);
    expect(written.at(-1)).toBe('\r\u001b[K');
  });

  test('is for terminals only', () => {
    expect(bar(false)).toEqual([]);
    expect(bar(true, { TERM: 'dumb' })).toEqual([]);
  });
});
