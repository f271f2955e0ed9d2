import { expect, test } from 'vitest';
import { foldsOf, registryFolds } from '../../../server/src/core/features/moving/folding.ts';
import { formatted } from '../../../server/src/core/features/moving/format.ts';
import { linksIn } from '../../../server/src/core/features/moving/links.ts';
import { linkedNumbers } from '../../../server/src/core/features/moving/numbers.ts';
import { registryOutline } from '../../../server/src/core/features/moving/registryOutline.ts';
import { registrySelectionsAt, selectionsAt } from '../../../server/src/core/features/moving/selection.ts';
import { parseClaimFile } from '../../../server/src/core/syntax/parser.ts';
import { lineMap } from '../../../server/src/core/text/lineMap.ts';
import { span } from '../../../server/src/core/text/span.ts';
import { applyEdits } from '../../support/applyEdits.ts';
import { marked } from '../../support/markers.ts';

const ARTICLE = `---
source: one
url: https://example.org/a
---
𐤀𐤁 قال ناطق إن [84 من [الرجال][^2]][^1] قتلوا. وغادر سبعة[^3] منهم.
[^*]: @sdf on 2022-01-24
[^1]: killed 84 # note
[^2]: men 84

فقرة بلا أرقام.
[^3]: left 7
`;

test.each(['\n', '\r\n', '\r'])(
  'the header folds, and claim lines into the paragraph above them (%j)',
  (eol) => {
    const tree = parseClaimFile(ARTICLE.replaceAll('\n', eol));
    expect(foldsOf(tree)).toEqual([
      { start: 0, end: 3 },
      { start: 4, end: 7 },
      { start: 9, end: 10 },
    ]);
  },
);

test('claim lines without a paragraph right above them fold into the first of them', () => {
  expect(foldsOf(parseClaimFile('[^1]: a 1\n[^2]: a 2\n\n[^3]: a 3\n'))).toEqual([{ start: 0, end: 1 }]);
});

const REGISTRY = `# قائمة
quantities:
  killed:
    kind: level
    aliases:
      - قتلى
  men: {kind: level}

speakers: {army: {},
  sdf: {}}
relations:
  - killed <= men
`;

test('the sections of hasila.yaml fold, and what in them has several lines', () => {
  expect(registryFolds(REGISTRY, lineMap(REGISTRY))).toEqual([
    { start: 1, end: 6 },
    { start: 2, end: 5 },
    { start: 4, end: 5 },
    { start: 8, end: 9 },
    { start: 10, end: 11 },
  ]);
});

test('the outline of hasila.yaml has its sections, and in them what they declare or say', () => {
  const outline = registryOutline(REGISTRY).map(({ name, children }) => [
    name,
    children.map((child) => child.name),
  ]);
  expect(outline).toEqual([
    ['quantities', ['killed', 'men']],
    ['speakers', ['army', 'sdf']],
    ['relations', ['killed <= men']],
  ]);
});

/** What is selected, step by step, from a place given by the words around a cursor. */
function selectedFrom(text: string, words: string, of = selectionsIn): string[] {
  const at = text.indexOf(words.replace('|', ''));
  expect(at).toBeGreaterThanOrEqual(0);
  return of(text, at + words.indexOf('|')).map(({ start, end }) => text.slice(start, end));
}

const selectionsIn = (text: string, offset: number) => selectionsAt(parseClaimFile(text), offset);

test('in the article: figure, span, spans around it, sentence, paragraph, body, file', () => {
  const body = ARTICLE.slice(ARTICLE.indexOf('𐤀'));
  const line = body.slice(0, body.indexOf('\n'));
  expect(selectedFrom(ARTICLE, 'الر|جال')).toEqual([
    'الرجال',
    '[الرجال][^2]',
    '84 من [الرجال][^2]',
    '[84 من [الرجال][^2]][^1]',
    '𐤀𐤁 قال ناطق إن [84 من [الرجال][^2]][^1] قتلوا.',
    line,
    body,
    ARTICLE,
  ]);
  expect(selectedFrom(ARTICLE, 'سب|عة').slice(0, 3)).toEqual(['سبعة', 'سبعة[^3]', 'وغادر سبعة[^3] منهم.']);
});

test('on a claim line: part, field, line, the lines together, body', () => {
  const block = ARTICLE.slice(ARTICLE.indexOf('[^*]'), ARTICLE.indexOf('\n\nفقرة'));
  expect(selectedFrom(ARTICLE, '2022-|01-24').slice(0, 4)).toEqual([
    '2022-01-24',
    'on 2022-01-24',
    '[^*]: @sdf on 2022-01-24',
    block,
  ]);
  expect(selectedFrom(ARTICLE, 'kil|led 84').slice(0, 3)).toEqual([
    'killed',
    '[^1]: killed 84 # note',
    block,
  ]);
});

