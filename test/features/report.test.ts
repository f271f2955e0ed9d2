import { Ajv } from 'ajv';
import { describe, expect, test } from 'vitest';
import { githubReport } from '../../server/src/core/report/github.ts';
import { byWeight, type Report, type ReportedFinding } from '../../server/src/core/report/report.ts';
import { sarifReport } from '../../server/src/core/report/sarif.ts';
import { textReport } from '../../server/src/core/report/text.ts';

const place = (file: string, line: number, number: number | null = 1) => ({
  file,
  number,
  value: '3',
  speaker: 'sdf',
  outlet: 'outlet-1',
  asOf: '2022-01-24',
  range: { start: { line, character: 2 }, end: { line, character: 5 } },
});

const finding = (over: Partial<ReportedFinding> = {}): ReportedFinding => ({
  code: 'dispute',
  severity: 'warning',
  message: 'Axes: 3 against 4; at most one can be right.',
  quantities: ['axes'],
  claims: [place('sub folder/a:b%.claim', 3), place('ملف.claim', 7, 2)],
  positions: [['a#1'], ['b#2']],
  acknowledged: null,
  ...over,
});

const report = (findings: readonly ReportedFinding[], skipped: Report['skipped'] = []): Report => ({
  checked: { dossiers: 1, files: 2, claims: 2 },
  skipped,
  findings,
});

/** What SARIF 2.1.0 (OASIS) asks of the parts that are used; nothing else may be there. */
const object = (properties: Record<string, object>, required = Object.keys(properties)) => ({
  type: 'object',
  properties,
  required,
  additionalProperties: false,
});
const list = (items: object) => ({ type: 'array', items });
const text = { type: 'string', minLength: 1 };
const positive = { type: 'integer', minimum: 1 };
const level = { enum: ['error', 'warning', 'note', 'none'] };
const message = object({ text });
const artifactLocation = object({ uri: { type: 'string', pattern: "^[A-Za-z0-9._~:/%!()*'-]+$" } });
const region = object({ startLine: positive, startColumn: positive, endLine: positive, endColumn: positive });
const physicalLocation = object({ artifactLocation, region });
const SARIF = object({
  $schema: { type: 'string', pattern: '^https://.*sarif.*2\\.1\\.0' },
  version: { const: '2.1.0' },
  runs: list(
    object({
      tool: object({
        driver: object({
          name: text,
          version: text,
          rules: list(object({ id: text, shortDescription: message })),
        }),
      }),
      columnKind: { const: 'utf16CodeUnits' },
      invocations: list(
        object({
          executionSuccessful: { type: 'boolean' },
          toolExecutionNotifications: list(
            object({
              level,
              message,
              locations: list(object({ physicalLocation: object({ artifactLocation }) })),
            }),
          ),
        }),
      ),
      results: list(
        object(
          {
            ruleId: text,
            ruleIndex: { type: 'integer', minimum: 0 },
            level,
            message,
            locations: { ...list(object({ physicalLocation })), minItems: 1 },
            relatedLocations: list(
              object({ id: { type: 'integer', minimum: 0 }, physicalLocation, message }),
            ),
            partialFingerprints: { type: 'object', additionalProperties: text },
            suppressions: list(object({ kind: { enum: ['inSource', 'external'] }, justification: text })),
          },
          ['ruleId', 'message', 'locations'],
        ),
      ),
    }),
  ),
});

interface Log {
  runs: [
    {
      tool: { driver: { rules: { id: string }[] } };
      invocations: [{ executionSuccessful: boolean; toolExecutionNotifications: object[] }];
      results: {
        ruleId: string;
        ruleIndex: number;
        level: string;
        locations: [{ physicalLocation: { artifactLocation: { uri: string }; region: object } }];
        relatedLocations: { id: number }[];
        partialFingerprints: Record<string, string>;
        suppressions?: { justification: string }[];
      }[];
    },
  ];
}

const sarif = (given: Report): Log['runs'][0] => {
  const log = JSON.parse(JSON.stringify(sarifReport(given, '1.0.0')));
  const validate = new Ajv({ allErrors: true }).compile<Log>(SARIF);
  expect(validate(log), JSON.stringify(validate.errors)).toBe(true);
  return log.runs[0];
};

