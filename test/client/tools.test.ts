import { readdirSync, readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import { expect, test } from 'vitest';
import { checkArguments, isCheck } from '../../client/src/taskArguments.ts';
import { withoutExamples } from '../../client/src/tools/codePage.ts';
import { toolHost } from '../../client/src/tools/languageModel.ts';
import { readQuestion } from '../../server/src/core/queries/query.ts';

const PROJECT = new URL('../../', import.meta.url);
const { contributes } = JSON.parse(readFileSync(new URL('package.json', PROJECT), 'utf8'));

test('an editor older than tools of language models has no host for them', () => {
  expect(toolHost({ lm: { selectChatModels: () => [] } })).toBeUndefined();
  expect(toolHost({})).toBeUndefined();
});

test('a tool is registered with an editor that has them, and its texts are parts of a result', () => {
  const registered: string[] = [];
  const host = toolHost({
    lm: { registerTool: (name: string) => registered.push(name) },
    LanguageModelToolResult: class {
      constructor(readonly content: unknown[]) {}
    },
    LanguageModelTextPart: class {
      constructor(readonly value: string) {}
    },
  });
  host!.register('a', {
    prepareInvocation: () => ({ invocationMessage: '' }),
    invoke: async () => host!.result([]),
  });
  expect(registered).toEqual(['a']);
  expect(host!.result(['x', 'y']).content).toEqual([{ value: 'x' }, { value: 'y' }]);
});

test('of the page on a code a model is told all but the examples', () => {
  const pages = new URL('docs/findings/', PROJECT);
  for (const name of readdirSync(pages)) {
    const told = withoutExamples(readFileSync(new URL(name, pages), 'utf8'));
    expect(told, name).toMatch(/^# .+\n[\s\S]*\n\n## What it means\n[\s\S]*## How to settle it\n/);
    expect(told, name).not.toMatch(/```|## Example|hasila\.yaml`:/);
    expect(told.length, name).toBeLessThan(2_500);
  }
});

const KINDS = {
  hasila_findClaims: 'claims',
  hasila_explainConflict: 'conflicts',
  hasila_compareQuantity: 'comparison',
} as const;

interface Field {
  readonly type: string;
  readonly enum?: readonly string[];
}

/** Something that a field of a schema takes. */
const exampleOf = (field: string, { type, enum: values }: Field) =>
  values?.[0] ??
  { string: field === 'from' || field === 'to' ? '2022-01' : 'x', integer: 1, boolean: true }[type];

test('what the manifest says a tool takes is what the server reads, and no less', () => {
  const tools = contributes.languageModelTools as {
    name: keyof typeof KINDS;
    inputSchema: { readonly properties: Readonly<Record<string, Field>> };
  }[];
  expect(tools.map(({ name }) => name)).toEqual(Object.keys(KINDS));
  for (const { name, inputSchema } of tools) {
    const fields = Object.entries(inputSchema.properties);
    const whole = Object.fromEntries(fields.map(([field, schema]) => [field, exampleOf(field, schema)]));
    expect(new Ajv({ strict: false }).validate(inputSchema, whole), name).toBe(true);
    expect(readQuestion(KINDS[name], whole)).toEqual({ kind: KINDS[name], query: whole });
    const unknown = readQuestion(KINDS[name], { nothing: 1 });
    const known =
      'refused' in unknown ? unknown.refused.replace(/.*There are (.*)\.$/, '$1').split(', ') : [];
    expect(known.sort()).toEqual(fields.map(([field]) => field).sort());
  }
});

test('fields that a model left empty count as left out', () => {
  expect(readQuestion('claims', { quantity: '', speaker: null, limit: 3 })).toEqual({
    kind: 'claims',
    query: { limit: 3 },
  });
});

test('a task is given to the command line with its paths as paths', async () => {
  const definition = {
    type: 'hasila',
    command: 'check',
    paths: ['--help', 'a b'],
    mode: 'careful',
    failOn: 'never',
  };
  if (!isCheck(definition)) throw new Error('It is one.');
  expect(checkArguments(definition)).toEqual([
    'check',
    '--mode',
    'careful',
    '--fail-on',
    'never',
    '--',
    '--help',
    'a b',
  ]);
  expect(checkArguments({ command: 'check' })).toEqual(['check']);
  for (const wrong of [
    { command: 'report' },
    { command: 'check', paths: 'a' },
    { command: 'check', mode: 1 },
    {},
  ])
    expect(isCheck(wrong)).toBe(false);
});
