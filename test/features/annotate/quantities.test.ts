import { describe, expect, test } from 'vitest';
import { suggested } from '../../support/annotated.ts';

const REGISTRY = `
quantities:
  killed.total: {label: {en: People killed, ar: القتلى}, kind: cumulative, unit: person, parts: [killed.civilians, killed.police]}
  killed.civilians: {label: {en: Civilians killed}, kind: cumulative, unit: person, cues: [مدنيين]}
  killed.police: {label: {en: Police killed}, kind: cumulative, unit: person}
  wounded.total: {label: {en: People hurt}, kind: level, unit: person, cues: [إصابة, جرحى]}
  escaped.inmates: {label: {en: Inmates who escaped}, kind: cumulative, unit: person, cues: [فرّ]}
  vehicles.burnt: {label: {en: Vehicles burnt, ar: مركبات محترقة}, kind: fact, unit: vehicle, cues: [الآلية المحترقة]}
  caught.share: {label: {en: Escapees caught}, kind: share, cues: [معظم الفارين]}
  control: {kind: state, cues: [السيطرة, control]}
  siege.days: {kind: duration, unit: day, cues: [حصار]}
speakers:
  police: {label: {en: Police, ar: الشرطة}}
`;
const AR = '---\nlang: ar\npublished: 2023-02-08\n---\n';
const EN = '---\nlang: en\npublished: 2023-02-08\n---\n';

/** The quantities suggested for a figure, by its words. */
function quantities(article: string, words: string, others = {}): string[] {
  const found = suggested(article, REGISTRY, others);
  const one = found.get(words);
  if (one === undefined) throw new Error(`no ${words} among ${[...found.keys()].join(', ')}`);
  return one.quantities.map(({ id }) => id);
}

describe('of the quantities', () => {
  test('each figure of a list gets its own first', () => {
    const text = `${AR}أدى الهجوم إلى مقتل 136 شخصاً على الأقل، هم 84 من عناصر الشرطة و45 من المدنيين، وإصابة 23 آخرين.\n`;
    expect(quantities(text, '136 شخصاً على الأقل')[0]).toBe('killed.total');
    expect(quantities(text, '84')[0]).toBe('killed.police');
    expect(quantities(text, '45')[0]).toBe('killed.civilians');
    expect(quantities(text, '23 آخرين')[0]).toBe('wounded.total');
  });

  test('cues are found whatever the hamza, vowel signs, tatweel, article or preposition', () => {
    for (const cue of ['الاليه المحترقه', 'بالآليّةِ المُحترقة', 'والآليـــة المحترقة', 'للآلية المحترقة']) {
      expect(quantities(`${AR}لحق الضرر ${cue} ومعها 12 أخرى.\n`, '12 أخرى')[0]).toBe('vehicles.burnt');
    }
  });

  test('English is found by other forms than the label has', () => {
    const text = `${EN}At least 40 people died and 12 others were wounded when fire destroyed 7 cars.\n`;
    expect(quantities(text, 'At least 40 people')[0]).toBe('killed.total');
    expect(quantities(text, '12')[0]).toBe('wounded.total');
    expect(quantities(text, '7 cars')[0]).toBe('vehicles.burnt');
  });

  test('those of another kind are left out', () => {
    const count = quantities(`${AR}أحكمت السيطرة على الحي بعد حصار ومقتل 40 شخصاً.\n`, '40 شخصاً');
    expect(count).toContain('killed.total');
    expect(count).not.toContain('control');
    expect(count).not.toContain('siege.days');
    expect(quantities(`${AR}قُبض على معظم الفارين.\n`, 'معظم الفارين')).toEqual(['caught.share']);
    expect(quantities(`${AR}احترقت 12 سيارة ومات سائق.\n`, '12 سيارة')).not.toContain('killed.total');
  });

  test('words that are marked in the file point to the quantity they were marked with', () => {
    const marked = `${EN}They brought [200 blankets][^1] at noon.\nLater 350 blankets came.\n[^1]: aid.bedding 200\n`;
    expect(quantities(marked, '350 blankets')).toEqual(['aid.bedding']);
    expect(quantities(`${EN}Later 350 blankets came.\n`, '350 blankets')).toEqual([]);
  });

  test('a number that others give counts for theirs', () => {
    const other = '---\nsource: b\n---\n[374][^1] died.\n[^1]: killed.police 374\n';
    const text = `${EN}The toll of the dead was 374 by noon.\n`;
    expect(quantities(text, '374')[0]).toBe('killed.total');
    expect(quantities(text, '374', { 'b.claim': other })[0]).toBe('killed.police');
  });

  test('at most seven are offered, and always in the same order', () => {
    const many = Array.from({ length: 30 }, (_, i) => `  dead.q${i}: {label: {en: Dead}, kind: fact}`).join(
      '\n',
    );
    const text = `${EN}There were 40 dead.\n`;
    const first = suggested(text, `quantities:\n${many}\n`).get('40 dead');
    expect(first?.quantities).toHaveLength(7);
    expect(suggested(text, `quantities:\n${many}\n`).get('40 dead')).toEqual(first);
  });

  test('none is offered where nothing speaks for one', () => {
    expect(quantities(`${AR}شارك 40 لاعباً في البطولة.\n`, '40 لاعباً')).toEqual([]);
  });
});

describe('the date of a figure', () => {
  const on = (text: string, words: string) => suggested(text, REGISTRY).get(words)?.on;

  test('is the one its sentence gives, in EDTF', () => {
    expect(on(`${AR}أعلنت الشرطة أمس الثلاثاء مقتل 40 شخصاً.\n`, '40 شخصاً')).toBe('2023-02-07');
    expect(on(`${AR}قُتل 40 شخصاً في 5 شباط الجاري.\n`, '40 شخصاً')).toBe('2023-02-05');
    expect(on(`${EN}On 6 February 40 people died.\n`, '40 people')).toBe('2023-02-06');
  });

  test('is left out where it is the one that holds anyway', () => {
    expect(on(`${AR}قُتل 40 شخصاً في 8 شباط.\n`, '40 شخصاً')).toBeUndefined();
    const under = `${EN}On 6 February 40 people died.\n[^*]: on 2023-02-06\n[^1]: killed.total 3 quote "three"\n`;
    expect(on(under, '40 people')).toBeUndefined();
  });

  test('is left out where there are several, or none of its own', () => {
    expect(on(`${EN}Between 5 February and 7 February 40 people died.\n`, '40 people')).toBeUndefined();
    expect(on(`${EN}Since 6 February 40 people have died.\n`, '40 people')).toBeUndefined();
    expect(on(`${EN}It began on 6 February. In all 40 people died.\n`, '40 people')).toBeUndefined();
  });
});

test('the context of a figure is its sentence, cut to a line', () => {
  const long = `${'قبل ذلك بكثير '.repeat(30)}قُتل 40 شخصاً ${'بعد ذلك بكثير '.repeat(30)}`;
  const { context } = suggested(`${AR}مقدمة. ${long}\n`).get('40 شخصاً')!;
  expect(context).toContain('قُتل 40 شخصاً');
  expect(context.length).toBeLessThan(200);
  expect(suggested(`${EN}It rained. Then 40 people left. It stopped.\n`).get('40 people')!.context).toBe(
    'Then 40 people left.',
  );
});
