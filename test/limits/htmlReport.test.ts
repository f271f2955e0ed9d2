import { expect, test } from 'vitest';
import { dossierPage } from '../../server/src/core/report/html/page.ts';
import { elementsOf } from '../support/htmlTree.ts';
import { reportInput } from '../support/reportInput.ts';
import { timed } from '../support/timed.ts';

test('ten thousand claims are told in time and in bounds, and what is cut is counted', async () => {
  const files: Record<string, string> = { 'hasila.yaml': 'quantities:\n  q0: {kind: fact}\n' };
  for (let i = 0; i < 100; i++) {
    const lines = Array.from({ length: 100 }, (_, n) => {
      const quantity = n < 50 ? 'q0' : `q${(i * 100 + n) % 700}`;
      return `It was told of [${n}][^${n + 1}] on that day in the town, by the river and in the hills.\n[^${n + 1}]: ${quantity} ${(i * 7 + n) % 90} @s${n % 40} on 2022-01-${10 + (i % 20)}\n`;
    });
    files[`${i}.claim`] = `---\nsource: o${i % 30}\npublished: 2022-01-22\n---\n${lines.join('\n')}`;
  }
  const input = reportInput(files, 'en');
  const { result: html, took } = await timed(() => dossierPage(input));
  expect(html.length).toBeLessThan(10_000_000);
  expect(took).toBeLessThan(3000);
  const elements = elementsOf(html);
  expect(elements[0]!.text).toContain('10,000 claims');
  const first = elements.find(({ attributes }) => attributes.get('id') === 'q-1')!;
  expect(first.text).toMatch(/and 4,8\d\d more claims/);
  expect(elements[0]!.text).toMatch(/more quantities have no section/);
  expect(elements[0]!.text).toMatch(/and \d+ more sources/);
}, 60_000);
