import { describe, expect, test } from 'vitest';
import { parseDossier } from '../../server/src/core/claims/parseDossier.ts';
import { folderOf, hasila, jsonOf } from '../support/commandLine.ts';
import { SAMPLE } from '../support/sampleDossier.ts';

const cwd = folderOf([...SAMPLE].map(([name, text]) => [`dossier/${name}`, text] as const));
const quiet = folderOf([['a.claim', '---\nsource: a\n---\nx [3][^1]\n[^1]: axes 3\n']]);

const json = (args: readonly string[], folder = cwd) => jsonOf(args, folder);

describe('check', () => {
  test('tells findings on standard output, a line each, with the places of the claims', async () => {
    const { stdout, stderr, status } = await hasila(['check', 'dossier'], { cwd });
    expect(stdout).toContain(
      `dossier/000.claim:5:17: warning: Axes of attack: 3 (SDF, Outlet 000) against 4 (Amaq, Outlet 003); at most one can be right. [dispute]
    dossier/000.claim:5:17  3  @sdf  2022-01-22  outlet-000
    dossier/003.claim:5:7  4  @amaq  2022-01-23  outlet-003
`,
    );
    expect(stdout.split('\n').at(-2)).toMatch(
      /^\d errors?, \d+ warnings.* in 2 files, 23 claims, 1 dossier\.$/,
    );
    expect(stderr).toBe('');
    expect(status).toBe(1);
  });

  test('as JSON has the documented shape', async () => {
    const report = await json(['check', 'dossier']);
    expect(report).toMatchObject({
      version: 1,
      checked: { dossiers: 1, files: 2, claims: 23 },
      skipped: [],
    });
    const dispute = report.findings.find(
      ({ code, quantities }: { code: string; quantities: string[] }) =>
        code === 'dispute' && quantities[0] === 'attack.axes',
    );
    expect(dispute).toEqual({
      code: 'dispute',
      severity: 'warning',
      message: 'Axes of attack: 3 (SDF, Outlet 000) against 4 (Amaq, Outlet 003); at most one can be right.',
      quantities: ['attack.axes'],
      claims: [
        {
          file: '000.claim',
          number: 1,
          value: '3',
          speaker: 'sdf',
          outlet: 'outlet-000',
          asOf: '2022-01-22',
          range: { start: { line: 4, character: 16 }, end: { line: 4, character: 21 } },
        },
        {
          file: '003.claim',
          number: 1,
          value: '4',
          speaker: 'amaq',
          outlet: 'outlet-003',
          asOf: '2022-01-23',
          range: { start: { line: 4, character: 6 }, end: { line: 4, character: 10 } },
        },
      ],
      positions: [['000.claim#1'], ['003.claim#1']],
      acknowledged: null,
    });
  });

  test('has problems of form among the findings, at their place', async () => {
    const folder = folderOf([['a.claim', 'x [3][^1]\n[^1]: axes 3 bogus\n']]);
    const report = await json(['check'], folder);
    expect(report.findings).toMatchObject([
      {
        code: 'unknown-field',
        quantities: ['axes'],
        claims: [{ file: 'a.claim', number: 1, range: { start: { line: 1, character: 13 } } }],
      },
    ]);
  });

  test('exits with 1 from the severity that is asked for', async () => {
    const status = async (...args: string[]) => (await hasila(['check', 'dossier', ...args], { cwd })).status;
    expect(await status()).toBe(1);
    expect(await status('--fail-on', 'never')).toBe(0);
    expect(await status('--rule', 'self-contradiction=hint', '--rule', 'sum-mismatch=hint')).toBe(0);
    expect(
      await status(
        '--rule',
        'self-contradiction=hint',
        '--rule',
        'sum-mismatch=hint',
        '--fail-on',
        'warning',
      ),
    ).toBe(1);
    expect((await hasila(['check'], { cwd: quiet })).status).toBe(0);
  });

  test('a rule can be turned off, or on', async () => {
    const codes = async (...args: string[]) =>
      (await json(['check', 'dossier', ...args])).findings.map(({ code }: { code: string }) => code);
    expect(await codes('--rule', 'dispute=off')).not.toContain('dispute');
    expect(await codes('--rule', 'updated=info')).toContain('updated');
  });

  test('an acknowledged finding stands there with its reason, and fails nothing', async () => {
    const folder = folderOf([
      ['hasila.yaml', 'quantities: {axes: {kind: fact}}'],
      [
        'a.claim',
        '---\nsource: a\n---\nx [3][^1] [4][^2]\n[^1]: axes 3 ack self-contradiction "as printed"\n[^2]: axes 4\n',
      ],
    ]);
    const { stdout, status } = await hasila(['check'], { cwd: folder });
    expect(status).toBe(0);
    expect(stdout).toMatch(/a\.claim:4:4: acknowledged: .*\[self-contradiction\] “as printed”/);
    expect((await json(['check'], folder)).findings[0].acknowledged).toBe('as printed');
  });

  test('claims of different dossiers are not compared; a registry above the path counts', async () => {
    const claim = (n: number) => `---\nsource: o${n}\n---\nx [${n}][^1]\n[^1]: axes ${n} @s${n}\n`;
    const folder = folderOf([
      ['one/hasila.yaml', 'quantities: {axes: {kind: fact}}'],
      ['one/a.claim', claim(3)],
      ['one/deep/b.claim', claim(4)],
      ['two/hasila.yaml', 'quantities: {axes: {kind: fact}}'],
      ['two/c.claim', claim(5)],
      ['two/node_modules/d.claim', claim(6)],
    ]);
    const all = await json(['check'], folder);
    expect(all.checked).toEqual({ dossiers: 2, files: 3, claims: 3 });
    const disputes = all.findings.filter(({ code }: { code: string }) => code === 'dispute');
    expect(disputes.map(({ positions }: { positions: string[][] }) => positions)).toEqual([
      [['one/a.claim#1'], ['one/deep/b.claim#1']],
    ]);
    const given = await json(['check', 'one/deep', 'one/a.claim'], folder);
    expect(given.findings[0].positions).toEqual([['../a.claim#1'], ['b.claim#1']]);
  });

  test('for GitHub, one command a finding, its line and column', async () => {
    const { stdout } = await hasila(['check', 'dossier', '--format', 'github'], { cwd });
    expect(stdout).toContain(
      '::warning file=dossier/000.claim,line=5,endLine=5,col=17,endColumn=22,title=dispute::Axes of attack: 3',
    );
    for (const line of stdout.trimEnd().split('\n')) expect(line).toMatch(/^::(error|warning|notice) file=/);
  });
});

