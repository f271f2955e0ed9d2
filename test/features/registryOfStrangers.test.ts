import { describe, expect, test } from 'vitest';
import { emptyRegistry } from '../../server/src/core/claims/dossier.ts';
import { parseDossier } from '../../server/src/core/claims/parseDossier.ts';
import { inEnglish } from '../../server/src/core/text/phrase.ts';
import { messagesOf, problemsOf } from '../support/registryProblems.ts';

describe('a stranger’s file', () => {
  test('an alias stands for what it names', () => {
    const text = 'quantities:\n  a: &toll {kind: cumulative, unit: person}\n  b: *toll\n';
    expect(parseDossier(text).registry.quantities.get('b')).toMatchObject({
      kind: 'cumulative',
      unit: 'person',
    });
  });

  test('more than twenty aliases are refused, before anything is built of them', () => {
    const bomb = ['a0: &a0 [x, x]'];
    for (let i = 1; i < 40; i++) bomb.push(`a${i}: &a${i} [${`*a${i - 1}, `.repeat(10)}]`);
    const { registry, problems } = parseDossier(`${bomb.join('\n')}\n`);
    expect(registry).toBe(emptyRegistry);
    expect(problems.map(({ code, message }) => `${code}: ${inEnglish(message)}`)).toEqual([
      'not-analysed: Not analysed: a dossier may have 20 YAML aliases at most.',
    ]);
  });

  test('an alias of what is around it, and of nothing', () => {
    expect(messagesOf('quantities: &q {a: *q}')).toContain('stands inside');
    expect(messagesOf('quantities: {a: *q}')).toContain('no anchor');
  });

  test('tags are refused where they stand', () => {
    const text = 'quantities: {a: !run {unit: m}, b: {unit: !!binary aGk=}, c: {unit: !!str 5}}';
    expect(problemsOf(text)).toEqual(['bad-dossier error: {unit: m}', 'bad-dossier error: aGk=']);
    expect(parseDossier(text).registry.quantities.get('c')?.unit).toBe('5');
  });

  test('names of built-in properties are names like others', () => {
    const { registry, problems } = parseDossier(
      'quantities: {__proto__: {kind: fact}, constructor: {kind: level}}\nplaces: {toString: {within: __proto__}}',
    );
    expect(problems.map(({ code }) => code)).toEqual(['undeclared-part']);
    expect(registry.quantities.get('__proto__')?.kind).toBe('fact');
    expect(({} as { kind?: string }).kind).toBeUndefined();
    expect(problemsOf('__proto__: {x: 1}\nrules: {__proto__: off, hasOwnProperty: off}')).toHaveLength(3);
  });

  test('merge keys and words of YAML 1.1 mean nothing', () => {
    expect(problemsOf('%YAML 1.1\n---\nrules: {updated: off}\n<<: {title: x}\n')).toEqual([
      'unknown-key warning: <<',
    ]);
  });

  test('several documents', () => {
    expect(messagesOf('title: a\n---\ntitle: b\n')).toContain('one YAML document');
  });

  test('too large is said, and so is too deep', () => {
    expect(messagesOf(`title: ${'x'.repeat(1_000_001)}`)).toContain('a million characters');
    expect(messagesOf(`title: ${'['.repeat(10_000)}`)).toContain('nested too deep');
    expect(messagesOf('- '.repeat(10_000))).toContain('nested too deep');
  });

  test('two hundred problems are enough', () => {
    const text = `quantities:\n${Array.from({ length: 150 }, (_, i) => `  q${i}: {kind: k, parts: [p${i}]}`).join('\n')}\n`;
    const { problems } = parseDossier(text);
    expect(problems).toHaveLength(201);
    const { code, message } = problems.at(-1)!;
    expect([code, inEnglish(message)]).toEqual([
      'not-analysed',
      '100 more problems are not listed. Repair these first.',
    ]);
  });
});
