import { mkdirSync, rmSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { filesOfThisMachine } from '../../server/src/cli/nodeIo.ts';
import { folderOf, hasila, type Setting } from '../support/commandLine.ts';

const GOOD = '---\nsource: good\n---\nx [3][^1] [4][^2]\n[^1]: axes 3\n[^2]: axes 4\n';
const REGISTRY = 'quantities: {axes: {kind: fact}}\n';

interface Found {
  status: number;
  stderr: string;
  skipped: { file: string; reason: string }[];
  findings: { code: string; severity: string; message: string; claims: { file: string }[] }[];
}

/** Checks a folder with a good dossier in it and something broken beside. The good one must be checked whatever happens. */
async function checkBeside(
  files: readonly (readonly [string, string | Uint8Array])[],
  prepare: (folder: string) => Partial<Setting> = () => ({}),
): Promise<Found> {
  const folder = folderOf([['good/hasila.yaml', REGISTRY], ['good/a.claim', GOOD], ...files]);
  const outcome = await hasila(['check', '--format', 'json'], { cwd: folder, ...prepare(folder) });
  const { skipped, findings } = JSON.parse(outcome.stdout);
  expect(findings).toContainEqual(
    expect.objectContaining({
      code: 'self-contradiction',
      positions: [['good/a.claim#1'], ['good/a.claim#2']],
    }),
  );
  return {
    status: outcome.status,
    stderr: outcome.stderr,
    skipped,
    findings: findings.filter(({ claims }: Found['findings'][0]) => !claims[0]!.file.startsWith('good/')),
  };
}

describe('files that cannot be read are said, and the rest is checked', () => {
  test('not UTF-8', async () => {
    const found = await checkBeside([['bad.claim', Buffer.from('x [3][^1]\n\xe9\n', 'latin1')]]);
    expect(found.skipped).toEqual([{ file: 'bad.claim', reason: 'not UTF-8 at byte 10' }]);
    expect(found.stderr).toBe('hasila: bad.claim: not checked: not UTF-8 at byte 10\n');
    expect(found.status).toBe(2);
  });

  test('a registry that is not UTF-8: its folder stays a dossier of its own', async () => {
    const found = await checkBeside([
      ['bad/hasila.yaml', Buffer.from([0xff])],
      ['bad/a.claim', GOOD],
    ]);
    expect(found.skipped).toEqual([{ file: 'bad/hasila.yaml', reason: 'not UTF-8 at byte 0' }]);
    expect(found.findings.map(({ code }) => code)).toContain('self-contradiction');
  });

  test('larger than the limit', async () => {
    const found = await checkBeside([['huge.claim', 'x']], () => ({
      files: {
        ...filesOfThisMachine,
        read: (name, most) =>
          name.endsWith('huge.claim')
            ? { kind: 'too-large', size: 51_000_000 }
            : filesOfThisMachine.read(name, most),
      },
    }));
    expect(found.skipped).toEqual([{ file: 'huge.claim', reason: expect.stringContaining('51 MB') }]);
    expect(found.status).toBe(2);
  });

  test('gone between being found and being read', async () => {
    const found = await checkBeside([['brief.claim', GOOD]], (folder) => ({
      files: {
        ...filesOfThisMachine,
        read: (name, most) => {
          rmSync(path.join(folder, 'brief.claim'), { force: true });
          return filesOfThisMachine.read(name, most);
        },
      },
    }));
    expect(found.skipped).toEqual([{ file: 'brief.claim', reason: 'it was gone when it was to be read' }]);
    expect(found.status).toBe(2);
  });

  test('a folder that cannot be listed', async () => {
    const found = await checkBeside([['closed/a.claim', GOOD]], () => ({
      files: {
        ...filesOfThisMachine,
        listOrFail: (folder) =>
          folder.endsWith('/closed')
            ? { reason: 'the folder cannot be listed (EACCES)' }
            : filesOfThisMachine.listOrFail(folder),
      },
    }));
    expect(found.skipped).toEqual([{ file: 'closed', reason: 'the folder cannot be listed (EACCES)' }]);
  });

  test('a folder with the name of a claim file is a folder', async () => {
    const found = await checkBeside([['odd.claim/a.claim', GOOD]]);
    expect(found.skipped).toEqual([]);
    expect(found.findings[0]!.claims[0]!.file).toBe('odd.claim/a.claim');
  });
});

describe('symbolic links', () => {
  test('that go in circles are said, and followed by nobody', async () => {
    const found = await checkBeside([], (folder) => {
      symlinkSync('b.claim', path.join(folder, 'a.claim'));
      symlinkSync('a.claim', path.join(folder, 'b.claim'));
      mkdirSync(path.join(folder, 'deep'));
      symlinkSync('..', path.join(folder, 'deep/up'));
      return {};
    });
    const reason = 'a symbolic link that goes in circles, or to nowhere';
    expect(found.skipped).toEqual([
      { file: 'a.claim', reason },
      { file: 'b.claim', reason },
    ]);
    expect(found.stderr).toContain('deep/up: a symbolic link to what is checked under its own name');
    expect(found.findings).toEqual([]);
  });

  test('that lead elsewhere are not read', async () => {
    const elsewhere = folderOf([
      ['secret.claim', GOOD],
      ['deep/secret.claim', GOOD],
    ]);
    const found = await checkBeside([], (folder) => {
      symlinkSync(path.join(elsewhere, 'secret.claim'), path.join(folder, 'a.claim'));
      symlinkSync(elsewhere, path.join(folder, 'way-out'));
      return {};
    });
    expect(found.skipped).toEqual([{ file: 'a.claim', reason: 'a symbolic link to a file elsewhere' }]);
    expect(found.stderr).toContain(
      'way-out: a symbolic link to a folder elsewhere; to check it, give its own path',
    );
    expect(found.findings).toEqual([]);
  });
});

describe('raw files', () => {
  const naming = (raw: string) => `---\nsource: x\nraw: ${raw}\n---\nx [3][^1]\n[^1]: other 3\n`;

  test.each(['../../../../etc/passwd', '/etc/passwd', 'C:\\x', '//host/share', 'file:///etc/passwd'])(
    '%s is refused, and why is said',
    async (raw) => {
      const found = await checkBeside([['a.claim', naming(raw)]]);
      expect(found.findings).toMatchObject([
        { code: 'raw-refused', message: expect.stringContaining('not read') },
      ]);
      expect(found.findings[0]!.message).not.toContain('root:');
      expect(found.status).toBe(1);
    },
  );

  test('a symbolic link out of the folder is refused', async () => {
    const elsewhere = folderOf([['secret.txt', 'secret']]);
    const found = await checkBeside([['a.claim', naming('raw/a.txt')]], (folder) => {
      mkdirSync(path.join(folder, 'raw'));
      symlinkSync(path.join(elsewhere, 'secret.txt'), path.join(folder, 'raw/a.txt'));
      return {};
    });
    expect(found.findings).toMatchObject([{ code: 'raw-refused' }]);
  });

  test('one that is not there, or differs, is drift', async () => {
    const missing = await checkBeside([['a.claim', naming('raw/a.txt')]]);
    expect(missing.findings).toMatchObject([
      { code: 'raw-drift', message: expect.stringContaining('no such file') },
    ]);
    const differs = await checkBeside([
      ['a.claim', naming('raw/a.txt')],
      ['raw/a.txt', 'x 4\n'],
    ]);
    expect(differs.findings).toMatchObject([
      { code: 'raw-drift', message: expect.stringContaining('differs') },
    ]);
  });

  test('beside the file given, but outside of its folder: the dossier around both decides', async () => {
    const folder = folderOf([
      ['hasila.yaml', REGISTRY],
      ['claims/a.claim', naming('../raw/a.txt')],
      ['raw/a.txt', 'x 3\n'],
    ]);
    const { stdout } = await hasila(['check', 'claims/a.claim', '--format', 'json'], { cwd: folder });
    const found = JSON.parse(stdout).findings.map(({ code }: { code: string }) => code);
    expect(found).toEqual(['undeclared-quantity']);
  });
});

describe('files that can be read, and are odd', () => {
  test('an empty file, and one of a byte order mark', async () => {
    const found = await checkBeside([
      ['empty.claim', ''],
      ['bom.claim', '\ufeff'],
    ]);
    expect(found).toMatchObject({ skipped: [], findings: [], status: 1 });
  });

  test('a byte order mark moves no position', async () => {
    const found = await checkBeside([['a.claim', '\ufeffx [3][^1]\n[^1]: other 3 bogus\n']]);
    expect(found.findings).toMatchObject([
      { code: 'unknown-field', claims: [{ range: { start: { line: 1, character: 14 } } }] },
    ]);
  });

  test('NUL bytes and bare carriage returns', async () => {
    const found = await checkBeside([
      ['hasila.yaml', REGISTRY],
      ['nul.claim', 'a\0b [3][^1]\0\n[^1]: axes 3 @x\n'],
      ['cr.claim', '---\rsource: cr\r---\rx [4][^1]\r[^1]: axes 4 @y\r'],
    ]);
    expect(found.skipped).toEqual([]);
    expect(found.findings).toMatchObject([
      { code: 'dispute', claims: [{ file: 'nul.claim' }, { file: 'cr.claim' }] },
      { code: 'undeclared-speaker', claims: [{ file: 'cr.claim', value: '4' }] },
      { code: 'undeclared-speaker', claims: [{ file: 'nul.claim', value: '3' }] },
    ]);
  });

  test('an unclosed header, and one that is no mapping', async () => {
    const found = await checkBeside([
      ['open.claim', '---\nsource: x\ntext goes on\n'],
      ['list.claim', '---\n- a\n- b\n---\ntext\n'],
    ]);
    const byFile = found.findings.map(({ code, claims }) => [claims[0]!.file, code]);
    expect(byFile).toContainEqual(['open.claim', 'bad-header']);
    expect(byFile).toContainEqual(['list.claim', 'bad-header']);
  });

  test('an alias bomb and a key __proto__ in a registry and in a header', async () => {
    const bomb = `a: &a [x,x,x,x,x,x,x,x,x]\n${'bcdefghi'
      .split('')
      .map((k, i) => `${k}: &${k} [${Array(9).fill(`*${'abcdefgh'[i]}`).join(',')}]\n`)
      .join('')}`;
    const started = performance.now();
    const found = await checkBeside([
      ['bomb/hasila.yaml', bomb],
      ['bomb/a.claim', `---\n${bomb}---\nx\n`],
      [
        'proto/hasila.yaml',
        'quantities:\n  __proto__: {kind: fact}\n  constructor: {kind: fact}\n__proto__: {polluted: yes}\n',
      ],
      ['proto/a.claim', '---\n__proto__: x\nsource: y\n---\nx [3][^1]\n[^1]: __proto__ 3 @toString\n'],
    ]);
    expect(performance.now() - started).toBeLessThan(3000);
    expect(({} as { polluted?: unknown }).polluted).toBeUndefined();
    const files = new Set(found.findings.map(({ claims }) => claims[0]!.file));
    for (const file of ['bomb/hasila.yaml', 'bomb/a.claim', 'proto/hasila.yaml'])
      expect(files).toContain(file);
    expect(found.skipped).toEqual([]);
  });

  test('ten thousand marks, and a thousand nested spans', async () => {
    const marks = Array.from({ length: 10_000 }, (_, i) => `[${i}][^${i + 1}] `).join('');
    const lines = Array.from({ length: 10_000 }, (_, i) => `[^${i + 1}]: q${i} ${i}\n`).join('');
    const nested = `${'['.repeat(1000)}x${Array.from({ length: 1000 }, (_, i) => `][^${i + 1}]`).join('')}\n`;
    const nestedLines = Array.from({ length: 1000 }, (_, i) => `[^${i + 1}]: n${i} ${i}\n`).join('');
    const found = await checkBeside([
      ['many.claim', `${marks}\n${lines}`],
      ['deep.claim', nested + nestedLines],
    ]);
    expect(found).toMatchObject({ skipped: [], findings: [] });
  });

  test('twenty megabytes', { timeout: 20_000 }, async () => {
    const prose = 'كلمة [بين قوسين] وكلمة أخرى.\n'.repeat(400_000);
    const found = await checkBeside([['large.claim', `${prose}x [3][^1]\n[^1]: other 3 bogus\n`]]);
    expect(found.skipped).toEqual([]);
    expect(found.findings).toMatchObject([{ code: 'unknown-field', claims: [{ file: 'large.claim' }] }]);
  });
});

test('a name that would command a terminal is written out', async () => {
  const folder = folderOf([['\u001b[2J\u202ex.claim', Buffer.from([0xff])]]);
  const { stderr, stdout } = await hasila(['check'], { cwd: folder, terminal: true, env: { NO_COLOR: '1' } });
  expect(stderr).toBe('hasila: \\u{1b}[2J\\u{202e}x.claim: not checked: not UTF-8 at byte 0\n');
  expect(stdout).not.toMatch(/[\u001b\u202e]/);
});

test('nothing to check is said, for it is not the same as nothing found', async () => {
  const folder = folderOf([['notes.txt', 'x']]);
  const { status, stderr } = await hasila(['check'], { cwd: folder });
  expect(stderr).toBe('hasila: there is no claim file under the paths given\n');
  expect(status).toBe(0);
});
