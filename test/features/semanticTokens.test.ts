import { expect, test } from 'vitest';
import { parseDossier } from '../../server/src/core/claims/parseDossier.ts';
import { knownNames } from '../../server/src/core/features/tokens/names.ts';
import { semanticTokens } from '../../server/src/core/features/tokens/semanticTokens.ts';
import { parseClaimFile } from '../../server/src/core/syntax/parser.ts';
import { span } from '../../server/src/core/text/span.ts';

const { registry } = parseDossier(`quantities:
  قتلى: {kind: cumulative, aliases: [deaths]}
speakers:
  army: {aliases: [forces]}
  reports: {anonymous: true}
outlets: {post: {}}
places: {town: {}}
`);

/** Each token as `type.modifier: words`. */
function tokensOf(text: string, within = span(0, text.length), retracted: readonly number[] = []): string[] {
  const tree = parseClaimFile(text);
  return semanticTokens(tree, within, knownNames(registry), (n) => retracted.includes(n)).map(
    ({ span: at, type, modifiers }) => `${[type, ...modifiers].join('.')}: ${text.slice(at.start, at.end)}`,
  );
}

const body = (...lines: string[]): string => lines.join('\r\n');

test('a claim line is told apart piece by piece, and the article is left whole', () => {
  const text = body(
    '🗞️ 𝔄 قال [أربعون][^1] إنهم [ثلاثة][^2].',
    '[^1]: قتلى 40 @army! on 2022-01-24 in town unit person # ملاحظة',
    '[^2]: control =full citing @reports stmt s1 retracts [^1] denies b.claim#2 denies stmt s2 quote "x y"',
  );
  expect(tokensOf(text)).toEqual([
    ...['label: 1', 'variable: قتلى', 'number: 40', 'function: @army!', 'keyword: on', 'number: 2022-01-24'],
    ...['keyword: in', 'namespace: town', 'keyword: unit', 'string: person', 'comment: # ملاحظة'],
    ...['label: 2', 'variable.undeclared: control', 'enumMember: =full'],
    ...['keyword: citing', 'function.anonymous: reports', 'keyword: stmt', 'event: s1'],
    ...['keyword: retracts', 'label: [^1]', 'keyword: denies', 'string: b.claim#2'],
    ...['keyword: denies', 'event: s2'],
    ...['keyword: quote', 'string: "x y"'],
  ]);
});

test('what a grammar cannot know: undeclared names, aliases, claims taken back', () => {
  const text = body('[^*]: @forces in مدينة', '[^1]: deaths 40 @stranger scope all', '[^2]: قتلى 41');
  expect(tokensOf(text, undefined, [2])).toEqual([
    ...['function.alias: @forces', 'keyword: in', 'namespace.undeclared: مدينة'],
    ...['label: 1', 'variable.alias: deaths', 'number: 40', 'function.undeclared: @stranger'],
    ...['keyword: scope', 'type.undeclared: all'],
    ...['label.retracted: 2', 'variable.retracted: قتلى', 'number.retracted: 41'],
  ]);
});

test('of the header its values, each on one line', () => {
  const text = body(
    '---',
    'source: gazette',
    'title: >-',
    '  عنوان',
    '  طويل',
    'published: 2022-01-24',
    '---',
    'نص',
  );
  expect(tokensOf(text)).toEqual(['function.undeclared: gazette', 'number: 2022-01-24']);
});

test('a stretch has the tokens of the lines that it touches', () => {
  const text = body('نص', '[^1]: a 1', 'نص', '[^2]: b 2');
  const at = text.indexOf('[^2]');
  expect(tokensOf(text, span(at, at + 1))).toEqual(['label: 2', 'variable.undeclared: b', 'number: 2']);
  expect(tokensOf(text, span(0, 1))).toEqual([]);
});

test('no token overlaps another, however broken the line', () => {
  const text = body(
    '[^1]: a 1 on 2022-01-01 on 2022-01-02 retracts [^2][^3] stmt x @a @b',
    '[^1]: ? ?',
    '[^*]: on',
  );
  let end = 0;
  const found = semanticTokens(
    parseClaimFile(text),
    span(0, text.length),
    knownNames(undefined),
    () => false,
  );
  expect(found.length).toBeGreaterThan(5);
  for (const { span: at } of found) {
    expect(at.start).toBeGreaterThanOrEqual(end);
    end = at.end;
  }
});
