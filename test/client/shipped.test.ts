import { readdirSync } from 'node:fs';
import { expect, test } from 'vitest';
import { PAGES, PRACTICE_FILES } from '../../client/src/shipped.ts';

test('every page on a code can be asked for, and there is one on each', () => {
  expect(PAGES.map((code) => `${code}.md`)).toEqual(readdirSync('docs/findings').sort());
});

test('the practice dossier is copied whole', () => {
  expect(PRACTICE_FILES).toEqual(readdirSync('walkthrough/practice').sort());
});
