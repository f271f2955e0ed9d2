/**
 * Spells whole numbers with the rules of Unicode's rule-based number formats, as the package `cldr-rbnf` ships them:
 * the part of the rule language that whole numbers below 10^18 need.
 */

interface Rule {
  readonly base: number;
  readonly radix: number;
  readonly body: string;
}

/** Rule sets by name; `%name` is public, `%%name` a helper. */
export type RuleSets = ReadonlyMap<string, readonly Rule[]>;

/** Reads the `*-SpelloutRules.txt` of a language. */
export function parseRules(text: string): RuleSets {
  const sets = new Map<string, Rule[]>();
  let rules: Rule[] = [];
  for (const line of text.split('\n')) {
    if (line.startsWith('%')) {
      rules = [];
      sets.set(line.slice(0, line.lastIndexOf(':')), rules);
      continue;
    }
    const colon = line.indexOf(': ');
    const [base, radix] = line.slice(0, colon).split('/');
    if (colon < 0 || !/^\d+$/.test(base!)) continue;
    const body = line.slice(colon + 2).replace(/;$/, '').replace(/^'/, '');
    rules.push({ base: Number(base), radix: Number(radix ?? 10), body });
  }
  return sets;
}

/** The names of the public rule sets. */
export const publicSets = (sets: RuleSets): string[] => [...sets.keys()].filter((name) => /^%[^%]/.test(name) && !name.includes('lenient'));

/** Spells a whole number. */
export function spell(sets: RuleSets, name: string, n: number): string {
  const rules = sets.get(name);
  if (rules === undefined) throw new Error(`no rule set ${name}`);
  let rule = rules[0]!;
  let index = 0;
  for (let i = 0; i < rules.length && rules[i]!.base <= n; i++) [rule, index] = [rules[i]!, i];
  let divisor = divisorOf(rule);
  // A rule with two substitutions steps back where the number is a multiple of its divisor but its base is not.
  const both = /(?:<.*<|>.*>).*(?:<.*<|>.*>)/.test(rule.body.replace(/\[.*?\]/g, (part) => part)) && rule.body.includes('<') && rule.body.includes('>');
  if (both && n % divisor === 0 && rule.base % divisor !== 0 && index > 0) {
    rule = rules[index - 1]!;
    divisor = divisorOf(rule);
  }
  return apply(sets, name, rule.body, n, divisor);
}

function divisorOf({ base, radix }: Rule): number {
  let divisor = 1;
  while (base > 0 && divisor * radix <= base) divisor *= radix;
  return divisor;
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
