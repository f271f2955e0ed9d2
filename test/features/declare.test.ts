import { describe, expect, test } from 'vitest';
import { parseDossier } from '../../server/src/core/claims/parseDossier.ts';
import { undeclaredIn } from '../../server/src/core/claims/undeclared.ts';
import { declare } from '../../server/src/core/features/declare.ts';
import { parseClaimFile } from '../../server/src/core/syntax/parser.ts';

const DOSSIER = `quantities:
  killed: {kind: cumulative, aliases: [deaths]}
speakers: {army: {party: army, aliases: [the-army]}}
`;

function declared(text: string, section: 'quantities' | 'speakers', id: string): string {
  const edit = declare(text, { section, id })!;
  return text.slice(0, edit.span.start) + edit.text + text.slice(edit.span.end);
}

describe('what a dossier does not declare', () => {
  test('is found where it is first used, aliases and outlets aside', () => {
    const text = [
      '[^*]: @army citing @witness',
      '[^1]: killed 4 @rebels',
      '[^2]: deaths 4 @the-army',
      '[^3]: hurt 9 @rebels',
    ].join('\n');
    const found = undeclaredIn(parseClaimFile(text), parseDossier(DOSSIER).registry);
    expect(found.map(({ section, id }) => `${section} ${id}`)).toEqual([
      'speakers witness',
      'speakers rebels',
      'quantities hurt',
    ]);
    expect(text.slice(found[2]!.place.span.start, found[2]!.place.span.end)).toBe('hurt');
  });
});

describe('declaring it', () => {
  test('adds a line to a block', () => {
    expect(declared(DOSSIER, 'quantities', 'hurt')).toContain('aliases: [deaths]}\n  hurt: {}\nspeakers');
  });

  test('adds an entry between braces', () => {
    expect(declared(DOSSIER, 'speakers', 'rebels')).toContain('[the-army]}, rebels: {}}');
  });

  test('adds the section where there is none', () => {
    expect(declared('title: A siege', 'speakers', 'rebels')).toBe(
      'title: A siege\nspeakers:\n  rebels: {}\n',
    );
  });

  test.each([
    ['quantities', 'hurt'],
    ['quantities', 'الجرحى'],
    ['speakers', '007'],
    ['speakers', 'null'],
  ] as const)('leaves a dossier that reads well and knows %s %s', (section, id) => {
    for (const text of [
      '',
      'title: A siege',
      DOSSIER,
      'quantities:\n    a:\n        kind: fact\n\n\nspeakers:\n    b: {}',
    ]) {
      const { registry, problems } = parseDossier(declared(text, section, id));
      expect(problems).toEqual([]);
      expect(registry[section].has(id)).toBe(true);
    }
  });
});
