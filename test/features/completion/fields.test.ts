import { describe, expect, test } from 'vitest';
import { proposed } from '../../support/completionFixture.ts';

const REGISTRY = `
quantities:
  killed.total: {kind: cumulative, unit: person, parts: [killed.isis, killed.civilians]}
  control: {kind: state}
  recaptured: {kind: share}
  attack.date: {kind: date}
speakers:
  sdf: {label: {en: SDF, ar: قسد}, party: sdf, aliases: [قوات سوريا الديمقراطية]}
  amaq: {label: {en: Amaq, ar: أعماق}, party: isis}
  reports: {anonymous: true}
places:
  ghweran: {label: {en: Ghweran, ar: غويران}}
scopes:
  fighters: {}
`;
const HEADER = '---\nsource: one\nlang: ar\npublished: 2022-01-24\n---\n';
const OTHER = `---
published: 2022-01-23
---
[^1]: control =full @sdf
[^2]: killed.total 300 @sdf stmt raid unit family
[^3]: killed.isis 4 @amaq stmt boast
[^4]: killed.isis 4 @jazeera in hasaka
`;

const at = (text: string, options = {}) =>
  proposed({ 'hasila.yaml': REGISTRY, 'a.claim': HEADER + text, 'sub/b.claim': OTHER }, options);

describe('the value', () => {
  test('is first of all what the marked words say', () => {
    const { labels, item, accept } = at('قُتل [نحو 3500 شخص][^1] هناك\n[^1]: killed.total |\n');
    expect(labels[0]).toBe('~3500');
    expect(item('~3500')).toMatchObject({
      description: expect.stringContaining('3500'),
      detail: 'about 3,500',
    });
    expect(accept('~3500')).toBe('[^1]: killed.total ~3500');
    expect(labels).toEqual(expect.arrayContaining(['>=3500', '3500..', 'tens', 'half', '?', 'on', '@sdf']));
    expect(item('>=3500').description).toBe('at least 3500');
    expect(at('قُتل [سبعة مدنيين][^1]\n[^1]: killed.total |\n').labels[0]).toBe('7');
  });

  test('is a state where others gave states, a share of what is shared, a day of what happened once', () => {
    expect(at('[استعادوه][^1]\n[^1]: control |\n').labels[0]).toBe('=full');
    expect(at('[أكثرهم][^1]\n[^1]: recaptured |\n').labels[0]).toBe('most');
    expect(at('بدأ [يوم 20 كانون الثاني][^1]\n[^1]: attack.date |\n').labels[0]).toBe('2022-01-20');
  });

  test('that is written already is not turned into another by the Enter key', () => {
    const { labels } = at('قُتل [77 شخصاً][^1]\n[^1]: killed.total 7|\n');
    expect(labels.slice(0, 2)).toEqual(['7', '77']);
    expect(at('[77][^1]\n[^1]: killed.total | 77\n').labels).toEqual([]);
  });

  test('has forms that are found by how they begin', () => {
    expect(at('[^1]: killed.total >|\n').labels).toEqual(['>=', '>', '>~']);
    expect(at('[^1]: killed.total hun|\n').labels).toContain('hundreds');
  });
});

describe('the speaker', () => {
  test('is found by id, label and alias, and written with its sign', () => {
    for (const typed of ['@s', '@قسد', '@قوات', '@sdf']) {
      const { accept } = at(`[^1]: killed.isis 3 ${typed}| on 2022-01-24\n`);
      expect(accept('@sdf'), typed).toBe('[^1]: killed.isis 3 @sdf on 2022-01-24');
    }
  });

  test('may be one that nobody declared, and comes with label and party', () => {
    const { labels, item } = at('[^*]: @|\n', { trigger: '@' });
    expect(labels).toEqual(['@sdf', '@amaq', '@jazeera', '@reports']);
    expect(item('@amaq')).toMatchObject({ description: 'Amaq', detail: 'party isis' });
    expect(item('@reports').detail).toBe('nobody in particular');
  });

  test('is quoted word for word where the sentence has quotation marks', () => {
    const quoted = at('قال: «قتلنا [ستة][^1]». ثم مضى.\n[^1]: killed.isis 6 @s|\n');
    expect(quoted.labels.slice(0, 2)).toEqual(['@sdf', '@sdf!']);
    expect(quoted.accept('@sdf!')).toBe('[^1]: killed.isis 6 @sdf!');
    const plain = at('قال: «لا». قُتل [ستة][^1].\n[^1]: killed.isis 6 @s|\n');
    expect(plain.labels).not.toContain('@sdf!');
  });

  test('is one who is cited, behind `citing`', () => {
    const { labels, accept } = at('[^1]: killed.isis 6 @amaq citing sd|\n');
    expect(labels).not.toContain('@sdf!');
    expect(accept('@sdf')).toBe('[^1]: killed.isis 6 @amaq citing @sdf');
  });

  test('half a name on the default line, which claims inherit, is none to propose', () => {
    expect(at('[^*]: @sdfx|\n[^1]: killed.isis 3\n').labels).toEqual([]);
  });
});

