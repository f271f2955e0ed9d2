import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { CodeAction, Range } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import * as reader from '../../server/src/core/reader.ts';
import { parseClaimFile } from '../../server/src/core/syntax/parser.ts';
import { recover } from '../../server/src/core/syntax/recover.ts';
import type {
  LayerArticleResult,
  MarkFiguresResult,
  UnmarkedFiguresResult,
} from '../../server/src/lsp/protocol.ts';
import { nodeHost } from '../../server/src/session/nodeHost.ts';
import { type LanguageClient, startClient } from '../support/languageClient.ts';
import { memoryHost } from '../support/memoryHost.ts';

const REGISTRY = `quantities:
  killed.total: {label: {en: People killed, ar: القتلى}, kind: cumulative, unit: person}
  wounded.total: {label: {en: People hurt}, kind: level, unit: person, cues: [جُرح]}
speakers:
  police: {label: {en: Police, ar: الشرطة}}
`;
const URI = 'file:///w/a.claim';
const TEXT =
  '---\r\nsource: one\r\nlang: ar\r\npublished: 2023-02-08\r\n---\r\n😀 أعلنت الشرطة أمس مقتل 40 شخصاً، وجُرح [12 طفلاً][^1].\r\n[^1]: wounded.total 12 @police\r\nوفُقد سبعة آخرون.\r\n';
const LINE = 5;

const { sha256 } = nodeHost(undefined, reader);
let client: LanguageClient;
beforeAll(async () => {
  const host = memoryHost([
    ['file:/w/hasila.yaml', REGISTRY],
    ['file:/w/a.claim', TEXT],
    ['file:/w/raw/story one.txt', '\ufeffحريق في الميناء\r\n2023-02-07\r\nقُتل [سبعة] أشخاص.\r\n'],
    ['file:/w/raw/latin.txt', Uint8Array.of(0x61, 0xe9, 0x62)],
    ['file:/other/far.txt', 'Far away.\n'],
  ]);
  client = await startClient(() => host, { folders: ['file:///w'] });
  client.open(URI, TEXT);
  await client.settled();
});
afterAll(() => client.stop());

const at = (character: number): Range => ({
  start: { line: LINE, character },
  end: { line: LINE, character },
});
const unmarked = (params: object): Promise<UnmarkedFiguresResult> =>
  client.connection.sendRequest('hasila/unmarkedFigures', params);
const mark = (params: object): Promise<MarkFiguresResult> =>
  client.connection.sendRequest('hasila/markFigures', params);
const layer = (params: object): Promise<LayerArticleResult> =>
  client.connection.sendRequest('hasila/layerArticle', params);

describe('unmarked figures', () => {
  test('come with what a claim may say, in order of text', async () => {
    const found = await unmarked({ uri: URI });
    expect(found).toMatchObject({
      version: 1,
      figures: [
        {
          text: '40 شخصاً',
          value: '40',
          quantities: [{ id: 'killed.total', label: 'People killed' }],
          speakers: [{ id: 'police', label: 'Police' }],
          on: '2023-02-07',
        },
        { text: 'سبعة آخرون', value: '7' },
      ],
    });
    const lines = TEXT.split('\r\n');
    const { range, text } = found!.figures[0]!;
    expect(lines[range.start.line]!.slice(range.start.character, range.end.character)).toBe(text);
  });

  test('of a cursor are the one it touches, or the nearest on its line', async () => {
    const line = TEXT.split('\r\n')[LINE]!;
    const texts = async (range: Range) =>
      (await unmarked({ uri: URI, range }))!.figures.map(({ text }) => text);
    expect(await texts(at(line.indexOf('40') + 1))).toEqual(['40 شخصاً']);
    expect(await texts(at(0))).toEqual(['40 شخصاً']);
    expect(await texts({ start: at(0).start, end: at(3).end })).toEqual([]);
  });

  test('are none of a document that is not open', async () => {
    expect(await unmarked({ uri: 'file:///w/other.claim' })).toBeNull();
  });
});

