import { expect, test } from 'vitest';
import { proposed } from '../../support/completionFixture.ts';

const DOSSIER = {
  'hasila.yaml': 'outlets:\n  jazeera: {label: {en: Al Jazeera, ar: الجزيرة}}\n',
  'b.claim': '---\nsource: post\nlang: ku\n---\nنص\n',
};
const at = (text: string, trigger?: string) =>
  proposed({ ...DOSSIER, 'a.claim': text }, trigger === undefined ? {} : { trigger });

test('the keys of a header are those that it does not have', () => {
  const { labels, item, accept } = at('---\nsource: one\npub|\ntitle: x\n---\nنص\n');
  expect(labels).toEqual(['published']);
  expect(accept('published')).toBe('published: ');
  expect(item('published').description).toContain('2022-01-24');
  const all = at('---\nsource: one\n|\ntitle: x\n---\nنص\n').labels;
  expect(all).toEqual(['lang', 'published', 'url', 'archived', 'raw', 'sha256', 'raw-sha256']);
  expect(at('---\nla|: ar\n---\n').accept('lang')).toBe('lang: ar');
});

test('the outlet is one that is declared or used, found by its label', () => {
  expect(at('---\nsource: |\n---\n', ' ').labels).toEqual(['jazeera', 'post']);
  expect(at('---\nsource: الجز|\n---\n').accept('jazeera')).toBe('source: jazeera');
  expect(at('---\nsource:|\n---\n', ':').accept('post')).toBe('source: post');
  expect(at('---\nsource: p|ost-old\n---\n').accept('post')).toBe('source: post');
});

test('the language is one of the dossier or of those that are read', () => {
  expect(at('---\nlang: |\n---\n').labels).toEqual(['ku', 'ar', 'en', 'fr', 'tr', 'fa']);
});

test('a header that is not closed yet is one as long as its lines are those of a header', () => {
  expect(at('---\nsource: one\n|').labels).toContain('title');
  expect(at('---\nsource: one\nlang: |').labels).toContain('ar');
  expect(at('---\nsource: one\nقال فلان\nlang: |').labels).toEqual([]);
});

test('a title is anyone’s to write, and behind the header there are no keys', () => {
  expect(at('---\ntitle: so|\n---\n').labels).toEqual([]);
  expect(at('---\ntitle: a: |\n---\n', ' ').labels).toEqual([]);
  expect(at('---\ntitle: a\n---\ns|\n').labels).toEqual([]);
});
