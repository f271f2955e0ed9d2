import { describe, expect, test } from 'vitest';
import { isArticleText } from '../../../server/src/core/features/completion/articleText.ts';
import { claimFileCompletion } from '../../../server/src/core/features/completion/completion.ts';
import { read } from '../../../server/src/core/figure/read/read.ts';
import { lineKind } from '../../../server/src/core/syntax/lexer.ts';
import { parseClaimFile } from '../../../server/src/core/syntax/parser.ts';
import { lineAt, lineEnd, lineMap, positionAt } from '../../../server/src/core/text/lineMap.ts';
import { proposed } from '../../support/completionFixture.ts';
import { fixture } from '../../support/featureFixture.ts';

const TRIGGERS = [undefined, '@', ':', '.', '[', '^', ' '];

const ARTICLE = `---
source: one
lang: ar
published: 2022-01-24
---
قال [المرصد: قُتل 136 شخصاً][^1]. killed @sohr on 2022 [7 ][^2]
[^1]: killed.total 136 @sohr on 2022-01-24 quote "قال @ killed: on " # on @sohr [^2] in
--- source: x
[^2: killed
[^*] @sohr
\t[^1]: killed on
killed:
`;

describe('article text', () => {
  test('gets no proposal anywhere, asked for or not', () => {
    const { dossier, byFile } = fixture({ 'a.claim': ARTICLE });
    const tree = parseClaimFile(ARTICLE);
    const names = { registry: dossier.registry, langs: ['ar'] };
    let asked = 0;
    for (let offset = tree.body.start; offset <= ARTICLE.length; offset++) {
      const line = lineAt(tree.lines, offset);
      if (lineKind(ARTICLE, tree.lines.starts[line]!, lineEnd(ARTICLE, tree.lines, line)) !== 'text')
        continue;
      asked++;
      for (const trigger of TRIGGERS) {
        const at = { tree, offset, file: 'a.claim', dossier, byFile, names, read };
        expect(claimFileCompletion(at, trigger), `${offset} ${trigger}`).toBeUndefined();
      }
      expect(isArticleText(ARTICLE, positionAt(tree.lines, offset))).toBe(true);
    }
    expect(asked).toBeGreaterThan(100);
  });

  test('is told from what is not without a parse: no place to write at is taken for it', () => {
    const places = [
      '---\nsou|',
      '---\nsource: |\n---\nنص',
      '\ufeff---\n|\n---\n',
      'نص\r\n[^1]: |\r\n',
      '[^*]:|',
    ];
    for (const place of places) {
      const text = place.replace('|', '');
      expect(isArticleText(text, positionAt(lineMap(text), place.indexOf('|'))), place).toBe(false);
    }
  });

  test('behind three dashes that open no header gets none either', () => {
    for (const text of [
      '---\nوقال|\n',
      '---\nHe said|\n',
      'title|\n---\n',
      '---\nsource: one\n---\ntitle|\n',
    ]) {
      expect(proposed({ 'a.claim': text }).labels, text).toEqual([]);
    }
  });
});

describe('on a claim line nothing is proposed', () => {
  const none = (line: string, trigger?: string) =>
    expect(
      proposed({ 'a.claim': `[سبعة][^1]\n${line}\n` }, trigger === undefined ? {} : { trigger }).labels,
      line,
    ).toEqual([]);

  test('in its marker, a quotation, a note, a reason', () => {
    for (const line of [
      '[^|1]: killed 7',
      '[^1]|: killed 7',
      '[^1]: killed 7 quote "on |"',
      '[^1]: killed 7 quote "on |',
      '[^1]: killed 7 # on |',
      '[^1]: killed 7 quote |',
      '[^1]: killed 7 ack dispute |',
    ]) {
      none(line);
    }
  });

  test('behind a blank where any field could come, unless it is asked for', () => {
    none('[^1]: killed 7 |', ' ');
    none('[^1]: killed 7 @sohr |', ' ');
    none('[^1]: killed 7 sum [^1] |', ' ');
    expect(proposed({ 'a.claim': '[^1]: killed 7 |\n' }).labels).toContain('on');
  });

  test('for a sign that means nothing there', () => {
    none('[^1]: killed 7 [|', '[');
    none('[^1]: killed 60.|', '.');
    none('[^1]: killed 7 on 2022-01-24T19:|', ':');
  });
});

test('behind a blank proposals come by themselves where one thing is wanted', () => {
  const files = { 'b.claim': '[^1]: killed 7 @sohr stmt raid in ghweran on 2022-01-20\n' };
  const first = (line: string) =>
    proposed({ ...files, 'a.claim': `[سبعة][^1]\n${line}\n` }, { trigger: ' ' }).labels[0];
  expect(first('[^1]: |')).toBe('killed');
  expect(first('[^1]: killed |')).toBe('7');
  expect(first('[^1]: killed 7 stmt |')).toBe('raid');
  expect(first('[^1]: killed 7 in |')).toBe('ghweran');
  expect(first('[^1]: killed 7 citing |')).toBe('@sohr');
});
