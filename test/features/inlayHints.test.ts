import { expect, test } from 'vitest';
import { emptyRegistry } from '../../server/src/core/claims/dossier.ts';
import { readFigure } from '../../server/src/core/claims/readFigure.ts';
import { summarise } from '../../server/src/core/claims/summary.ts';
import { inlayHints } from '../../server/src/core/features/inlayHints.ts';
import { parseValue } from '../../server/src/core/figure/parseValue.ts';
import { read } from '../../server/src/core/figure/read/read.ts';
import { parseClaimFile } from '../../server/src/core/syntax/parser.ts';
import { span } from '../../server/src/core/text/span.ts';

const TEXT = `---
lang: ar
---
قُتل [136 شخصاً على الأقل][^1]، بينهم [سبعة مدنيين][^2] و[عشرات][^3] و[آخرون][^4] و[نحو 80][^5]
[^1]: killed.total @sohr on 2022-01-24
[^2]: killed.civilians 8
[^3]: killed.security
[^4]: killed.isis
[^5]: escaped x80
[^6]: quoted quote "قتلنا 12 جندياً"
[^7]:
`;

const tree = parseClaimFile(TEXT);
const names = { registry: emptyRegistry, langs: ['ar'] };
const hints = (from = 0, to = TEXT.length) => inlayHints(tree, span(from, to), names, read);

test('a value that is left out is shown behind the quantity, as it is read', () => {
  expect(hints().map(({ offset, label }) => TEXT.slice(0, offset).split('\n').at(-1) + label)).toEqual([
    '[^1]: killed.total>=136',
    '[^3]: killed.security= tens',
    '[^6]: quoted= 12',
  ]);
  expect(hints()[0]!.tooltip).toContain('136');
  expect(hints()[1]!.tooltip).toContain('عشرات');
});

test('it is the value that the claim has for everybody else, and writing it says the same', () => {
  const values = new Map(summarise(tree, readFigure).claims.map(({ quantity, value }) => [quantity, value]));
  for (const { offset, text } of hints()) {
    const quantity = tree.claims.find((claim) => claim.quantity?.span.end === offset)!.quantity!.value;
    expect(parseValue(text.trim())).toEqual(values.get(quantity));
  }
});

test('only claims of the stretch that is shown are read', () => {
  const line = TEXT.indexOf('[^3]: ');
  expect(hints(line, line + 4).map(({ label }) => label)).toEqual(['= tens']);
});
