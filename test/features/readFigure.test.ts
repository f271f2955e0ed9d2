import { expect, test } from 'vitest';
import { readFigure } from '../../server/src/core/claims/readFigure.ts';
import { summarise } from '../../server/src/core/claims/summary.ts';
import { formatValue } from '../../server/src/core/figure/parseValue.ts';
import { parseClaimFile } from '../../server/src/core/syntax/parser.ts';

test('a value that is left out is read from the marked words', () => {
  const text = [
    '---',
    'lang: ar',
    '---',
    'قضى [أربعة مدنيين][^1] و[نحو ٣٠٠ مهاجم][^2]، ودُمرت [سيارتان][^3] عند [الساعة السابعة مساء][^4] في [المدينة][^5].',
    '[^1]: killed.civilians',
    '[^2]: attackers @army',
    '[^3]: cars',
    '[^4]: hour',
    '[^5]: city',
  ].join('\n');
  const { claims } = summarise(parseClaimFile(text), readFigure);
  expect(claims.map(({ value }) => value && formatValue(value))).toEqual([
    '4',
    '~300',
    '2',
    '19:00',
    undefined,
  ]);
});