describe('claims', () => {
  test('gives every claim as a row', async () => {
    const rows = await json(['claims', 'dossier']);
    expect(rows).toHaveLength(23);
    expect(rows[3]).toEqual({
      file: '000.claim',
      number: 4,
      quantity: 'killed.total',
      value: '>=136',
      hard: [136, null],
      soft: [136, 149.6],
      speaker: 'monitor',
      party: null,
      direct: false,
      outlet: 'outlet-000',
      asOf: '2022-01-24',
      said: null,
      unit: 'person',
      scope: null,
      statement: null,
      text: '136',
      range: { start: { line: 5, character: 1 }, end: { line: 5, character: 4 } },
      verdicts: ['dispute'],
      grade: {
        outcome: 'one-source',
        interval: null,
        support: { roots: 1, direct: 0, adverse: false },
        contested: false,
        supported: false,
      },
    });
    expect(rows[0]).toMatchObject({ party: 'sdf', verdicts: ['dispute'] });
    expect(rows[0].grade).toMatchObject({ outcome: 'contested', interval: null, contested: true });
    const feet = rows.find(({ unit }: { unit: string }) => unit === 'ft');
    expect(feet).toMatchObject({ value: '23', hard: [23, 23], text: '23 feet' });
  });

  test('as CSV has a heading and as many lines', async () => {
    const { stdout, status } = await hasila(['claims', 'dossier', '--format', 'csv'], { cwd });
    const lines = stdout.split('\r\n');
    expect(lines[0]).toMatch(/^file,number,quantity,value,hard_lo,hard_hi,/);
    expect(lines).toHaveLength(25);
    expect(lines[1]).toBe(
      '000.claim,1,attack.axes,3,3,3,3,3,sdf,sdf,false,outlet-000,2022-01-22,,axis,,,three,4,16,4,21,dispute',
    );
    expect(status).toBe(0);
  });

  test('as JSON lines and as text', async () => {
    const lines = (await hasila(['claims', 'dossier', '--format', 'jsonl'], { cwd })).stdout
      .trimEnd()
      .split('\n');
    expect(lines.map((line) => JSON.parse(line))).toEqual(await json(['claims', 'dossier']));
    const { stdout } = await hasila(['claims', 'dossier'], { cwd });
    expect(stdout.split('\n')[0]).toBe(
      'dossier/000.claim:5:17  attack.axes  3  @sdf  2022-01-22  outlet-000  dispute',
    );
  });
});

describe('init', () => {
  test('prints a registry that is in order', async () => {
    const { stdout, status } = await hasila(['init'], { cwd });
    expect(status).toBe(0);
    expect(parseDossier(stdout).problems).toEqual([]);
    expect(stdout).toMatch(/^# /);
  });
});

describe('use', () => {
  test('help and version are results', async () => {
    const help = await hasila(['--help'], { cwd });
    expect(help.status).toBe(0);
    for (const command of ['check', 'claims', 'read', 'recover', 'layer', 'init'])
      expect(help.stdout).toContain(command);
    expect((await hasila(['check', '--help'], { cwd })).stdout).toContain('--fail-on');
    expect(await hasila(['--version'], { cwd })).toMatchObject({ status: 0, stdout: '1.2.3\n' });
  });

  test.each([
    [['chekc'], /unknown command 'chekc'.*\n?.*check/],
    [['check', '--format', 'xml'], /Allowed choices are text, json, sarif, github/],
    [['check', '--rule', 'disput=off'], /There is no code disput\. Is it dispute\?/],
    [['check', '--rule', 'dispute'], /Write CODE=SEVERITY/],
    [['recover'], /missing required argument/],
    [['recover', 'nowhere.claim'], /^hasila: nowhere\.claim: there is no such file\n$/],
    [['check', 'nowhere'], /nowhere: not checked: there is no such file or folder\n$/],
    [['check', 'package.json'], /not checked/],
    [[], /Usage: hasila/],
  ])('%j is wrong, and said without a stack', async (args, expected) => {
    const { status, stderr } = await hasila(args, { cwd });
    expect(status).toBe(2);
    expect(stderr).toMatch(expected);
    expect(stderr).not.toMatch(/\n {4}at /);
  });

  test('colours are for terminals that want them', async () => {
    const plain = await hasila(['check', 'dossier'], { cwd });
    expect(plain.stdout).not.toContain('\u001b');
    const colourful = await hasila(['check', 'dossier'], { cwd, terminal: true });
    expect(colourful.stdout).toContain('\u001b[31merror\u001b[39m');
    const subdued = await hasila(['check', 'dossier'], { cwd, terminal: true, env: { NO_COLOR: '1' } });
    expect(subdued.stdout).toBe(plain.stdout);
  });
});
