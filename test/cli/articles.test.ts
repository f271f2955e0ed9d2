import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { folderOf, hasila, jsonOf } from '../support/commandLine.ts';

const cwd = folderOf([]);

describe('recover and layer', () => {
  const article = '\ufeffone [two] \\three\r\nfour\rfive\u2028six\n\u0000';
  const folder = folderOf([['raw/a.txt', article]]);

  test('layer makes a claim file that says what it was made of, and recover gives the article back', async () => {
    const layered = await hasila(
      ['layer', 'raw/a.txt', '--source', 'outlet-1', '--published', '2022-01-24', '--lang', 'en'],
      { cwd: folder },
    );
    expect(layered.status).toBe(0);
    const hash = createHash('sha256').update(article).digest('hex');
    expect(layered.stdout).toContain(`raw: raw/a.txt`);
    expect(layered.stdout).toContain(`raw-sha256: ${hash}`);
    for (const line of ['source: outlet-1', 'published: 2022-01-24', 'lang: en'])
      expect(layered.stdout).toContain(line);

    const there = folderOf([
      ['raw/a.txt', article],
      ['a.claim', layered.bytes],
    ]);
    const recovered = await hasila(['recover', 'a.claim'], { cwd: there });
    expect(recovered.bytes.equals(Buffer.from(article))).toBe(true);
    expect(recovered).toMatchObject({ status: 0, stderr: '' });
    expect((await jsonOf(['check'], there)).findings).toEqual([]);
  });

  test('recover says that the article was altered', async () => {
    const layered = await hasila(['layer', 'raw/a.txt'], { cwd: folder });
    const there = folderOf([['a.claim', layered.stdout.replace('four', '4')]]);
    const { status, stderr, stdout } = await hasila(['recover', 'a.claim'], { cwd: there });
    expect(stdout).toContain('4\rfive');
    expect(status).toBe(1);
    expect(stderr).toMatch(/^hasila: a\.claim: The article has changed/);
  });

  test('on a terminal control characters are written out', async () => {
    const there = folderOf([['a.claim', 'x \u001b[31m \u202ey\n']]);
    expect((await hasila(['recover', 'a.claim'], { cwd: there, terminal: true })).stdout).toBe(
      'x \\u{1b}[31m \\u{202e}y\n',
    );
  });
});

describe('read', () => {
  test('gives every figure of standard input, with its value and intervals', async () => {
    const { stdout, status } = await hasila(['read', '--lang', 'ar', '--format', 'json'], {
      cwd,
      stdin: 'قتل 136 شخصاً على الأقل.',
    });
    expect(status).toBe(0);
    const [figure] = JSON.parse(stdout);
    expect(figure).toMatchObject({ kind: 'count', value: '>=136', hard: [136, null], soft: [136, 149.6] });
    expect('قتل 136 شخصاً على الأقل.'.slice(figure.start, figure.end)).toBe(figure.text);
  });

  test('by line, an array a line, also for lines without a figure', async () => {
    const folder = folderOf([['a.txt', 'قتل 3 أشخاص\n\nجرح 4 أشخاص\n']]);
    const { stdout } = await hasila(['read', 'a.txt', '--lines', '--lang', 'ar', '--format', 'json'], {
      cwd: folder,
    });
    const lines = stdout
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(lines.map((figures) => figures.map(({ value }: { value: string }) => value))).toEqual([
      ['3'],
      [],
      ['4'],
    ]);
  });

  test('as text, a line a figure', async () => {
    const { stdout } = await hasila(['read', '--lang', 'ar'], { cwd, stdin: 'قتل 3 أشخاص' });
    expect(stdout).toMatch(/^4-\d+ {2}count {2}3 {2}3/);
  });

  test('refuses what is not UTF-8', async () => {
    const { status, stderr } = await hasila(['read'], { cwd, stdin: Buffer.from([0x61, 0xff]) });
    expect(status).toBe(2);
    expect(stderr).toBe('hasila: standard input: not UTF-8 at byte 1\n');
  });
});
