import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseDossier } from '../../server/src/core/claims/parseDossier.ts';
import { inEnglish } from '../../server/src/core/text/phrase.ts';

const ids = fc.constantFrom('a', 'b', 'c', 'd.e', 'ق', '__proto__');
const list = fc.array(ids, { maxLength: 3 }).map((all) => `[${all.join(', ')}]`);
const quantity = fc
  .tuple(ids, list, list, fc.constantFrom('', ', kind: level', ', kind: nonsense', ', unit: 7'))
  .map(([id, parts, aliases, more]) => `  ${id}: {parts: ${parts}, aliases: ${aliases}${more}}\n`);
const place = fc.tuple(ids, ids).map(([id, within]) => `  ${id}: {within: ${within}}\n`);
const dossier = fc
  .tuple(fc.array(quantity, { maxLength: 6 }), fc.array(place, { maxLength: 6 }))
  .map(([quantities, places]) => `quantities:\n${quantities.join('')}places:\n${places.join('')}`);
const pieces = fc.constantFrom(
  ...[
    'a:',
    ' ',
    '\n',
    '  ',
    '- ',
    '[',
    ']',
    '{',
    '}',
    '*a',
    '&a',
    '!x',
    '"',
    "'",
    '|',
    '>',
    '#',
    '?',
    '\0',
    '\ud800',
    '\t',
    '---',
    ',',
    'quantities:',
    'rules:',
    '\r',
  ],
);
const junk = fc.array(pieces, { maxLength: 16 }).map((all) => all.join(''));

test('nothing in a registry goes round in circles, and no alias leads to nothing or to two', () => {
  fc.assert(
    fc.property(dossier, (text) => {
      const { registry } = parseDossier(text);
      const height = (id: string, seen: readonly string[]): void => {
        expect(seen).not.toContain(id);
        for (const part of registry.quantities.get(id)?.parts ?? []) height(part, [...seen, id]);
      };
      for (const id of registry.quantities.keys()) height(id, []);
      for (const [alias, id] of registry.quantityAliases) {
        expect(registry.quantities.has(id)).toBe(true);
        expect(registry.quantities.has(alias)).toBe(false);
      }
      for (const { id } of registry.places.values()) {
        let steps = 0;
        for (
          let at = registry.places.get(id)?.within;
          at !== undefined;
          at = registry.places.get(at)?.within
        ) {
          expect(++steps).toBeLessThan(10);
        }
      }
    }),
  );
});

test('no text brings it down, and each problem lies in the text', () => {
  fc.assert(
    fc.property(fc.oneof(junk, dossier, fc.string()), (text) => {
      for (const { span, message } of parseDossier(text).problems) {
        expect(inEnglish(message)).not.toBe('');
        expect(span.start).toBeGreaterThanOrEqual(0);
        expect(span.end).toBeGreaterThanOrEqual(span.start);
        expect(span.end).toBeLessThanOrEqual(text.length);
      }
    }),
    { numRuns: 60 },
  );
});
