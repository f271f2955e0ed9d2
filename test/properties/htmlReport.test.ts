import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anyCodePoints } from '../support/arbitraryText.ts';
import { HARMLESS, named, page, type Texts } from '../support/htmlReport.ts';
import { type Element, elementsOf } from '../support/htmlTree.ts';

const shape = (html: string): string[] =>
  elementsOf(html).map(({ name, attributes }) => [name, ...attributes.keys()].join(' '));

describe('links', () => {
  const webLinks = (url: string): Element[] =>
    named(elementsOf(page(HARMLESS, 'en', url)), 'a').filter(
      ({ attributes }) => !attributes.get('href')!.startsWith('#'),
    );

  test('lead to the article and its archived copy, and tell them nothing', () => {
    const links = webLinks('https://example.org/a?b=1&c=2');
    expect([...new Set(links.map(({ attributes }) => attributes.get('href')))]).toEqual([
      'https://example.org/a?b=1&c=2',
      'https://archive.example/1',
    ]);
    for (const { attributes } of links) expect(attributes.get('rel')).toBe('noopener noreferrer');
  });

  test.each([
    'javascript:alert(1)',
    'JaVaScRiPt:alert(1)',
    ' javascript:alert(1)',
    'data:text/html,<script>alert(1)</script>',
    'vbscript:x',
    'file:///etc/passwd',
    'command:workbench.action.terminal.new',
    '//example.org/a',
    'https://example.org/"onmouseover="alert(1)',
    'https://example.org/\u202emoc.live',
    'https://example.org/<script>',
    'http:\\\\example.org',
  ])('never lead to %s', (url) => {
    expect(webLinks(url).map(({ attributes }) => attributes.get('href'))).not.toContain(url);
    expect(
      webLinks(url).every(({ attributes }) => attributes.get('href') === 'https://archive.example/1'),
    ).toBe(true);
  });
});

const HOSTILE: readonly string[] = [
  '<script>alert(1)</script>',
  '</style><script>alert(1)</script>',
  '</title><img src=x onerror=alert(1)>',
  '" onmouseover="alert(1)',
  "' autofocus onfocus='alert(1)",
  '<!--',
  ']]>',
  '&lt;script&gt; &#60;b&#62; &amp;',
  '<svg/onload=alert(1)>',
  '**bold** _em_ `code` # x',
  '![x](https://example.org/x.png) <https://example.org>',
  '{figure} {title} $& $1',
  '| a | b |',
];

describe('text of files', () => {
  const plain = shape(page(HARMLESS));

  test.each(HOSTILE)('is shown as it is: %s', (text) => {
    // What ends a sentence ends the quotation: here it is to be in it.
    const all = Object.keys(HARMLESS).map((key) => [key, key === 'sentence' ? `x${text}x.` : `x${text}x`]);
    const html = page({ ...(Object.fromEntries(all) as unknown as Texts), sentence: `x${escaped(text)}x.` });
    expect(shape(html)).toEqual(plain);
    const elements = elementsOf(html);
    const seen = (name: string): string[] => named(elements, name).map((element) => element.text);
    expect(seen('h1')).toEqual([`x${text}x`]);
    expect(seen('h3')).toContain(`x${text}x`);
    expect(seen('blockquote').some((quote) => quote.includes(`x${text}x.`))).toBe(true);
    expect(seen('cite')).toContain(`x${text}x`);
    expect(seen('article').some((found) => found.includes(`Acknowledged: x${text}x`))).toBe(true);
  });

  test('turns nothing around, and leaves nothing that no page may hold', () => {
    const text = 'a\u202eb\u2066c\u0000\u001b[31m\ud800z\ufeff';
    const html = page({ ...HARMLESS, sentence: `${text}.`, headline: 'a\u202eb', label: 'l\u202er' });
    expect(html).not.toMatch(/[\u202a-\u202e\ufeff]/);
    expect(html).not.toMatch(/[\0-\u0008\u000b-\u001f\u007f]/);
    expect(/\p{Cs}/u.test(html)).toBe(false);
    expect(shape(html)).toEqual(plain);
    // Each isolate of ours is closed within the element it was opened in.
    for (const { text: words } of elementsOf(html)) {
      expect(words.split(/[\u2066-\u2068]/).length).toBe(words.split('\u2069').length);
    }
  });

  test('of any kind is no markup', () => {
    fc.assert(
      fc.property(anyCodePoints(40), (any) => {
        const text = `x${any.replace(/[\n\r\u0085\u2028\u2029]/g, ' ')}x`;
        const html = page({ ...HARMLESS, title: text, label: text, speaker: text, headline: text });
        expect(shape(html)).toEqual(plain);
      }),
      { numRuns: 30 },
    );
  }, 30_000);

  test('has a direction and a language of its own', () => {
    const quotes = named(elementsOf(page(HARMLESS, 'ar')), 'blockquote');
    expect(quotes.length).toBeGreaterThan(3);
    for (const { attributes } of quotes) expect(attributes.get('dir')).toBe('auto');
    expect(quotes[0]!.attributes.get('lang')).toBe('en');
  });
});

/** Brackets and backslashes of an article stand escaped in its claim file. */
const escaped = (text: string): string => text.replace(/[\\[\]]/g, '\\$&');