describe('marking', () => {
  test('gives edits that leave the article as it is, and where the quantity stands then', async () => {
    const found = (await unmarked({ uri: URI }))!;
    const marks = await mark({
      uri: URI,
      version: found.version,
      figures: found.figures.map(({ range, on }) => ({ range, speaker: 'police', ...(on && { on }) })),
    });
    if ('refused' in marks) throw new Error(marks.refused);
    const after = TextDocument.applyEdits(TextDocument.create(URI, 'claim', 1, TEXT), [...marks.edits]);
    expect(recover(after)).toBe(recover(TEXT));
    expect(after.split('\r\n').slice(LINE)).toEqual([
      '😀 أعلنت الشرطة أمس مقتل [40 شخصاً][^2]، وجُرح [12 طفلاً][^1].',
      '[^1]: wounded.total 12 @police',
      '[^2]:  40 @police on 2023-02-07',
      'وفُقد [سبعة آخرون][^3].',
      '[^3]:  7 @police',
      '',
    ]);
    expect(marks.quantities.map(({ start }) => start)).toEqual([
      { line: LINE + 2, character: 6 },
      { line: LINE + 4, character: 6 },
    ]);
  });

  test('is refused for another version, and on claim lines', async () => {
    const figures = [{ range: at(2) }];
    expect(await mark({ uri: URI, version: 0, figures })).toEqual({
      refused: expect.stringMatching(/changed/),
    });
    const range = { start: { line: LINE + 1, character: 6 }, end: { line: LINE + 1, character: 19 } };
    expect(await mark({ uri: URI, version: 1, figures: [{ range }] })).toEqual({
      refused: expect.stringMatching(/claim line/),
    });
  });

  test('is offered where the cursor is at an unmarked figure, and nowhere else', async () => {
    const actions = async (range: Range): Promise<CodeAction[]> =>
      client.connection.sendRequest('textDocument/codeAction', {
        textDocument: { uri: URI },
        range,
        context: { diagnostics: [] },
      });
    const line = TEXT.split('\r\n')[LINE]!;
    const [action] = await actions(at(line.indexOf('40')));
    expect(action).toMatchObject({
      title: 'Mark this figure: 40',
      kind: 'refactor.extract',
      command: { command: 'hasila.markFigure', arguments: [{ uri: URI }] },
    });
    expect(await actions(at(line.indexOf('12') + 1))).toEqual([]);
    expect(client.capabilities.codeActionProvider).toMatchObject({
      codeActionKinds: ['quickfix', 'refactor'],
    });
  });
});

describe('a claim file for a raw article', () => {
  const RAW = 'file:///w/raw/story%20one.txt';
  const target = 'file:///w/story.claim';

  test('has a guessed header, and hashes of the article and of the bytes on the disk', async () => {
    const made = await layer({ from: { uri: RAW }, target });
    if ('refused' in made) throw new Error(made.refused);
    expect(made.header).toEqual({
      source: 'story-one',
      title: 'حريق في الميناء',
      lang: 'ar',
      published: '2023-02-07~',
    });
    const article = 'حريق في الميناء\r\n2023-02-07\r\nقُتل [سبعة] أشخاص.\r\n';
    expect(recover(made.text)).toBe(article);
    const { header, problems } = parseClaimFile(made.text);
    expect(problems).toEqual([]);
    expect(header.raw?.value).toBe('raw/story one.txt');
    expect(header.sha256?.value).toBe(sha256(article.replaceAll('\r\n', '\n')));
    expect(header.rawSha256?.value).toBe(sha256(`\ufeff${article}`));
    expect(made.text).toContain('\r\n---\r\n');
  });

  test('keeps what the user confirmed', async () => {
    const header = { source: 'outlet-9', published: '2023-02-06', lang: 'fa', title: 'x: y' };
    const made = await layer({ from: { uri: RAW }, target, header });
    expect(made).toMatchObject({ header });
    expect(parseClaimFile((made as { text: string }).text).header.title?.value).toBe('x: y');
  });

  test('can be made of a text that is in no file', async () => {
    const made = await layer({
      from: { text: 'Ten people died on 6 February 2023.\n' },
      target,
      raw: 'file:///w/raw/pasted.txt',
    });
    if ('refused' in made) throw new Error(made.refused);
    expect(made.header).toEqual({ source: 'pasted', lang: 'en', published: '2023-02-06~' });
    expect(parseClaimFile(made.text).header.rawSha256?.value).toBe(
      sha256('Ten people died on 6 February 2023.\n'),
    );
  });

  test('names no raw file that its reader would not follow', async () => {
    const made = await layer({ from: { uri: 'file:///other/far.txt' }, target });
    if ('refused' in made) throw new Error(made.refused);
    const { header } = parseClaimFile(made.text);
    expect([header.raw, header.rawSha256]).toEqual([undefined, undefined]);
    expect(header.sha256?.value).toBe(sha256('Far away.\n'));
  });

  test.each([
    ['bytes that are not UTF-8', { uri: 'file:///w/raw/latin.txt' }, /not UTF-8 \(byte 1\)/],
    ['a file that is not there', { uri: 'file:///w/none.txt' }, /no file none\.txt/],
    ['a claim file', { uri: URI }, /no raw article/],
    ['the text of a claim file', { text: '---\nraw: a.txt\n---\nx' }, /claim file already/],
    ['half a character', { text: 'a\ud83d' }, /half a character/],
  ])('is not made of %s', async (_, from, reason) => {
    expect(await layer({ from, target })).toEqual({ refused: expect.stringMatching(reason) });
  });

  test('is not made with a date that is none', async () => {
    expect(await layer({ from: { uri: RAW }, target, header: { published: 'yesterday' } })).toEqual({
      refused: expect.stringMatching(/date/),
    });
  });
});