test('in the header: value, line, header', () => {
  expect(selectedFrom(ARTICLE, 'https:|//').slice(0, 3)).toEqual([
    'https://example.org/a',
    'url: https://example.org/a',
    ARTICLE.slice(0, ARTICLE.indexOf('\n𐤀')),
  ]);
});

test('in hasila.yaml: an id, its list, what it belongs to, the section', () => {
  const steps = selectedFrom(REGISTRY, '- قت|لى', registrySelectionsAt);
  expect(steps[0]).toBe('قتلى');
  expect(steps.map((step) => step.split('\n')[0])).toEqual([
    'قتلى',
    '- قتلى',
    'aliases:',
    'killed:',
    'quantities:',
    '# قائمة',
  ]);
});

test('links lead to pages, to the raw article and to claims, of this file too', () => {
  const text = `---
url: https://example.org/a?b=1
     ^^^^^^^^^^^^^^^^^^^^^^^^^
archived: "javascript:alert(1)"
raw: raw/a.txt
     ^^^^^^^^^
---
https://example.org is only text here [x][^1].
[^1]: a 1 retracts ../b.claim#7 denies "c d.claim#2" retracts [^1] sum [^2] of [^3] retracts stmt s
                   ^^^^^^^^^^^^        ^^^^^^^^^^^^^          ^^^^     ^^^^    ^^^^
`;
  const { text: file, spans } = marked(text);
  const links = linksIn(parseClaimFile(file), 'file:/w/x/a.claim');
  expect(links.map((link) => link.span)).toEqual(spans);
  expect(links.map(({ span: _, ...link }) => link)).toEqual([
    { kind: 'web', url: 'https://example.org/a?b=1' },
    { kind: 'raw', path: 'raw/a.txt' },
    { kind: 'claim', file: 'file:/w/b.claim', number: 7 },
    { kind: 'claim', file: 'file:/w/x/c d.claim', number: 2 },
    ...[1, 2, 3].map((number) => ({ kind: 'claim', file: 'file:/w/x/a.claim', number })),
  ]);
});

test.each([
  'javascript:alert(1)',
  'file:///etc/passwd',
  'vscode://x',
  'command:x',
  'https://a b',
  'https:///x',
  '//x',
])('no link leads to %s', (url) => {
  expect(linksIn(parseClaimFile(`---\nurl: "${url}"\n---\n`), 'a.claim')).toEqual([]);
});

const LINKED = `𐤀 [سبعة][^3] و[ثلاثة][^4] ثم السبعة[^3].
           ^                          ^
[^3]: a 7 sum [^4][^3] # [^3]
  ^                 ^
[^4]: a 3 quote "[^3]" of [^3]
                            ^
`;

test.each(['[^|3] و', 'السبعة[^3|]', '[^|3]: a', '[^4][^|3]', 'of [^|3]'])(
  'a number is edited in its marks, on its line and where it is referred to, from %s',
  (words) => {
    const { text, spans } = marked(LINKED);
    const at = text.indexOf(words.replace('|', '')) + words.indexOf('|');
    expect(linkedNumbers(parseClaimFile(text), at)).toEqual(spans);
  },
);

test('a number that two claims have is edited alone', () => {
  expect(linkedNumbers(parseClaimFile('x[^3]\n[^3]: a 1\n[^3]: a 2\n'), 3)).toEqual([]);
});

const format = (text: string, within = span(0, text.length)): string =>
  applyEdits(text, formatted(parseClaimFile(text), within));

test('claim and default lines are laid out, and nothing else', () => {
  const text =
    '---\r\nsource:   one  \r\n---\r\n𐤀  [قال   7][^1]  \r\n[^*]:   @a  on\t2022-01-24  \r\n[^1]:a  7\u00a0 sum [^1]  [^2]   # two  words  \r\n[^2]: a 1 quote "two  words"  est\r\n';
  expect(format(text)).toBe(
    '---\r\nsource:   one  \r\n---\r\n𐤀  [قال   7][^1]  \r\n[^*]: @a on 2022-01-24\r\n[^1]: a 7 sum [^1] [^2] # two  words\r\n[^2]: a 1 quote "two  words" est\r\n',
  );
});

test('of a range only the lines that it touches are laid out', () => {
  expect(format('[^1]: a  1\n[^2]: a  2\n', span(12, 13))).toBe('[^1]: a  1\n[^2]: a 2\n');
});
