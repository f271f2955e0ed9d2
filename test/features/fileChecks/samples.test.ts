import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { formatValue } from '../../../server/src/core/figure/parseValue.ts';
import { parseClaimFile } from '../../../server/src/core/syntax/parser.ts';
import { checksOf } from '../../support/fileChecks.ts';

const samples = new URL('../../../samples/', import.meta.url);
const texts = ['ghweran', 'flood-en', 'clean'].flatMap((sample) =>
  readdirSync(new URL(`${sample}/`, samples))
    .filter((file) => file.endsWith('.claim'))
    .map(
      (file) => [`${sample}/${file}`, readFileSync(new URL(`${sample}/${file}`, samples), 'utf8')] as const,
    ),
);

test.each(texts)('%s says what its text says', (_, text) => {
  expect(checksOf(parseClaimFile(text))).toEqual([]);
});

test('of figures mistyped on purpose four in five are told, and never another line', () => {
  let told = 0;
  let mistyped = 0;
  for (const [, text] of texts) {
    for (const { number, value } of parseClaimFile(text).claims) {
      if (value?.value.form !== 'number' || value.value.amount.percent) continue;
      const { amount } = value.value;
      for (const size of [amount.size + 1, 2 * amount.size + 3]) {
        const wrong = formatValue({ ...value.value, amount: { ...amount, size, step: 1 } });
        const found = checksOf(
          parseClaimFile(text.slice(0, value.span.start) + wrong + text.slice(value.span.end)),
        );
        expect(found.map((one) => one.number)).toEqual(found.length === 0 ? [] : [number]);
        told += found.length;
        mistyped++;
      }
    }
  }
  expect(mistyped).toBeGreaterThan(100);
  expect(told / mistyped).toBeGreaterThan(0.8);
});