describe('fields', () => {
  test('are those that the line does not have, each explained', () => {
    const { labels, item } = at('[^1]: killed.isis 6 @sdf on 2022-01-24 | est\n');
    for (const there of ['on', 'est', '@sdf']) expect(labels).not.toContain(there);
    for (const left of ['said', 'during', 'in', 'ack', 'citing']) expect(labels).toContain(left);
    expect(item('stmt').description).toContain('statement');
    expect(at('[^*]: |\n').labels).not.toContain('sum');
  });

  test('of time offer the dates of the sentence, the article and the file', () => {
    const text =
      'قُتل [ستة][^1] يوم السبت 22 كانون الثاني. غيره.\n[^1]: killed.isis 6 on |\n[^2]: killed.isis 1 on 2022-01-20\n';
    const { labels, item } = at(text);
    expect(labels).toEqual(['2022-01-22', '2022-01-24', '2022-01-20']);
    expect(item('2022-01-24')).toMatchObject({ description: '24 Jan 2022', detail: 'published' });
    expect(at('[^1]: killed.isis 6 on 2022-01|\n').labels).toEqual(['2022-01', '2022-01-24']);
    const period = at('[^1]: killed.isis +6 during |\n[^2]: killed.isis +1 during 2022-01-22/2022-01-23\n');
    expect(period.labels).toEqual(['2022-01-22/2022-01-23', '2022-01-24']);
  });

  test('of names offer what is declared and what is used', () => {
    expect(at('[^1]: killed.isis 6 in |\n').labels).toEqual(['hasaka', 'ghweran']);
    expect(at('[^1]: killed.isis 6 in غوي|\n').accept('ghweran')).toBe('[^1]: killed.isis 6 in ghweran');
    expect(at('[^1]: killed.isis 6 scope |\n').labels).toEqual(['fighters']);
    expect(at('[^1]: killed.total 6 unit |\n').labels).toEqual(['person', 'family']);
  });

  test('of statements offer those of the speaker first, inherited or not', () => {
    expect(at('[^1]: killed.isis 6 @amaq stmt |\n').labels).toEqual(['boast', 'raid']);
    expect(at('[^*]: @sdf\n[^1]: killed.isis 6 stmt |\n').labels).toEqual(['raid', 'boast']);
    expect(at('[^1]: killed.isis 6 retracts stmt |\n').labels).toEqual(['boast', 'raid']);
  });
});

describe('references', () => {
  const claims = '[^2]: other 9 @amaq\n[^3]: killed.civilians 7\n[^4]: killed.isis 84\n';

  test('in a sum are first the parts of the quantity, and never the claim itself', () => {
    const { labels, item, accept } = at(`[^1]: killed.total 136 sum |\n${claims}`);
    expect(labels).toEqual(['[^3]', '[^4]', '[^2]']);
    expect(item('[^2]').description).toBe('other 9 @amaq');
    expect(accept('[^3]')).toBe('[^1]: killed.total 136 sum [^3]');
    const further = at(`[^1]: killed.total 136 sum [^3][^|\n${claims}`, { trigger: '^' });
    expect(further.labels).toEqual(['[^4]', '[^2]']);
    expect(further.accept('[^4]')).toBe('[^1]: killed.total 136 sum [^3][^4]');
    expect(at(`[^1]: killed.total 136 sum [^3]|[^4]\n${claims}`).accept('[^2]')).toBe(
      '[^1]: killed.total 136 sum [^3][^2][^4]',
    );
  });

  test('to what is taken back reach other files and statements', () => {
    const { labels, item } = at(`[^1]: killed.total 136 retracts |\n${claims}`);
    expect(labels).toEqual(expect.arrayContaining(['[^2]', 'stmt', 'sub/b.claim#2']));
    expect(item('sub/b.claim#2')).toMatchObject({ description: '300 (family) SDF', detail: '23 Jan 2022' });
    const { accept } = at(`[^1]: killed.total 50% of [^|] est\n${claims}`);
    expect(accept('[^2]')).toBe('[^1]: killed.total 50% of [^2] est');
  });
});

test('findings to acknowledge: those on the claim come first, with a place for the reason', () => {
  const { labels, item } = at('[^1]: killed.isis 400 @sdf on 2022-01-23 ack |\n', { trigger: ' ' });
  expect(labels[0]).toBe('dispute');
  expect(labels).toContain('retraction');
  expect(item('dispute')).toMatchObject({
    insert: 'dispute',
    // biome-ignore lint/suspicious/noTemplateCurlyInString: the notation of snippets
    snippet: 'dispute "${1:reason}"',
    detail: 'on this claim',
  });
  expect(at('[^1]: killed.total 136 ack dis| "both hold"\n').item('dispute').snippet).toBeUndefined();
});
