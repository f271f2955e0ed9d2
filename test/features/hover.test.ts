import { marked } from 'marked';
import { describe, expect, test } from 'vitest';
import { check } from '../../server/src/core/check.ts';
import type { DossierClaim } from '../../server/src/core/claims/dossierClaim.ts';
import { type HoverInput, hoverCard } from '../../server/src/core/features/hover.ts';
import { hoverTargetAt, quantityDeclaredAt } from '../../server/src/core/features/hoverTarget.ts';
import { claimAt, type Dossier, withFiles } from '../../server/src/core/index/dossierIndex.ts';
import type { FindingOnClaim } from '../../server/src/core/index/findingsByFile.ts';
import { participants } from '../../server/src/core/rules/finding.ts';
import { parseClaimFile } from '../../server/src/core/syntax/parser.ts';
import { dossierOf } from '../support/dossiers.ts';
import { SAMPLE } from '../support/sampleDossier.ts';

const at = { uri: 'file:///x/000.claim', position: { line: 4, character: 2 } };

/** A card as VS Code shows it: the text of each block, and of each cell of its tables. */
interface Shown {
  readonly lines: readonly string[];
  readonly rows: readonly (readonly string[])[];
  readonly links: ReadonlyMap<string, string>;
}

function shown(card: string): Shown {
  const lines: string[] = [];
  const rows: string[][] = [];
  const links = new Map<string, string>();
  for (const token of marked.lexer(card)) {
    if (token.type === 'paragraph') lines.push(textOf(token.text));
    if (token.type === 'table') {
      rows.push(...token.rows.map((row: { text: string }[]) => row.map(({ text }) => textOf(text).trim())));
    }
  }
  marked.walkTokens(marked.lexer(card), (token) => {
    if (token.type === 'link') links.set(textOf(token.text), token.href);
  });
  return { lines, rows, links };
}

const textOf = (inline: string): string =>
  decoded((marked.parseInline(inline, { async: false }) as string).replace(/<[^>]*>/g, ''));

