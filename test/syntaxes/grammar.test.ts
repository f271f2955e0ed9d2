import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { beforeAll, describe, expect, test } from 'vitest';
import oniguruma from 'vscode-oniguruma';
import textmate from 'vscode-textmate';

const grammarFile = new URL('../../syntaxes/claim.tmLanguage.json', import.meta.url);

let grammar: textmate.IGrammar;

beforeAll(async () => {
  const wasm = await readFile(createRequire(import.meta.url).resolve('vscode-oniguruma/release/onig.wasm'));
  await oniguruma.loadWASM(wasm);
  const registry = new textmate.Registry({
    onigLib: Promise.resolve({
      createOnigScanner: (patterns) => new oniguruma.OnigScanner(patterns),
      createOnigString: (text) => new oniguruma.OnigString(text),
    }),
    loadGrammar: async () => textmate.parseRawGrammar(await readFile(grammarFile, 'utf8'), 'claim.json'),
  });
  grammar = (await registry.loadGrammar('text.claim'))!;
});

/** For each line, its tokens as `text → innermost scope`, blanks left out. */
function tokens(text: string): [string, string][][] {
  let stack = textmate.INITIAL;
  return text.split('\n').map((line) => {
    const result = grammar.tokenizeLine(line, stack);
    stack = result.ruleStack;
    return result.tokens
      .map((token): [string, string] => [
        line.slice(token.startIndex, token.endIndex),
        token.scopes.at(-1)!.replace(/\.claim$/, ''),
      ])
      .filter(([piece]) => piece.trim() !== '');
  });
}

/** The tokens of a claim line's fields, after number and quantity. */
const fields = (line: string): [string, string][] => tokens(`[^1]: killed ${line}`)[0]!.slice(4);

describe('article text', () => {
  const articleLines = [
    'قال المرصد إن [136 شخصاً على الأقل][^1] قُتلوا، هم [84 من التنظيم][^2] و[سبعة مدنيين][^4].',
    'والمحاور[^12] [[ثلاثة][^5] أو أربعة][^6][^7] \\[هكذا\\] "نص" # 7 on 2022-01-24 @sdf',
    'At least [77 people][^3] died; see [^4] and [^5]: not a claim line, for text stands before it.',
    '---',
    ' [^1]: indented, so article text',
    '\\[^1]: escaped, so article text',
    'key: value',
    'see https://example.org/a_b#c for `code`, *stars* and <b>tags</b>',
  ];

  test.each(articleLines)('is one token: %s', (line) => {
    const all = tokens(`قبل\n${line}\n[^1]: killed 1\n${line}`);
    expect(all[1]).toEqual([[line, 'text']]);
    expect(all[3]).toEqual([[line, 'text']]);
  });

  test('is one token after a header', () => {
    expect(tokens('---\nlang: ar\n---\nkey: "قيمة" # 3')[3]).toEqual([['key: "قيمة" # 3', 'text']]);
  });
});

describe('header', () => {
  test('tells keys, dates, text and notes apart', () => {
    expect(
      tokens(
        '---\nsource: outlet-004 # a note\ntitle: "هجوم: سجن"\npublished: 2022-01-24~\nurl: https://a.b/#c\n---',
      ),
    ).toEqual([
      [['---', 'punctuation.definition.header.begin']],
      [
        ['source', 'entity.name.tag.key'],
        [':', 'punctuation.separator.key-value'],
        ['outlet-004', 'string.unquoted'],
        ['# a note', 'comment.line.number-sign'],
      ],
      [
        ['title', 'entity.name.tag.key'],
        [':', 'punctuation.separator.key-value'],
        ['"هجوم: سجن"', 'string.quoted.double'],
      ],
      [
        ['published', 'entity.name.tag.key'],
        [':', 'punctuation.separator.key-value'],
        ['2022-01-24~', 'constant.numeric.date'],
      ],
      [
        ['url', 'entity.name.tag.key'],
        [':', 'punctuation.separator.key-value'],
        ['https://a.b/#c', 'string.unquoted'],
      ],
      [['---', 'punctuation.definition.header.end']],
    ]);
  });

  test('stands at the start of the file only', () => {
    expect(tokens('نص\n---\nlang: ar\n---')[2]).toEqual([['lang: ar', 'text']]);
  });
});

