import fc from 'fast-check';
import { expect, test } from 'vitest';
import { markFigures } from '../../server/src/core/annotate/markFigures.ts';
import { unmarkedFigures } from '../../server/src/core/annotate/unmarked.ts';
import { isRefused } from '../../server/src/core/annotate/wrap.ts';
import { readFigure } from '../../server/src/core/claims/readFigure.ts';
import { read } from '../../server/src/core/figure/read/read.ts';
import { parseClaimFile } from '../../server/src/core/syntax/parser.ts';
import { recover } from '../../server/src/core/syntax/recover.ts';
import { lineMap, offsetAt } from '../../server/src/core/text/lineMap.ts';
import { span } from '../../server/src/core/text/span.ts';
import { applyEdits } from '../support/applyEdits.ts';
import { anyText } from '../support/arbitraryText.ts';

/** Texts with figures in them, among all that a claim file may hold. */
const words = fc.constantFrom(
  '40 قتيلاً',
  'سبعة مدنيين',
  ' three hundred ',
  '٨٤',
  '12%',
  '[5 died][^7]',
  '\n',
  ' و',
);
const withFigures = fc
  .array(fc.oneof({ weight: 2, arbitrary: words }, { weight: 1, arbitrary: anyText }), { maxLength: 12 })
  .map((parts) => parts.join(''));
const places = fc.array(fc.tuple(fc.nat(), fc.nat(30)), { minLength: 1, maxLength: 4 });
const quantity = fc.option(fc.constantFrom('killed.total', 'القتلى'), { nil: undefined });

test('whatever is marked, the article stays as it is, and every claim is there, on its words', () => {
  let marked = 0;
  fc.assert(
    fc.property(withFigures, places, quantity, (text, stretches, name) => {
      const tree = parseClaimFile(text);
      const figures = stretches.map(([from, length]) => {
        const start = from % (text.length + 1);
        return { span: span(start, Math.min(text.length, start + length)), quantity: name };
      });
      const marking = markFigures(tree, figures, readFigure);
      if (isRefused(marking)) return;
      marked++;
      const after = applyEdits(text, marking.edits);
      expect(recover(after)).toBe(recover(text));
      const now = parseClaimFile(after);
      expect(now.claims.length).toBe(tree.claims.length + figures.length);
      expect(now.marks.length).toBe(tree.marks.length + figures.length);
      const before = new Set([...tree.marks, ...tree.claims].map(({ number }) => number));
      const fresh = now.claims.filter(({ number }) => !before.has(number));
      expect(fresh.length).toBe(figures.length);
      for (const { number } of fresh) {
        expect(now.marks.filter((mark) => mark.number === number && mark.target !== undefined)).toHaveLength(
          1,
        );
      }
      const lines = lineMap(after);
      const named = marking.quantities.map(({ start, end }) =>
        after.slice(offsetAt(lines, start), offsetAt(lines, end)),
      );
      expect(named).toEqual(figures.map(() => name ?? ''));
    }),
    { numRuns: 1500 },
  );
  expect(marked).toBeGreaterThan(300);
});

test('every unmarked figure can be marked at once, and then none is left', () => {
  fc.assert(
    fc.property(withFigures, (text) => {
      const tree = parseClaimFile(text);
      const unmarked = unmarkedFigures(tree, read);
      fc.pre(unmarked.length > 0);
      const marking = markFigures(tree, unmarked, readFigure);
      if (isRefused(marking)) return expect(marking.refused).toMatch(/cross|`\^`/);
      const after = applyEdits(text, marking.edits);
      expect(recover(after)).toBe(recover(text));
      expect(unmarkedFigures(parseClaimFile(after), read)).toEqual([]);
    }),
    { numRuns: 500 },
  );
});
