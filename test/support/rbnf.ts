/**
 * Spells whole numbers with the rules of Unicode's rule-based number formats, as the package `cldr-rbnf` ships them:
 * the part of the rule language that whole numbers below 10^18 need.
 */

interface Rule {
  readonly base: number;
  readonly divisor: number;
  readonly body: string;
  /** It spells both what is above its divisor and what is below. */
  readonly twofold: boolean;
}

interface RuleSet {
  readonly rules: Rule[];
  /** Small numbers already spelt: they are the parts of all others. */
  readonly spelt: Map<number, string>;
}

/** Rule sets by name; `%name` is public, `%%name` a helper. */
export type RuleSets = ReadonlyMap<string, RuleSet>;

/** Reads the `*-SpelloutRules.txt` of a language. */
export function parseRules(text: string): RuleSets {
  const sets = new Map<string, RuleSet>();
  let rules: Rule[] = [];
  for (const line of text.split('\n')) {
    if (line.startsWith('%')) {
      rules = [];
      sets.set(line.slice(0, line.lastIndexOf(':')), { rules, spelt: new Map() });
      continue;
    }
    const colon = line.indexOf(': ');
    const [base, radix] = line.slice(0, colon).split('/');
    if (colon < 0 || !/^\d+$/.test(base!)) continue;
    const body = line
      .slice(colon + 2)
      .replace(/;$/, '')
      .replace(/^'/, '');
    const twofold = /<.*<.*>.*>/.test(body);
    rules.push({ base: Number(base), divisor: divisorOf(Number(base), Number(radix ?? 10)), body, twofold });
  }
  return sets;
}

function divisorOf(base: number, radix: number): number {
  let divisor = 1;
  while (base > 0 && divisor * radix <= base) divisor *= radix;
  return divisor;
}

/** The names of the public rule sets. */
export const publicSets = (sets: RuleSets): string[] =>
  [...sets.keys()].filter((name) => /^%[^%]/.test(name) && !name.includes('lenient'));

/** Spells a whole number. */
export function spell(sets: RuleSets, name: string, n: number): string {
  const set = sets.get(name);
  if (set === undefined) throw new Error(`no rule set ${name}`);
  const known = set.spelt.get(n);
  if (known !== undefined) return known;
  let index = 0;
  while (index + 1 < set.rules.length && set.rules[index + 1]!.base <= n) index++;
  let rule = set.rules[index]!;
  // A twofold rule steps back where the number is a multiple of its divisor and its base is not.
  if (rule.twofold && n % rule.divisor === 0 && rule.base % rule.divisor !== 0 && index > 0) {
    rule = set.rules[index - 1]!;
  }
  const text = apply(sets, name, rule.body, n, rule.divisor);
  if (n < 1000) set.spelt.set(n, text);
  return text;
}

function apply(sets: RuleSets, own: string, body: string, n: number, divisor: number): string {
  const optional = /\[([^\]]*)\]/.exec(body);
  if (optional !== null) {
    const inside = n % divisor === 0 ? '' : optional[1]!;
    return apply(sets, own, body.replace(optional[0], inside), n, divisor);
  }
  return body.replace(/([<>=])([^<>=]*)\1/g, (_all, sign: string, target: string) => {
    const value = sign === '<' ? Math.floor(n / divisor) : sign === '>' ? n % divisor : n;
    return spell(sets, target === '' ? own : target, value);
  });
}