const decoded = (html: string): string =>
  html
    .replace(/&#(\d+);/g, (_, n) => String.fromCharCode(Number(n)))
    .replaceAll('&emsp;', '\u2003')
    .replace(/&(lt|gt|amp|quot);/g, (_, name) => ({ lt: '<', gt: '>', amp: '&', quot: '"' })[name as 'lt']!);

/** The findings on claims, as the server keeps them. */
function findingsOn(dossier: Dossier): HoverInput['findingsOn'] {
  const findings = [...check(dossier).values()].flat();
  return ({ file, claim }) =>
    findings.flatMap((finding): FindingOnClaim[] =>
      participants(finding)
        .filter((other) => other.file === file && other.claim.number === claim.number)
        .map((other) => ({ finding, claim: other })),
    );
}

function card(dossier: Dossier, target: HoverInput['target'], langs = ['en']): Shown {
  const text = hoverCard({
    dossier,
    names: { registry: dossier.registry, langs },
    target,
    at,
    findingsOn: findingsOn(dossier),
    link: ({ file, claim }) => `file:///x/${file}#L${claim.number}`,
  });
  return shown(text!);
}

const dossier = dossierOf(SAMPLE);
const claim = (file: string, number: number): DossierClaim => claimAt(dossier, file, number)!;
const cardOf = (file: string, number: number) => card(dossier, { claims: [claim(file, number)] });

describe('the card of a claim', () => {
  test('says what the quantity is, and the claim as read', () => {
    const { lines } = cardOf('000.claim', 1);
    expect(lines.slice(0, 2)).toEqual([
      'Axes of attack · attack.axes · fact · axis',
      '3 · SDF · 22 Jan 2022 (2022-01-22) · Outlet 000',
    ]);
  });

  test('tells what a hedged figure allows, and what is likely meant', () => {
    expect(cardOf('000.claim', 4).lines[2]).toBe('The words allow at least 136; likely meant is 136 to 149.');
    expect(cardOf('000.claim', 8).lines[2]).toBe('The words allow at least 201; likely meant is 201 to 299.');
    expect(cardOf('000.claim', 1).lines[2]).not.toContain('allow');
  });

  test('has a table of the same quantity by others, in order of time, with a verdict in words and a sign', () => {
    const { rows, links } = cardOf('000.claim', 8);
    expect(rows).toEqual([
      ['24 Jan 2022', '45', 'Monitor', 'Outlet 000', '✗ disputes this'],
      ['24 Jan 2022', 'dozens', 'Amaq', 'Outlet 003', '≠ quoted otherwise'],
      ['31 Jan 2022', '40', 'Monitor', 'Outlet 003', '✗ disputes this'],
    ]);
    expect(links.get('dozens')).toBe('file:///x/003.claim#L2');
  });

  test('gives each verdict its own words', () => {
    expect(cardOf('000.claim', 2).rows.map((row) => row[4])).toContain('✗ contradicts this');
    expect(cardOf('000.claim', 7).rows.map((row) => row[4])).toContain('↓ earlier, lower');
    expect(cardOf('000.claim', 6).rows.map((row) => row[4])).toContain('✗ a toll cannot fall');
    expect(cardOf('000.claim', 10).rows.map((row) => row[4])).toEqual(['≈ only the hedge differs']);
    expect(cardOf('000.claim', 11).rows.map((row) => row[4])).toEqual(['– other unit, not compared']);
  });

  test('shows a converted figure, and compares by it', () => {
    const { lines, rows } = cardOf('003.claim', 4);
    expect(lines[1]).toBe('23 ft · = 7.01 m · the outlet itself · 23 Jan 2022 (2022-01-23) · Outlet 003');
    expect(rows).toEqual([['22 Jan 2022', '7 m', '–', 'Outlet 000', '≈ can both hold']]);
  });

  test('says of sums whether they close, from the whole and from a part', () => {
    expect(cardOf('000.claim', 4).lines).toContain('at least 136 = 84 + 45 + 7 ✓');
    expect(cardOf('000.claim', 7).lines).toContain('at least 136 = 84 + 45 + 7 ✓');
    expect(cardOf('003.claim', 8).lines).toContain('99 ≠ 30 + 20 = 50 ✗');
    expect(cardOf('003.claim', 10).lines).toContain('99 ≠ 30 + 20 = 50 ✗');
  });

  test('says that an increment on an earlier toll closes', () => {
    const grown = dossierOf(
      new Map([
        ['hasila.yaml', 'quantities: {killed: {kind: cumulative, unit: person}}'],
        ['1.claim', '---\nsource: a\n---\nx [22][^1]\n[^1]: killed 22 @army on 2022-01-20\n'],
        [
          '2.claim',
          '---\nsource: b\n---\nx [35][^1] after [13][^2]\n[^1]: killed 35 @army on 2022-01-21\n[^2]: killed +13 @army on 2022-01-21\n',
        ],
      ]),
    );
    const { lines } = card(grown, { claims: [claimAt(grown, '2.claim', 1)!] });
    expect(lines).toContain('35 = 22 + 13 ✓');
  });

  test('leads to the next conflicting claim by a command of ours, from where the pointer is', () => {
    const { links } = cardOf('000.claim', 1);
    const [command, argument] = links.get('Next conflicting claim')!.split('?');
    expect(command).toBe('command:hasila.goToNextConflictingClaim');
    expect(JSON.parse(decodeURIComponent(argument!))).toEqual([at]);
    expect(cardOf('000.claim', 9).links.has('Next conflicting claim')).toBe(false);
  });

  test('says so when a claim is alone, and when it was taken back', () => {
    const small = dossierOf(
      new Map([['a.claim', 'x [3][^1] [4][^2]\n[^1]: axes 3 @army\n[^2]: other 4 @army retracts [^1]\n']]),
    );
    const { lines } = card(small, { claims: [claimAt(small, 'a.claim', 1)!] });
    expect(lines[0]).toBe('axes · not declared in hasila.yaml');
    expect(lines[1]).toContain('taken back later');
    expect(lines).toContain('No other claim gives this figure.');
  });

  test('of a span with two marks has a part for each', () => {
    const { lines } = card(dossier, { claims: [claim('000.claim', 1), claim('000.claim', 9)] });
    expect(lines).toContain('Axes of attack · attack.axes · fact · axis');
    expect(lines).toContain('Height of the wave · wave · fact · m');
  });

  test('keeps what findings of an earlier revision say of a claim', () => {
    const findings = findingsOn(dossier);
    const summary = dossier.files.get('000.claim')!.summary;
    const later = withFiles(dossier, [['000.claim', { ...summary, claims: [...summary.claims] }]]);
    const text = hoverCard({
      dossier: later,
      names: { registry: later.registry, langs: ['en'] },
      target: { claims: [claimAt(later, '000.claim', 8)!] },
      at,
      findingsOn: findings,
      link: () => undefined,
    });
    expect(shown(text!).rows).toHaveLength(3);
    expect(shown(text!).links.has('Next conflicting claim')).toBe(true);
  });

  test('in Arabic, with foreign names isolated', () => {
    const { lines, rows } = card(dossier, { claims: [claim('000.claim', 1)] }, ['ar-SY']);
    expect(lines[0]).toBe('\u2067محاور الهجوم · \u2068attack.axes\u2069 · واقعة · \u2068axis\u2069\u2069');
    // Read from the right, as the card is laid out from left to right.
    const cells = ['✗ يخالف هذا', '\u2068Outlet 003\u2069', 'أعماق', '٤', '٢٣ كانون الثاني ٢٠٢٢'];
    expect(rows).toEqual([cells.map((cell) => `\u2067${cell}\u2069`)]);
  });

  test('has a figure and its dates in the reader’s words and digits, beside them what is written', () => {
    expect(cardOf('000.claim', 4).lines[1]).toMatch(/^at least 136 \(>=136\) · .*24 Jan 2022 \(2022-01-24\)/);
    const { lines } = card(dossier, { claims: [claim('000.claim', 4)] }, ['ar-SY']);
    expect(lines[1]).toContain('١٣٦ على الأقل (\u2068>=136\u2069)');
    expect(lines[1]).toContain('٢٤ كانون الثاني ٢٠٢٢ (\u20682022-01-24\u2069)');
  });
});

describe('the card of a quantity', () => {
  test('counts its claims, names its parts, and lists the latest claims with what is wrong with each', () => {
    const { lines, rows } = card(dossier, { quantity: 'killed.total' });
    expect(lines[0]).toBe('People killed · killed.total · running total · person');
    expect(lines[1]).toBe('3 claims');
    expect(lines[2]).toBe('Parts: Fighters killed, Security forces killed, Civilians killed');
    expect(rows.map(([, figure, , , verdict]) => [figure, verdict])).toContainEqual([
      '99',
      '✗ does not add up',
    ]);
  });

  test('is there for one that is declared and nowhere claimed, and not for one that is neither', () => {
    const empty = dossierOf(new Map([['hasila.yaml', 'quantities: {q: {kind: fact}}']]));
    expect(card(empty, { quantity: 'q' }).lines).toEqual(['q · fact', '0 claims']);
    expect(
      hoverCard({
        dossier: empty,
        names: { registry: empty.registry, langs: ['en'] },
        target: { quantity: 'nothing' },
        at,
        findingsOn: () => [],
        link: () => undefined,
      }),
    ).toBeUndefined();
  });
});

describe('very many claims', () => {
  const many = dossierOf(
    new Map([
      ['hasila.yaml', 'quantities: {killed: {kind: cumulative}}'],
      ...Array.from({ length: 1000 }, (_, f): [string, string] => [
        `${f}.claim`,
        `---\nsource: o${f}\n---\n${Array.from({ length: 20 }, (_, i) => `[^${i + 1}]: killed ${f * 20 + i} @s${f} on 20${String(10 + (f % 80)).padStart(2, '0')}-01-01\n`).join('')}`,
      ]),
    ]),
  );
  const target = { claims: [claimAt(many, '500.claim', 7)!] };
  const input: HoverInput = {
    dossier: many,
    names: { registry: many.registry, langs: ['en'] },
    target,
    at,
    findingsOn: () => [],
    link: () => undefined,
  };

  test('give a dozen rows and a link to the rest', () => {
    const { rows, links } = shown(hoverCard(input)!);
    expect(rows).toHaveLength(12);
    expect(links.get('and 19,987 more')).toMatch(/^command:hasila\.showRelatedClaims\?/);
    expect(new Set(rows.map(([date]) => date))).toEqual(new Set(['1 Jan 2030']));
  });

  test('do not make the card slow', () => {
    hoverCard(input);
    const times = Array.from({ length: 5 }, () => {
      const started = performance.now();
      hoverCard(input);
      return performance.now() - started;
    });
    expect(Math.min(...times)).toBeLessThan(50);
  });
});

describe('what there is a card for', () => {
  const text =
    'a [three [four][^2] x][^1] b words[^3] c\n[^1]: q.one 3 sum [^2]\n[^2]: q.two 4\n[^3]: q.three 5\n';
  const tree = parseClaimFile(text);
  const targetOn = (needle: string, delta = 0) => {
    const target = hoverTargetAt(tree, text.indexOf(needle) + delta);
    return target?.kind === 'claims' ? target.numbers : target?.id;
  };

  test('a mark, the innermost span, the word before a point, a claim line, its quantity, a reference on it', () => {
    expect(targetOn('[^2]', 2)).toEqual([2]);
    expect(targetOn('four', 1)).toEqual([2]);
    expect(targetOn('three', 1)).toEqual([1]);
    expect(targetOn('words', 1)).toEqual([3]);
    expect(targetOn('q.two', 2)).toBe('q.two');
    expect(targetOn('q.two 4', 6)).toEqual([2]);
    expect(targetOn('sum [^2]', 6)).toEqual([2]);
    expect(targetOn('a [three')).toBeUndefined();
  });

  test('a quantity in hasila.yaml', () => {
    const yaml = 'quantities:\n  killed: {kind: fact}\nspeakers:\n  sdf: {}\n';
    expect(quantityDeclaredAt(yaml, yaml.indexOf('killed') + 2)).toMatchObject({
      kind: 'quantity',
      id: 'killed',
    });
    expect(quantityDeclaredAt(yaml, yaml.indexOf('sdf'))).toBeUndefined();
  });
});
