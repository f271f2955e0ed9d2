import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { describe, expect, test } from 'vitest';
import { read } from '../../server/src/core/figure/read/read.ts';
import { parseRules, publicSets, type RuleSets, spell } from '../support/rbnf.ts';

const require = createRequire(import.meta.url);
const rulesOf = (lang: string): RuleSets =>
  parseRules(readFileSync(require.resolve(`cldr-rbnf/rbnf/${lang}-SpelloutRules.txt`), 'utf8'));

/** 0 to 1,000, and 3,000 numbers spread evenly over the orders of magnitude up to 10^9, the same ones in every run. */
function numbers(): number[] {
  const list = Array.from({ length: 1001 }, (_, n) => n);
  let seed = 20220124;
  for (let i = 0; i < 3000; i++) {
    seed = (Math.imul(seed, 1103515245) + 12345) >>> 0;
    list.push(Math.floor(1000 ** (1 + (2 * (seed >>> 8)) / 2 ** 24)));
  }
  return list;
}

/**
 * Spellings that do not say their number. The Arabic ordinal rules of CLDR write thousands where millions are meant
 * (its rule for 2,000,000 ends in "thousand"), so that 2,000,000 and 2,000 are spelt alike.
 */
const misspelt = (lang: string, set: string, n: number): boolean =>
  lang === 'ar' && set.startsWith('%spellout-ordinal') && n >= 2_000_000;

describe.each(['ar', 'en', 'fr', 'tr', 'fa'])(
  '%s: a number spelt by the rules of CLDR is read back',
  (lang) => {
    const sets = rulesOf(lang);
    /** Sets of one language share most of their spellings: each is read once. */
    const exact = new Map<string, number>();
    test.each(publicSets(sets))('%s', (set) => {
      const wrong: string[] = [];
      for (const n of numbers()) {
        if (misspelt(lang, set, n)) continue;
        const text = spell(sets, set, n);
        if (exact.get(text) === n) continue;
        const figures = read(text, { lang });
        const [first] = figures;
        const whole = first?.start === 0 && first.end === text.trim().length;
        if (figures.length === 1 && whole && first.value === String(n)) exact.set(text, n);
        else wrong.push(`${n}: ${text}`);
      }
      expect(wrong).toEqual([]);
    });
  },
);

test.each(['ar-u-nu-arab', 'fa-u-nu-arabext', 'ar-u-nu-latn', 'en', 'hi-u-nu-deva', 'th-u-nu-thai'])(
  'digits as %s writes them are read back',
  (locale) => {
    const format = new Intl.NumberFormat(locale);
    const lang = locale.startsWith('fa') ? 'fa' : locale.startsWith('en') ? 'en' : 'ar';
    const wrong = numbers().filter((n) => {
      const value = read(format.format(n), { lang })[0]?.value;
      return value !== String(n);
    });
    expect(wrong).toEqual([]);
  },
);
