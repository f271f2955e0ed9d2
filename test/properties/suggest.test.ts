import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseClaimFile } from '../../server/src/core/syntax/parser.ts';
import { suggested } from '../support/annotated.ts';
import { anyText } from '../support/arbitraryText.ts';

const REGISTRY = `quantities:
  killed.total: {label: {en: People killed, ar: القتلى}, cues: ['', '[', killed]}
speakers:
  police: {label: {en: Police, ar: الشرطة}, aliases: ['(', قسد]}
`;
const words = fc.constantFrom(
  'قالت',
  'الشرطة',
  'إن',
  '40 قتيلاً',
  '،',
  ' said ',
  'according to',
  '. ',
  ' و',
  ' seven ',
  '«',
  '\n',
);
const prose = fc
  .array(fc.oneof({ weight: 5, arbitrary: words }, { weight: 1, arbitrary: anyText }), { maxLength: 25 })
  .map((parts) => parts.join(' '));

test('whatever the text, suggestions are made, and could stand on a claim line', () => {
  let cited = 0;
  fc.assert(
    fc.property(prose, (text) => {
      for (const { quantities, speakers, on } of suggested(text, REGISTRY).values()) {
        expect(quantities.length).toBeLessThanOrEqual(7);
        for (const { id } of speakers) {
          const { claims, problems } = parseClaimFile(
            `x[^1]\n[^1]: k 1 @${id}${on === undefined ? '' : ` on ${on}`}`,
          );
          expect(problems).toEqual([]);
          expect(claims[0]?.fields.speaker?.value.id).toBe(id);
          cited++;
        }
      }
    }),
    { numRuns: 600 },
  );
  expect(cited).toBeGreaterThan(50);
});
