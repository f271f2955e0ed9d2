import { readdirSync, readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { RULE_KEYS } from '../../server/src/core/claims/dossierRules.ts';
import { KINDS } from '../../server/src/core/claims/dossierSections.ts';
import { parseDossier } from '../../server/src/core/claims/parseDossier.ts';
import { dossierTemplate } from '../../server/src/core/claims/template.ts';

const root = new URL('../../', import.meta.url);
const schema = JSON.parse(readFileSync(new URL('syntaxes/hasila.schema.json', root), 'utf8'));
const validate = new Ajv({ strict: true, strictTypes: false }).compile(schema);
const agreesWithSchema = (text: string): boolean => validate(parse(text));
/** Whether the parser finds the form of a dossier right; what is declared where is not the schema's business. */
const hasForm = (text: string): boolean =>
  parseDossier(text).problems.every(({ code }) => code === 'undeclared-part' || code === 'cycle');

const samples = readdirSync(new URL('samples/', root), { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name);

describe('schema and parser find the same files good', () => {
  test('samples', () => {
    expect(samples).toContain('ghweran');
    for (const sample of samples) {
      const text = readFileSync(new URL(`samples/${sample}/hasila.yaml`, root), 'utf8');
      expect([sample, agreesWithSchema(text), hasForm(text)]).toEqual([sample, true, true]);
    }
  });

  test.each([
    dossierTemplate(),
    '',
    'quantities:\nspeakers:\n',
    'title: x',
    'title: {en: x, pt-BR: y}',
    'quantities: {a.b-c_d: , قتلى: {label: x}}',
    'quantities: {a: {label: {ar: ب}, kind: level, unit: km, parts: [b], aliases: [c.d], cues: [two words]}}',
    'speakers: {a: {party: b, aliases: [two words], anonymous: true}}',
    'outlets: {a: {label: b}}\nplaces: {a: {within: b}}\nscopes: {a: {within: b}}',
    'defaults: {place: a, scope: b, unit: c, lang: ar}',
    'relations: [a = b]',
    'units: {family: {is: ~5 person}, dozen: {is: 12 item}, عائلة_كبيرة: {is: 7..9 person}}',
    'rules: {dispute: off, about-tolerance: 12.5 %, at-least-tolerance: 100%, persistence: 1.5}',
  ])('%s', (text) => {
    expect([agreesWithSchema(text), hasForm(text)]).toEqual([true, true]);
  });
});

describe('schema and parser find the same files bad', () => {
  test.each([
    'quantites: {}',
    '[]',
    'just words',
    'title: 7',
    'title: ""',
    'title: {not a tag: x}',
    'title: {en: 7}',
    'quantities: [a]',
    'quantities: 7',
    'quantities: {two words: {}}',
    'quantities: {.a: {}}',
    'quantities: {a: level}',
    'quantities: {a: {unti: m}}',
    'quantities: {a: {kind: total}}',
    'quantities: {a: {kind: [level]}}',
    'quantities: {a: {unit: 7}}',
    'quantities: {a: {unit: " "}}',
    'quantities: {a: {parts: b}}',
    'quantities: {a: {parts: [7]}}',
    'quantities: {a: {parts: [b, b]}}',
    'quantities: {a: {aliases: [two words]}}',
    'quantities: {a: {cues: [""]}}',
    'speakers: {a: {anonymous: yes}}',
    'speakers: {a: {party: [b]}}',
    'outlets: {a: {within: b}}',
    'places: {a: {parts: [b]}}',
    'scopes: {a: {within: 7}}',
    'defaults: {when: now}',
    'defaults: {place: 7}',
    'relations: a = b',
    'units: [family]',
    'units: {family: ~5 person}',
    'units: {family: {}}',
    'units: {family: {is: 5}}',
    'units: {family: {is: five persons}}',
    'units: {family: {is: +5 person}}',
    'units: {family: {was: 5 person}}',
    'relations: [{a: b}]',
    'rules: {disputed: error}',
    'rules: {dispute: loud}',
    'rules: {dispute: false}',
    'rules: {about-tolerance: 10}',
    'rules: {about-tolerance: 0%}',
    'rules: {about-tolerance: 101%}',
    'rules: {about-tolerance: ten}',
    'rules: {persistence: -1}',
    'rules: {persistence: 2 days}',
  ])('%s', (text) => {
    expect([agreesWithSchema(text), hasForm(text)]).toEqual([false, false]);
  });
});

test('the schema names every setting, kind and finding, and explains each key', () => {
  expect(Object.keys(schema.properties.rules.properties).toSorted()).toEqual(RULE_KEYS.toSorted());
  expect(schema.definitions.quantity.properties.kind.enum).toEqual(KINDS);
  const undescribed: string[] = [];
  const visit = (node: Record<string, { description?: string; $ref?: string; properties?: object }>) => {
    for (const [key, value] of Object.entries(node)) {
      if (!value.description && !value.$ref) undescribed.push(key);
      if (value.properties) visit(value.properties as typeof node);
    }
  };
  visit(schema.properties);
  for (const { properties } of Object.values<{ properties?: never }>(schema.definitions)) {
    if (properties) visit(properties);
  }
  expect(undescribed).toEqual([]);
});
