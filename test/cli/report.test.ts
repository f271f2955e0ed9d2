import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { folderOf, hasila } from '../support/commandLine.ts';
import { elementsOf } from '../support/htmlTree.ts';
import { SAMPLE } from '../support/sampleDossier.ts';

const one = (): string => folderOf([...SAMPLE].map(([name, text]) => [`prison/${name}`, text] as const));
const two = (): string =>
  folderOf([
    ...[...SAMPLE].map(([name, text]) => [`prison/${name}`, text] as const),
    ['flood/hasila.yaml', 'title: The flood\n'],
    ['flood/a.claim', '---\nsource: a\n---\nx [3][^1]\n[^1]: axes 3\n'],
  ]);
const titleOf = (page: string): string => elementsOf(page).find(({ name }) => name === 'h1')!.text;

describe('report', () => {
  test('prints the page of a dossier, with the sentences of its conflicts', async () => {
    const { stdout, stderr, status } = await hasila(['report', 'prison'], { cwd: one() });
    expect(titleOf(stdout)).toBe('prison');
    const text = elementsOf(stdout)[0]!.text;
    expect(text).toContain('They came from three sides.');
    expect(text).toContain('Report of 5 Mar 2026');
    expect(text).toContain('Hasila 1.2.3');
    expect(text).toContain('claim 1 in 000.claim');
    expect([stderr, status]).toEqual(['', 0]);
  });

  test('speaks the language that is asked for, English where none is', async () => {
    const cwd = one();
    const langOf = async (...args: string[]): Promise<string | undefined> =>
      elementsOf((await hasila(['report', 'prison', ...args], { cwd })).stdout)[0]!.attributes.get('lang');
    expect(await langOf()).toBe('en');
    expect(await langOf('--lang', 'ar')).toBe('ar');
    expect((await hasila(['report', 'prison', '--lang', 'fr'], { cwd })).status).toBe(2);
  });

  test('writes it to a file, whole, and says so', async () => {
    const cwd = one();
    writeFileSync(path.join(cwd, 'r.html'), 'old');
    const { stdout, stderr, status } = await hasila(['report', 'prison', '--output', 'r.html'], { cwd });
    expect([stdout, stderr, status]).toEqual(['', 'hasila: wrote r.html\n', 0]);
    expect(titleOf(readFileSync(path.join(cwd, 'r.html'), 'utf8'))).toBe('prison');
    expect(readdirSync(cwd).sort()).toEqual(['prison', 'r.html']);
  });

  test('gives the page a name where the output is a folder', async () => {
    const cwd = one();
    mkdirSync(path.join(cwd, 'out'));
    await hasila(['report', 'prison', '--output', 'out'], { cwd });
    expect(readdirSync(path.join(cwd, 'out'))).toEqual(['prison-report.html']);
  });

  test('writes a page for each of several dossiers into a folder, which it makes', async () => {
    const cwd = two();
    const { stderr, status } = await hasila(['report', '--output', 'out'], { cwd });
    expect(status).toBe(0);
    expect(stderr.split('\n')).toHaveLength(3);
    const titles = readdirSync(path.join(cwd, 'out')).map((name) => [
      name,
      titleOf(readFileSync(path.join(cwd, 'out', name), 'utf8')),
    ]);
    expect(titles).toEqual([
      ['flood-report.html', 'The flood'],
      ['prison-report.html', 'prison'],
    ]);
  });

  test.each([[[]], [['--output', 'r.html']]])(
    'says in one line that several dossiers need a folder: %s',
    async (args) => {
      const cwd = two();
      const { stdout, stderr, status } = await hasila(['report', ...args], { cwd });
      expect([stdout, status]).toEqual(['', 2]);
      expect(stderr).toBe(
        'hasila: 2 dossiers are under the paths: name a folder with --output, for a page on each\n',
      );
      expect(existsSync(path.join(cwd, 'r.html'))).toBe(false);
    },
  );

  test('says in one line why a page cannot be written', async () => {
    const cwd = one();
    const { stderr, status } = await hasila(['report', 'prison', '--output', 'prison/000.claim/r.html'], {
      cwd,
    });
    expect(stderr).toMatch(/^hasila: prison\/000\.claim\/r\.html: it cannot be written \(E[A-Z]+\)\n$/);
    expect(status).toBe(2);
  });

  test('tells of files that were not analysed, on the page too', async () => {
    const cwd = one();
    writeFileSync(path.join(cwd, 'prison/broken.claim'), Buffer.from([0x61, 0xff]));
    const { stdout, stderr, status } = await hasila(['report', 'prison'], { cwd });
    expect(stderr).toContain('prison/broken.claim: not checked: not UTF-8 at byte 1');
    expect(elementsOf(stdout).find(({ attributes }) => attributes.get('id') === 'skipped')!.text).toContain(
      'broken.claim',
    );
    expect(status).toBe(2);
  });

  test('has nothing to report on without claim files', async () => {
    const { stdout, stderr, status } = await hasila(['report'], { cwd: folderOf([['a.txt', 'x']]) });
    expect([stdout, stderr, status]).toEqual([
      '',
      'hasila: there is no claim file under the paths given\n',
      2,
    ]);
  });

  test('exits with 1 where asked to, and takes severities as check does', async () => {
    const cwd = one();
    expect((await hasila(['report', 'prison', '--fail-on', 'error'], { cwd })).status).toBe(1);
    const { stdout } = await hasila(['report', 'prison', '--rule', 'dispute=off'], { cwd });
    expect(stdout).not.toContain(': disputed');
  });
});
