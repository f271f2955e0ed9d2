import { expect, test } from 'vitest';
import { folderOf, hasila } from '../../support/commandLine.ts';

const cwd = folderOf([
  ['hasila.yaml', 'quantities: {killed: {}}\nspeakers: {army: {}}\n'],
  [
    'a.claim',
    '---\nsource: a\npublished: 2022-01-24\n---\n[Over 200][^1] died, 14 were hurt.\n[^1]: killed 200 @army\n',
  ],
  [
    'b.claim',
    '---\nsource: b\npublished: 2022-01-24\n---\n[Nine][^1] fled.\n[^1]: fled 6 @crowd ack value-mismatch "corrected"\n',
  ],
]);

const check = async (...args: readonly string[]) => {
  const { stdout, status } = await hasila(['check', ...args], { cwd });
  return { stdout, status };
};

const found = async (...args: readonly string[]): Promise<string[]> => {
  const { findings } = JSON.parse((await check('--format', 'json', ...args)).stdout);
  return findings.map(
    (one: {
      code: string;
      severity: string;
      acknowledged: string | null;
      claims: { file: string; number: number | null }[];
    }) => `${one.claims[0]!.file}#${one.claims[0]!.number} ${one.acknowledged ?? one.severity}: ${one.code}`,
  );
};

const OTHERS = ['--rule', 'single-source=off', '--rule', 'relay-only=off'];

test('what is found by reading a file is among the findings, with what its dossier does not declare', async () => {
  expect(await found(...OTHERS)).toEqual([
    'a.claim#1 warning: value-mismatch',
    'b.claim#1 corrected: value-mismatch',
    'b.claim#1 hint: undeclared-quantity',
    'b.claim#1 hint: undeclared-speaker',
  ]);
});

test('each can be turned off, made louder, or on', async () => {
  expect(await found(...OTHERS, '--rule', 'value-mismatch=off', '--rule', 'undeclared-quantity=off')).toEqual(
    ['b.claim#1 hint: undeclared-speaker'],
  );
  expect((await check()).status).toBe(0);
  expect((await check('--rule', 'value-mismatch=error')).status).toBe(1);
  expect(await found(...OTHERS, '--rule', 'unmarked-figure=warning')).toContain(
    'a.claim#null warning: unmarked-figure',
  );
});

test('it is told as text, as SARIF and to GitHub, at the value on the claim line', async () => {
  const said = 'The text says Over 200, the claim line 200. Write >200 on the line.';
  expect((await check()).stdout).toContain(`a.claim:6:14: warning: ${said} [value-mismatch]`);
  expect((await check()).stdout).toMatch(/b\.claim:6:12: acknowledged: .* “corrected”/);
  expect((await check('--format', 'github')).stdout).toContain(
    `::warning file=a.claim,line=6,endLine=6,col=14,endColumn=17,title=value-mismatch::${said}`,
  );
  const [run] = JSON.parse((await check('--format', 'sarif')).stdout).runs;
  const results = run.results.filter(({ ruleId }: { ruleId: string }) => ruleId === 'value-mismatch');
  expect(results).toHaveLength(2);
  expect(results[0].message.text).toBe(said);
  expect(results[1].suppressions).toEqual([{ kind: 'inSource', justification: 'corrected' }]);
});