describe('SARIF', () => {
  test('has a valid result for every finding, with the rule it refers to', () => {
    const run = sarif(
      report([
        finding(),
        finding({
          code: 'malformed-value',
          severity: 'error',
          claims: [place('a.claim', 0, null)],
          positions: [],
        }),
        finding({ severity: 'hint', code: 'strain' }),
        finding({ acknowledged: 'as printed' }),
      ]),
    );
    expect(run.results.map(({ level: l }) => l)).toEqual(['warning', 'error', 'note', 'warning']);
    for (const { ruleId, ruleIndex } of run.results)
      expect(run.tool.driver.rules[ruleIndex]!.id).toBe(ruleId);
    expect(run.results[3]!.suppressions).toMatchObject([{ justification: 'as printed' }]);
    expect(run.results[0]!.suppressions).toBeUndefined();
  });

  test('counts lines and columns from 1, and files by encoded address', () => {
    const [result] = sarif(report([finding()])).results;
    const { artifactLocation: where, region: range } = result!.locations[0].physicalLocation;
    expect(range).toEqual({ startLine: 4, startColumn: 3, endLine: 4, endColumn: 6 });
    expect(where.uri).toBe('sub%20folder/a%3Ab%25.claim');
    expect(result!.relatedLocations.map(({ id }) => id)).toEqual([1]);
  });

  test('recognises a finding again after its claims moved, and no other by it', () => {
    const prints = sarif(
      report([
        finding(),
        finding({ claims: [place('sub folder/a:b%.claim', 30), place('ملف.claim', 70, 2)] }),
        finding({ claims: [place('sub folder/a:b%.claim', 3), place('other.claim', 7, 2)] }),
        finding({ code: 'strain' }),
      ]),
    ).results.map(({ partialFingerprints }) => Object.values(partialFingerprints).join());
    expect(prints[1]).toBe(prints[0]);
    expect(new Set(prints).size).toBe(3);
  });

  test('says what was not checked', () => {
    const run = sarif(report([], [{ file: '/x y/bad.claim', reason: 'not UTF-8 at byte 3' }]));
    expect(run.invocations[0]).toMatchObject({
      executionSuccessful: false,
      toolExecutionNotifications: [
        {
          message: { text: 'Not checked: not UTF-8 at byte 3' },
          locations: [{ physicalLocation: { artifactLocation: { uri: 'file:///x%20y/bad.claim' } } }],
        },
      ],
    });
    expect(sarif(report([])).invocations[0].executionSuccessful).toBe(true);
  });
});

describe('commands for GitHub', () => {
  test('keep names and messages from ending early', () => {
    const tricky = finding({ message: '100 % sure\n::error::x', claims: [place('a,b:c.claim', 0)] });
    expect(githubReport(report([tricky]))).toBe(
      '::warning file=a%2Cb%3Ac.claim,line=1,endLine=1,col=3,endColumn=6,title=dispute::100 %25 sure%0A::error::x\n',
    );
  });

  test('leave out what was acknowledged, and warn of what was not checked', () => {
    const text = githubReport(report([finding({ acknowledged: 'seen' })], [{ file: 'x', reason: 'gone' }]));
    expect(text).toBe('::warning file=x::Not checked: gone\n');
  });
});

describe('text', () => {
  const plain = { severity: (_: string, s: string) => s, strong: (s: string) => s, faint: (s: string) => s };

  test('obeys nothing in a file name or a message', () => {
    const nasty = finding({ message: 'a\u001b[2Jb\u202ec', claims: [place('x\n\u001b]0;y.claim', 0)] });
    const lines = textReport(report([nasty]), plain).split('\n');
    expect(lines[0]).toBe('x\\u{a}\\u{1b}]0;y.claim:1:3: warning: a\\u{1b}[2Jb\\u{202e}c [dispute]');
  });

  test('lists a dozen claims of a finding, and says how many more there are', () => {
    const many = finding({ claims: Array.from({ length: 30 }, (_, i) => place('a.claim', i, i)) });
    const lines = textReport(report([many]), plain).split('\n');
    expect(lines).toHaveLength(1 + 12 + 1 + 1 + 1);
    expect(lines[13]).toBe('    and 18 more');
  });

  test('ends with a count', () => {
    const text = textReport(
      report([finding(), finding({ severity: 'error' })], [{ file: 'x', reason: 'y' }]),
      plain,
    );
    expect(text).toMatch(
      /\n1 error, 1 warning in 2 files, 2 claims, 1 dossier\. 1 file was not checked\.\n$/,
    );
    expect(textReport(report([]), plain)).toBe('Nothing found in 2 files, 2 claims, 1 dossier.\n');
  });
});

test('the loudest findings come first, then those of the first file', () => {
  const order = [
    finding({ severity: 'hint', claims: [place('a', 0)] }),
    finding({ severity: 'error', claims: [place('b', 5)] }),
    finding({ severity: 'error', claims: [place('b', 2)] }),
    finding({ severity: 'error', claims: [place('a', 9)] }),
  ].sort(byWeight);
  expect(order.map(({ claims }) => `${claims[0]!.file}${claims[0]!.range.start.line}`)).toEqual([
    'a9',
    'b2',
    'b5',
    'a0',
  ]);
});
