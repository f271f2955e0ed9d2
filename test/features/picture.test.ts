import { describe, expect, test } from 'vitest';
import { claimAt, claimsOf } from '../../server/src/core/index/dossierIndex.ts';
import { dataUri, pictureOf } from '../../server/src/core/picture/picture.ts';
import { pointsOf } from '../../server/src/core/picture/points.ts';
import { wordingFor } from '../../server/src/core/report/wording.ts';
import { fixture } from '../support/featureFixture.ts';

const REGISTRY = `quantities:
  killed: {kind: cumulative, unit: person}
  sides: {kind: fact, unit: side}
speakers:
  army: {label: {en: Army, ar: الجيش}}
  rebels: {label: {en: "Rebels <b>&'\\"]]>", ar: المسلحون}}
`;

const FILES = {
  'hasila.yaml': REGISTRY,
  'a.claim': `---
source: a
published: 2022-01-22
---
[Three][^1] sides, [four][^2], [over 200][^3], [dozens][^4] and [about 90][^5] are told of.
[^1]: sides 3 @army
[^2]: sides 4 @rebels
[^3]: killed >200 @rebels
[^4]: killed tens @army on 2022-01-20
[^5]: killed ~90 @army on 2022-01-23
`,
};

const { dossier } = fixture(FILES);
const draw = (quantity: string, number: number, lang = 'en'): string => {
  const names = { registry: dossier.registry, langs: [lang] };
  const self = claimAt(dossier, 'a.claim', number)!;
  const points = pointsOf(claimsOf(dossier, quantity), self, dossier, names);
  return pictureOf(points, { width: 400, height: 160, wording: wordingFor([lang]) });
};
const count = (svg: string, part: string): number => svg.split(part).length - 1;

/** Colours of the picture by what they are for. */
const CROSS = 'stroke="#e5484d"';

describe('the picture of a quantity', () => {
  test('rings the claim that is looked at and crosses out what conflicts with it', () => {
    const svg = draw('sides', 1);
    expect(count(svg, 'r="9"')).toBe(1);
    expect(count(svg, CROSS)).toBe(1);
    expect(count(draw('killed', 5), CROSS)).toBe(1);
    expect(count(draw('killed', 4), CROSS)).toBe(0);
  });

  test('ends in an arrow where there is no bound', () => {
    // "Over 200" and "dozens" have no upper end, "about 90" has.
    expect(
      count(draw('killed', 5), 'fill="none" stroke=') - count(draw('sides', 1), 'fill="none" stroke='),
    ).toBe(2);
  });

  test('says the dates and the sides in the language of the reader', () => {
    expect(draw('killed', 3)).toContain('>\u206820 Jan\u2069<');
    // Each in its own direction: the picture runs from left to right.
    expect(draw('killed', 3, 'ar')).toMatch(/>\u206820 [^<\u2069]+\u2069</);
    expect(draw('killed', 3, 'ar')).toContain('الجيش\u2069');
  });

  test('shows names of files as text, whatever is in them', () => {
    const svg = draw('sides', 2);
    expect(svg).toContain('Rebels &#60;b&#62;&#38;');
    expect(svg).not.toContain('<b>');
  });

  test('is an address that no Markdown can break out of, and small', () => {
    const uri = dataUri(draw('killed', 3));
    expect(uri).toMatch(/^data:image\/svg\+xml,[A-Za-z0-9%._~*-]+$/);
    expect(uri.length).toBeLessThan(8000);
    expect(decodeURIComponent(uri)).toContain('</svg>');
  });

  test('is empty for what cannot be drawn', () => {
    expect(pictureOf([], { width: 400, height: 160, wording: wordingFor(['en']) })).toBe('');
  });
});

test('lone surrogates and control characters do no harm', () => {
  const broken = fixture({ ...FILES, 'hasila.yaml': REGISTRY.replace('Army,', '"\\uD800\\u0000Army",') });
  const names = { registry: broken.dossier.registry, langs: ['en'] };
  const points = pointsOf(claimsOf(broken.dossier, 'killed'), undefined, broken.dossier, names);
  const uri = dataUri(pictureOf(points, { width: 400, height: 160, wording: wordingFor(['en']) }));
  expect(decodeURIComponent(uri)).toContain('Army');
});
