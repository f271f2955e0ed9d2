import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Claim } from '../../server/src/core/claims/claim.ts';
import { summarise } from '../../server/src/core/claims/summary.ts';
import { acknowledge } from '../../server/src/core/features/settle/acknowledge.ts';
import { changed } from '../../server/src/core/features/settle/change.ts';
import { parseClaimFile } from '../../server/src/core/syntax/parser.ts';
import { recover } from '../../server/src/core/syntax/recover.ts';
import { codesOn, type Files, offered, onClaim, written } from '../features/settle/settled.ts';
import { dossierOf, findingsOf } from '../support/dossiers.ts';

const REGISTRY = `quantities:
  toll: {kind: cumulative, unit: person, parts: [toll.police, toll.others]}
  toll.police: {kind: cumulative, unit: person}
  toll.others: {kind: cumulative, unit: person}
  gates: {kind: fact}
speakers: {army: {party: army}, police: {party: army}, rebels: {}}
scopes: {north: {}, north-gate: {within: north}}
`;

const word = fc.constantFrom('قُتل', '𐤀𐤁', '👩‍👩‍👧', 'dead', '\\[', '\\\\', 'a]b', '\u2028');
const fields = fc
  .uniqueArray(
    fc.constantFrom(
      '@army',
      '@police',
      '@rebels!',
      'on 2022-01-2',
      'stmt one',
      'stmt two',
      'scope north',
      'retracts [^1]',
      'quote "نص 𐤀"',
      'ack strain "why"',
    ),
    { maxLength: 4, selector: (field) => field.split(/[ !]/)[0]![0] },
  )
  .chain((list) =>
    fc.integer({ min: 0, max: 3 }).map((day) => list.map((one) => (one.startsWith('on') ? one + day : one))),
  );
const line = fc
  .record({
    quantity: fc.constantFrom('toll', 'toll', 'toll.police', 'gates', 'gates'),
    value: fc.constantFrom('3', '4', '30', '>30', '70', '~12', 'tens'),
    fields,
    note: fc.constantFrom('', '', ' # a note "with" signs', '  ', '\u00a0'),
  })
  .map(({ quantity, value, fields: list, note }) => `${[quantity, value, ...list].join(' ')}${note}`);

/** A file with marked figures, claims under a default line now and then, any line ends, with or without one at the end. */
const claimFile = (source: string) =>
  fc
    .record({
      words: fc.array(word, { minLength: 1, maxLength: 5 }),
      lines: fc.array(line, { minLength: 1, maxLength: 4 }),
      standard: fc.option(fields, { nil: undefined }),
      eol: fc.constantFrom('\n', '\r\n', '\r'),
      last: fc.boolean(),
    })
    .map(({ words, lines, standard, eol, last }) =>
      [
        '---',
        `source: ${source}`,
        'published: 2022-01-24',
        '---',
        `${words.join(' ')} ${lines.map((_, i) => `[${words[0]} ${i}][^${i + 1}]`).join(words.at(-1))}`,
        ...(standard === undefined ? [] : [`[^*]: ${standard.join(' ')}`]),
        ...lines.map((text, i) => `[^${i + 1}]: ${text}`),
        ...(last ? [words.join(' '), ''] : []),
      ].join(eol),
    );

const dossiers: fc.Arbitrary<Files> = fc.tuple(claimFile('one'), claimFile('two')).map(
  ([a, b]) =>
    new Map([
      ['hasila.yaml', REGISTRY],
      ['a.claim', a],
      ['x/b.claim', b],
    ]),
);

const placesOf = (files: Files): { place: string; code: string }[] =>
  findingsOf(dossierOf(files)).flatMap(({ code, acknowledged, opposed }) =>
    acknowledged === undefined
      ? [...opposed.keys()].map(({ file, claim }) => ({ place: `${file}#${claim.number}`, code }))
      : [],
  );

const read = (text: string) => inOrder(summarise(parseClaimFile(text)).claims);

/** Acknowledgements of different findings stand in no order. */
const inOrder = (claims: readonly Claim[]): Claim[] =>
  claims.map((claim) => ({ ...claim, acks: [...claim.acks].sort((a, b) => (a.reason < b.reason ? -1 : 1)) }));

describe('whatever is offered, of whatever files', () => {
  test('leaves article and figures alone, and says of its claims what it was tried with, and of no other', () => {
    let tried = 0;
    fc.assert(
      fc.property(dossiers, (files) => {
        for (const { place, code } of placesOf(files)) {
          const acknowledging = acknowledge(onClaim(files, place).involved, code as 'dispute', 'seen');
          const settlements = [
            ...offered(files, place, code).map(({ changes }) => changes),
            [acknowledging!],
          ];
          for (const changes of settlements) {
            const after = written(files, changes);
            tried++;
            for (const [name, text] of files) {
              if (name === 'hasila.yaml') continue;
              expect(recover(after.get(name)!)).toBe(recover(text));
              const own = changes.filter(({ file }) => file === name);
              const claims = read(text);
              expect(read(after.get(name)!)).toEqual(
                inOrder(
                  claims.map((claim) =>
                    own.reduce(
                      (now, { number, change }) => (number === now.number ? changed(now, change) : now),
                      claim,
                    ),
                  ),
                ),
              );
              expect(parseClaimFile(after.get(name)!).problems.length).toBe(
                parseClaimFile(text).problems.length,
              );
            }
          }
        }
      }),
      { numRuns: 25 },
    );
    expect(tried).toBeGreaterThan(200);
  });

  test('an acknowledgement does away with all findings of its code on its claim', () => {
    fc.assert(
      fc.property(dossiers, (files) => {
        for (const { place, code } of placesOf(files)) {
          const change = acknowledge(onClaim(files, place).involved, code as 'dispute', 'seen')!;
          expect(codesOn(written(files, [change]), place)).not.toContain(code);
        }
      }),
      { numRuns: 25 },
    );
  });
});
