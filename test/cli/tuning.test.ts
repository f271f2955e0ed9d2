import { describe, expect, test } from 'vitest';
import { folderOf, hasila } from '../support/commandLine.ts';

const article = (source: string, line: string): string =>
  ['---', `source: ${source}`, 'published: 2022-01-24', '---', 'It says [so][^1].', `[^1]: ${line}`].join(
    '\n',
  );

const cwd = folderOf([
  [
    'hasila.yaml',
    'quantities: {toll: {kind: cumulative}, gates: {kind: fact}}\nspeakers: {army: {}, rebels: {}}\n',
  ],
  ['a.claim', article('one', 'gates 3 @army!')],
  ['b.claim', article('two', 'gates 4 @army! on 2022-01-20')],
  ['c.claim', article('three', 'gates 5 @rebels')],
  ['d.claim', article('four', 'toll 30 @army on 2022-01-20')],
  ['e.claim', article('five', 'toll 40 @army on 2022-01-27')],
  ['f.claim', article('six', 'toll >200 @army on 2022-02-20')],
  ['g.claim', article('seven', 'toll 700 @rebels on 2022-02-20')],
]);

async function told(...args: string[]): Promise<string[]> {
  const { stdout } = await hasila(['check', '--format', 'json', '--fail-on', 'never', ...args], { cwd });
  const { findings } = JSON.parse(stdout) as { findings: { code: string; severity: string }[] };
  return [...new Set(findings.map(({ code, severity }) => `${severity} ${code}`))].sort();
}

describe('check --mode', () => {
  test('says all of it, what lies between parties, or whatever there is', async () => {
    expect(await told()).toEqual(['hint strain', 'warning dispute', 'warning retraction']);
    expect(await told('--mode', 'careful')).toEqual(['warning dispute']);
    expect(await told('--mode', 'thorough')).toEqual([
      'info strain',
      'info updated',
      'warning dispute',
      'warning retraction',
    ]);
    expect(await told('--mode', 'thorough', '--rule', 'updated=off')).not.toContain('info updated');
  });

  test('knows three modes', async () => {
    const { status, stderr } = await hasila(['check', '--mode', 'loud'], { cwd });
    expect(status).toBe(2);
    expect(stderr).toMatch(/normal, careful, thorough/);
  });
});

describe('explain', () => {
  test('prints the page on a code', async () => {
    const { status, stdout } = await hasila(['explain', 'dispute'], { cwd });
    expect(status).toBe(0);
    expect(stdout).toMatch(/^# dispute: .*\n[\s\S]*## How to settle it\n[\s\S]*\n$/);
  });

  test('says of what is no code which one is meant', async () => {
    const { status, stdout, stderr } = await hasila(['explain', 'disptue'], { cwd });
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr).toBe('hasila: There is no code disptue. Is it dispute?\n');
    expect((await hasila(['explain', '../../package'], { cwd })).status).toBe(2);
  });
});
