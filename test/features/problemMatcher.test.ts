import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import type { Report, ReportedFinding } from '../../server/src/core/report/report.ts';
import { type Style, textReport } from '../../server/src/core/report/text.ts';
import { folderOf, hasila, jsonOf } from '../support/commandLine.ts';
import { SAMPLE } from '../support/sampleDossier.ts';

const manifest = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8'));
const [matcher] = manifest.contributes.problemMatchers;
const { regexp, ...groups } = matcher.pattern;
const pattern = new RegExp(regexp);

interface Matched {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly severity: string;
  readonly message: string;
  readonly code: string;
}

/** What an editor makes of the lines of a report. */
const matched = (text: string): Matched[] =>
  text.split('\n').flatMap((line) => {
    const found = pattern.exec(line);
    const group = (name: string): string => found![groups[name]]!;
    return found === null
      ? []
      : {
          file: group('file'),
          line: Number(group('line')),
          column: Number(group('column')),
          severity: group('severity'),
          message: group('message'),
          code: group('code'),
        };
  });

test('every finding of a check is a problem, at its place, and nothing else is', async () => {
  const cwd = folderOf([
    ...[...SAMPLE].map(([name, text]) => [`ملفات/dossier one/${name}`, text] as const),
    [
      'acknowledged.claim',
      'x [1][^1] [2][^2]\n[^1]: k 1 on 2024 ack self-contradiction "so it is"\n[^2]: k 2 on 2024\n',
    ],
  ]);
  const { stdout } = await hasila(['check', '--mode', 'thorough'], { cwd });
  const { findings } = await jsonOf(['check', '--mode', 'thorough'], cwd);
  const standing = (findings as ReportedFinding[]).filter(({ acknowledged }) => acknowledged === null);
  expect(standing.length).toBeGreaterThan(10);
  expect(standing.length).toBeLessThan(findings.length);
  expect(matched(stdout).map(({ message, ...rest }) => rest)).toEqual(
    standing.map(({ claims: [first], severity, code }) => ({
      file: first!.file,
      line: first!.range.start.line + 1,
      column: first!.range.start.character + 1,
      severity,
      code,
    })),
  );
});

const PLAIN: Style = { severity: (_, text) => text, strong: (text) => text, faint: (text) => text };

function reported(file: string, message: string): string {
  const range = { start: { line: 6, character: 11 }, end: { line: 6, character: 15 } };
  const claim = { file, number: 1, value: '4', speaker: null, outlet: null, asOf: null, range };
  const report: Report = {
    checked: { dossiers: 1, files: 1, claims: 1 },
    skipped: [],
    findings: [
      {
        code: 'dispute',
        severity: 'hint',
        message,
        quantities: ['k'],
        claims: [claim],
        positions: [[`${file}#1`]],
        acknowledged: null,
      },
    ],
  };
  return textReport(report, PLAIN);
}

test.each([
  ['c:/Users/سلمى/أخبار.claim', 'قتلى: \u20684\u2069 (قسد) مقابل 5 (أعماق)؛ لا يصح إلا أحدهما.'],
  ['//server/share/a b.claim', 'one: 3:4: error: two [dispute]'],
  ['a:1:2.claim', 'x [y] z'],
])('%s is a file with a problem', (file, message) => {
  expect(matched(reported(file, message))).toEqual([
    { file, line: 7, column: 12, severity: 'hint', message, code: 'dispute' },
  ]);
});

test('a line that is nearly a problem costs no more than its length', () => {
  const near = [
    ':1:1'.repeat(50_000),
    ':1:1: error: '.repeat(20_000),
    `a:1:1: error: ${'[a '.repeat(50_000)}`,
  ];
  const start = process.cpuUsage();
  for (const line of near) expect(pattern.test(line)).toBe(false);
  expect(process.cpuUsage(start).user / 1000).toBeLessThan(500);
});
