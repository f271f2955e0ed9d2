import { describe, expect, test } from 'vitest';
import { dossierPage } from '../../server/src/core/report/html/page.ts';
import { dossier, HARMLESS, named, page } from '../support/htmlReport.ts';
import { type Element, elementsOf } from '../support/htmlTree.ts';
import { reportInput } from '../support/reportInput.ts';
import { SAMPLE } from '../support/sampleDossier.ts';

const ALLOWED = new Set(
  'html head meta title style body a header p h1 h2 h3 h4 ul ol li nav main section article span strong bdi cite code div figure figcaption blockquote mark table caption thead tbody tr th td details summary br svg path text circle rect'.split(
    ' ',
  ),
);

describe.each(['en', 'ar'])('a report in %s', (lang) => {
  const html = dossierPage(
    reportInput(Object.fromEntries(SAMPLE), lang, {
      skipped: [{ file: 'x.claim', reason: 'not UTF-8 at byte 17' }],
    }),
  );
  const elements = elementsOf(html);

  test('is one page that needs nothing else, and runs nothing', () => {
    expect([...new Set(elements.map(({ name }) => name))].filter((name) => !ALLOWED.has(name))).toEqual([]);
    const attributes = elements.flatMap((element) => [...element.attributes]);
    expect(attributes.filter(([name]) => /^on|^style$|^src|^xlink|^formaction$/i.test(name))).toEqual([]);
    expect(html).not.toMatch(/@import|url\(|<link|<base|javascript:/i);
    expect(html).toContain(`content="default-src 'none';`);
  });

  test('has headings in order, every id once, and no link that leads nowhere', () => {
    const levels = elements.flatMap(({ name }) => (/^h[1-6]$/.test(name) ? [Number(name[1])] : []));
    expect(levels[0]).toBe(1);
    expect(levels.filter((level) => level === 1)).toHaveLength(1);
    for (const [i, level] of levels.entries()) if (i > 0) expect(level - levels[i - 1]!).toBeLessThan(2);
    const ids = elements.flatMap(({ attributes }) => attributes.get('id') ?? []);
    expect(new Set(ids).size).toBe(ids.length);
    const wanted = elements.flatMap(({ attributes }) => [
      ...(attributes.get('href')?.startsWith('#') ? [attributes.get('href')!.slice(1)] : []),
      ...(attributes.has('aria-labelledby') ? [attributes.get('aria-labelledby')!] : []),
    ]);
    expect(wanted.length).toBeGreaterThan(20);
    expect(wanted.filter((id) => !ids.includes(id))).toEqual([]);
  });

  test('names its language and direction', () => {
    const root = elements[0]!.attributes;
    expect([root.get('lang'), root.get('dir')]).toEqual([lang, lang === 'ar' ? 'rtl' : 'ltr']);
    const words = named(elements, 'h2').map(({ text }) => text);
    expect(words).toHaveLength(8);
    const ours = /[A-Za-z]/;
    expect(words.filter((text) => ours.test(text) === (lang === 'ar'))).toEqual([]);
  });

  test('tells every finding with its sentences, and says what was not analysed', () => {
    const found = [...reportInput(Object.fromEntries(SAMPLE), lang).findings.values()].flat();
    expect(named(elements, 'article')).toHaveLength(found.length);
    expect(named(elements, 'mark').length).toBeGreaterThan(found.length);
    expect(html).toContain('not UTF-8 at byte 17');
  });

  test('draws what can be drawn, with words for who cannot see it', () => {
    const pictures = elements.filter(({ attributes }) => attributes.get('role') === 'img');
    expect(pictures.length).toBeGreaterThan(2);
    for (const { attributes } of pictures) expect(attributes.get('aria-label')).toMatch(/\d|[٠-٩]/);
    expect(named(elements, 'svg')).toHaveLength(pictures.length);
  });
});

describe('what it tells', () => {
  const elements = elementsOf(page(HARMLESS));
  const all = elements[0]!.text;
  const finding = (code: string): Element =>
    named(elements, 'article').find(({ text }) => text.includes(code))!;

  test('what it is about, how much of it, of when, and when and by what it was made', () => {
    expect(named(elements, 'h1')[0]!.text).toBe('A flood');
    expect(all).toContain('2 articles');
    expect(all).toContain('8 claims');
    expect(all).toContain('Claims about 22 Jan 2022');
    expect(all).toContain('Report of 5 Mar 2026');
    expect(all).toContain('Hasila 1.2.3');
  });

  test('a conflict in words, with each sentence, the figure marked, and who says so', () => {
    const dispute = finding('People killed: disputed');
    expect(dispute.text).toContain('People killed, 22 Jan 2022: 40 (Army, Post) against 77 (Rebels');
    expect(dispute.text).toContain('The army counts 40 dead So it was said.');
    expect(dispute.text).not.toContain('Before it');
    expect(dispute.text).toContain('Flood');
    expect(dispute.text).toContain('claim 1 in a.claim');
    const marks = named(elements, 'mark').map(({ text }) => text);
    expect(marks.slice(0, 2)).toEqual(['40', '77']);
  });

  test('the reason why somebody lets a conflict stand, apart from those that are open', () => {
    const acknowledged = finding('Sides: disputed');
    expect(acknowledged.attributes.get('class')).toContain('acknowledged');
    expect(acknowledged.text).toContain('Acknowledged: seen');
    const counts = elements.filter(
      ({ name, path, attributes }) => name === 'li' && attributes.has('class') && path.at(-1) === 'ul',
    );
    expect(counts.map(({ text }) => text)).toEqual(expect.arrayContaining(['0 errors', '1 acknowledged']));
    expect(named(elements, 'ol')[0]!.text).not.toContain('Sides');
  });

  test('hints folded away, but in the page', () => {
    const folded = elements.filter(({ name, path }) => name === 'article' && path.includes('details'));
    expect(folded.length).toBeGreaterThan(0);
    expect(folded.every(({ attributes }) => attributes.get('class')!.includes('hint'))).toBe(true);
  });

  test('what is best supported, sums that close, and what nobody speaks of', () => {
    expect(all).toContain('One source only, to be confirmed elsewhere');
    expect(all).toContain('7 = 5 + 2 ✓');
    expect(all).toContain('Declared, but no article speaks of them: Unheard of.');
    expect(all).toContain('Warning (set for this dossier)');
  });

  test('the table of a quantity leads to its findings', () => {
    const links = elements.filter(
      ({ name, path, text }) => name === 'a' && path.includes('td') && text.startsWith('disputed'),
    );
    expect(links.length).toBe(4);
    expect(links[0]!.attributes.get('href')).toMatch(/^#f-\d+$/);
  });

  test('that claims could not be compared, where that is so', () => {
    const input = reportInput(dossier(HARMLESS), 'en', { unchecked: new Set(['killed']) });
    expect(dossierPage(input)).toContain('could not be compared');
    expect(all).not.toContain('could not be compared');
  });

  test('that there is nothing to tell', () => {
    const empty = elementsOf(dossierPage(reportInput({}, 'en')));
    expect(empty[0]!.text).toContain('0 claims');
    expect(empty[0]!.text).toContain('Nothing was found');
    expect(empty[0]!.text).toContain('No claim is dated');
  });
});
