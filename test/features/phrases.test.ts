import { describe, expect, test } from 'vitest';
import { inWords } from '../../server/src/core/report/inWords.ts';
import { ar } from '../../server/src/core/report/strings/ar.ts';
import { loadWords } from '../../server/src/core/report/strings/tables.ts';
import { wordingFor } from '../../server/src/core/report/wording.ts';
import { parseClaimFile } from '../../server/src/core/syntax/parser.ts';
import { inEnglish, type Phrase, say } from '../../server/src/core/text/phrase.ts';
import { sourcesIn, templatesIn } from '../support/phrases.ts';
import { outsideIsolates, placesIn } from '../support/wholeWords.ts';

await loadWords(['ar']);
const arabic = wordingFor(['ar']);
const english = wordingFor(['en']);

/** What is only put together of others has nothing to translate. */
const HAS_WORDS = /\p{L}/u;
const said = new Set(
  sourcesIn('server/src')
    .flatMap(templatesIn)
    .filter((template) => HAS_WORDS.test(template.replace(/\{\d+\}/g, ''))),
);
const known = Object.entries(ar.phrases);

describe('what the server says is said in Arabic too', () => {
  test('every phrase of its source', () => {
    expect(said.size).toBeGreaterThan(200);
    expect([...said].filter((template) => ar.phrases[template] === undefined)).toEqual([]);
  });

  test('and no phrase that nobody says any more', () => {
    const stale = known
      .map(([template]) => template)
      .filter((template) => HAS_WORDS.test(template.replace(/\{\d+\}/g, '')) && !said.has(template));
    expect(stale).toEqual([]);
  });

  test.each(known)('%s', (template, words) => {
    const forms = typeof words === 'string' ? [words] : Object.values(words);
    for (const form of forms) {
      expect(
        placesIn(form.replaceAll('{n}', '{0}')).every((place) => placesIn(template).includes(place)),
      ).toBe(true);
    }
    if (typeof words === 'string') expect(placesIn(words)).toEqual(placesIn(template));
    const values = placesIn(template).map(() => 7);
    const phrase: Phrase = { parts: template.split(/\{\d+\}/), values };
    const outside = outsideIsolates(inWords(phrase, arabic));
    // All that is Latin in it is code or a name, and kept whole.
    expect(outside).toBeDefined();
    expect(outside).not.toMatch(/\p{Script=Latin}/u);
  });
});

describe('a phrase', () => {
  test('in English is what stands in the source', () => {
    expect(inEnglish(say`${'`x`'} is no date. Write ${7}.`)).toBe('`x` is no date. Write 7.');
    expect(inWords(say`This file was not read: ${say`it is a folder`}.`, english)).toBe(
      'This file was not read: it is a folder.',
    );
  });

  test('has those that are filled in told in the same language', () => {
    expect(inWords(say`This file was not read: ${say`it is a folder`}.`, arabic)).toBe(
      '\u2067لم يُقرأ هذا الملف: هو مجلد.\u2069',
    );
  });

  test('has the plural form of its number', () => {
    const told = [1, 2, 3, 11].map((n) =>
      inWords(say`${n} more problems are not listed. Repair these first.`, arabic),
    );
    expect(new Set(told).size).toBe(4);
    expect(told[2]).toContain('3 مشكلات');
    expect(told[3]).toContain('11 مشكلة');
  });

  test('keeps what a file says from turning the sentence round', () => {
    const [problem] = parseClaimFile('قتل [سبعة][^1].\n[^1]: killed 7 on الأمس').problems;
    expect(inWords(problem!.message, english)).toContain('\u2068`الأمس`\u2069 is no date');
    expect(inWords(problem!.message, arabic)).toContain('\u2068`الأمس`\u2069 ليس تاريخاً');
  });

  test('nobody has translated comes in English', () => {
    expect(inWords(say`Nobody translated ${'this'}.`, arabic)).toBe(
      '\u2067Nobody translated \u2068this\u2069.\u2069',
    );
  });
});