describe('claim line', () => {
  test('has a number, a quantity and a value', () => {
    expect(tokens('[^12]: killed.civilians >=136')[0]).toEqual([
      ['[^', 'punctuation.definition.mark.begin'],
      ['12', 'entity.name.label.mark'],
      [']:', 'punctuation.definition.mark.end'],
      ['killed.civilians', 'variable.other.quantity'],
      ['>=136', 'constant.numeric.value'],
    ]);
    expect(tokens('[^1]: قتلى.مدنيون ~3500')[0]!.slice(3)).toEqual([
      ['قتلى.مدنيون', 'variable.other.quantity'],
      ['~3500', 'constant.numeric.value'],
    ]);
  });

  test.each([
    ...['77', '3.5', '12%', '~3500', '<~4000', '>~4000', '>200', '<=80', '60..90', '+13', '+~13', '+>20'],
    ...['2022-01-20', '19:00', '~19:00', '=full', '?'],
  ])('%s is a value', (value) => {
    expect(tokens(`[^1]: killed ${value} @sdf`)[0]![4]).toEqual([value, 'constant.numeric.value']);
  });

  test.each(['some', 'tens', 'tens..hundreds', 'many', 'most', 'all', 'none', 'half'])(
    '%s is a value',
    (value) => {
      expect(tokens(`[^1]: killed ${value}`)[0]![4]).toEqual([value, 'constant.language.value']);
    },
  );

  test('may leave the value out', () => {
    expect(tokens('[^1]: killed on 2022-01-24')[0]!.slice(3)).toEqual([
      ['killed', 'variable.other.quantity'],
      ['on', 'keyword.other.field'],
      ['2022-01-24', 'constant.numeric.date'],
    ]);
  });

  test('ends with its line', () => {
    expect(tokens('[^1]: killed 7 quote "لا ينتهي\nنص 8')[1]).toEqual([['نص 8', 'text']]);
  });
});

describe('fields', () => {
  test.each<[string, [string, string][]]>([
    ['@sdf', [['@sdf', 'entity.name.function.speaker']]],
    [
      '@sdf!',
      [
        ['@sdf', 'entity.name.function.speaker'],
        ['!', 'keyword.operator.direct'],
      ],
    ],
    ...['on', 'said', 'during'].map((field): [string, [string, string][]] => [
      `${field} 2022-01-22/2022-01-23`,
      [
        [field, 'keyword.other.field'],
        ['2022-01-22/2022-01-23', 'constant.numeric.date'],
      ],
    ]),
    ...['unit', 'scope', 'in', 'stmt'].map((field): [string, [string, string][]] => [
      `${field} some-id`,
      [
        [field, 'keyword.other.field'],
        ['some-id', 'string.unquoted'],
      ],
    ]),
    [
      'citing @amaq',
      [
        ['citing', 'keyword.other.field'],
        ['@amaq', 'entity.name.function.speaker'],
      ],
    ],
    ...['forecast', 'est', 'prelim'].map((field): [string, [string, string][]] => [
      field,
      [[field, 'keyword.other.field']],
    ]),
    ...['of', 'sum', 'retracts', 'denies'].map((field): [string, [string, string][]] => [
      `${field} [^5]`,
      [
        [field, 'keyword.other.field'],
        ['[^', 'punctuation.definition.mark.begin'],
        ['5', 'entity.name.label.mark'],
        [']', 'punctuation.definition.mark.end'],
      ],
    ]),
    [
      'retracts other.claim#3',
      [
        ['retracts', 'keyword.other.field'],
        ['other.claim', 'string.unquoted.path'],
        ['#', 'punctuation.separator'],
        ['3', 'entity.name.label.mark'],
      ],
    ],
    [
      'quote "سبعة قتلى # لا أكثر"',
      [
        ['quote', 'keyword.other.field'],
        ['"سبعة قتلى # لا أكثر"', 'string.quoted.double'],
      ],
    ],
    [
      'ack dispute "two periods"',
      [
        ['ack', 'keyword.other.field'],
        ['dispute', 'string.unquoted'],
        ['"two periods"', 'string.quoted.double'],
      ],
    ],
    ['# on 2022 @who "x"', [['# on 2022 @who "x"', 'comment.line.number-sign']]],
  ])('%s', (text, expected) => {
    expect(fields(text)).toEqual(expected);
    expect(tokens(`[^*]: ${text}`)[0]!.slice(3)).toEqual(expected);
  });
});
