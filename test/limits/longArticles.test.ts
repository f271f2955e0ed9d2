import { describe, expect, test } from 'vitest';
import { fileChecks } from '../../server/src/core/claims/fileChecks/fileChecks.ts';
import { unmarkedChecks } from '../../server/src/core/claims/fileChecks/unmarkedFigure.ts';
import { readFigure } from '../../server/src/core/claims/readFigure.ts';
import { summarise } from '../../server/src/core/claims/summary.ts';
import { read } from '../../server/src/core/figure/read/read.ts';
import { parseClaimFile } from '../../server/src/core/syntax/parser.ts';
import { collect } from '../support/collector.ts';
import { memoryHost } from '../support/memoryHost.ts';

const SENTENCE = 'وقال شهود إن الطريق بين القرية والجسر القديم مقطوع منذ الصباح، ولا أحد يعرف متى يُفتح. ';
/** Code units of five megabytes of Arabic, and what will do for odder texts. */
const FIVE_MEGABYTES = 2_500_000;
const ENOUGH = 400_000;
const long = (piece: string, units = ENOUGH): string => piece.repeat(Math.ceil(units / piece.length));

/** No more code units than these may be read between two pauses: some three milliseconds of reading. */
const MOST_AT_ONCE = 50_000;

/** Texts that a server must stay awake over. */
const ARTICLES: readonly (readonly [string, string])[] = [
  ['paragraphs', long(`${SENTENCE.repeat(6)}\n\n`, FIVE_MEGABYTES)],
  ['one line', long(SENTENCE)],
  ['one line without a full stop', long(SENTENCE.replace(/[.،]/g, ''))],
  ['one word', long('ا')],
  ['digits without end', long('7')],
  ['nested hedges', long('أكثر من نحو ')],
  ['lone surrogates', long('\ud800 \udc00')],
  ['bidi controls', long('\u202e\u2066 \u202c\u2069')],
  ['empty lines', long('\n', 300_000)],
  ['short lines', long('نعم\n', 600_000)],
];

describe('a long article is looked through for unmarked figures bit by bit', () => {
  test.each(ARTICLES)('%s', (_, article) => {
    const tree = parseClaimFile(`---\nlang: ar\n---\n${article}`);
    let sinceYield = 0;
    let most = 0;
    let all = 0;
    const checks = unmarkedChecks(tree, (text, options) => {
      sinceYield += text.length;
      all += text.length;
      most = Math.max(most, sinceYield);
      return read(text, options);
    });
    let steps = 0;
    for (; !checks.next().done; steps++) sinceYield = 0;
    expect(most).toBeLessThan(MOST_AT_ONCE);
    expect(all).toBeLessThan(1.5 * article.length + 1_000);
    expect(steps).toBeGreaterThanOrEqual(Math.floor(article.length / MOST_AT_ONCE));
  });
});

describe('many claims are read beside their text bit by bit, each with a bounded stretch of it', () => {
  const mark = (n: number): string => `[نحو ${n} شخصا][^${n}] ${SENTENCE}`;
  const numbers = Array.from({ length: 5_000 }, (_, i) => i + 1);
  const lines = numbers.map((n) => `[^${n}]: q >${n}`);

  test.each([
    ['on one line', `${numbers.map(mark).join('')}\n${lines.join('\n')}`],
    ['in paragraphs', numbers.map((n) => `${mark(n)}\n${lines[n - 1]}`).join('\n')],
    [
      'in spans in spans',
      `${numbers.map((n) => `${n} [`).join('')}${numbers.map((n) => `][^${n}]`).join('')}\n${lines.join('\n')}`,
    ],
  ])('%s', (_, article) => {
    const tree = parseClaimFile(article);
    let sinceYield = 0;
    let most = 0;
    let all = 0;
    const checks = fileChecks(tree, summarise(tree, readFigure), (text) => {
      sinceYield += text.length;
      all += text.length;
      most = Math.max(most, sinceYield);
      return read(text, { lang: 'ar' });
    });
    for (; !checks.next().done; ) sinceYield = 0;
    expect(most).toBeLessThan(MOST_AT_ONCE);
    expect(all / numbers.length).toBeLessThan(5_000);
  });
});

test('the session reads a long open article in slices, and others have their turn in between', async () => {
  const name = 'file:/w/a.claim';
  const units = 5_000;
  const article = `---\nlang: ar\n---\n${long(SENTENCE, FIVE_MEGABYTES)}قُتل 12 شخصا.`;
  const host = memoryHost([['file:/w/hasila.yaml', 'rules: {unmarked-figure: hint}']]);
  let readUnits = 0;
  let turn = 0;
  const perTurn: number[] = [];
  const { session, shown } = collect({
    ...host,
    reader: {
      ...host.reader,
      read: (text, options) => {
        readUnits += text.length;
        perTurn[turn] = (perTurn[turn] ?? 0) + text.length;
        return host.reader.read(text, options);
      },
    },
    timing: {
      ...host.timing,
      // Time goes by with what is read, five thousand code units a millisecond.
      now: () => readUnits / units,
      nextTurn: (run) =>
        host.timing.nextTurn(() => {
          turn++;
          run();
        }),
    },
  });
  session.setFolders(['file:/w']);
  session.open(name, 'claim', 1, article);
  await session.settled();
  expect(shown.get(name)!.map(({ code }) => code)).toEqual(['unmarked-figure']);
  // A slice of six milliseconds, and the last bit that begins in it.
  expect(Math.max(...perTurn.filter((n) => n > 0))).toBeLessThan(6 * units + MOST_AT_ONCE);
  expect(perTurn.filter((n) => n > 0).length).toBeGreaterThan(30);
  session.end();
});

test('an article that changes while it is looked through is not told of with what it said before', async () => {
  const name = 'file:/w/a.claim';
  const host = memoryHost([['file:/w/hasila.yaml', 'rules: {unmarked-figure: hint}']]);
  const { session, shown, sent } = collect(host);
  session.setFolders(['file:/w']);
  const article = `---\nlang: ar\n---\n${long(SENTENCE, 400_000)}قُتل 12 شخصا.`;
  session.open(name, 'claim', 1, article);
  session.present();
  session.change(name, 2, article.replace('12', 'أقل من 30'));
  await session.settled();
  expect(sent.get(name)).toBe(1);
  expect(shown.get(name)![0]!.message).toContain('<30');
  session.end();
});
