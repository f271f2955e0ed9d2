import { describe, expect, test } from 'vitest';
import { closingEdges } from '../../server/src/core/claims/cycles.ts';
import { DEFAULT_TOLERANCES, emptyRegistry } from '../../server/src/core/claims/dossier.ts';
import { parseDossier } from '../../server/src/core/claims/parseDossier.ts';
import { dossierTemplate } from '../../server/src/core/claims/template.ts';
import { messagesOf, problemsOf } from '../support/registryProblems.ts';

/** The text after the fix of its only problem. */
function fixed(text: string): string {
  const [problem, ...others] = parseDossier(text).problems;
  expect(others).toEqual([]);
  const edit = problem!.fix!.edits[0]!;
  return text.slice(0, edit.span.start) + edit.text + text.slice(edit.span.end);
}

const WHOLE = `title: {en: A siege, ar: حصار}
quantities:
  killed.total:
    label: {en: People killed, ar: القتلى}
    kind: cumulative
    unit: person
    parts: [killed.soldiers, deaths.civil]
    aliases: [deaths.total]
    cues: [قتلى, killed]
  killed.soldiers: {kind: cumulative}
  killed.civilians: {kind: cumulative, aliases: [deaths.civil]}
  noted:
speakers:
  army:  {label: Army, party: state, aliases: [قوات الجيش, armed forces]}
  state: {party: state}
  reports: {anonymous: true}
outlets:
  paper: {label: {en: The Paper}}
places:
  town: {within: province}
  province:
scopes:
  women: {within: adults}
  adults: {}
defaults: {place: town, scope: adults, unit: person, lang: ar}
relations:
  - killed.total >= killed.soldiers
rules:
  dispute: error
  updated: off
  about-tolerance: 15%
  about-soft-tolerance: 7.5 %
  nearly-tolerance: 20%
  at-least-tolerance: 5%
  persistence: 3
`;

describe('a whole dossier', () => {
  const { registry, declarations, problems } = parseDossier(WHOLE);

  test('has no problem', () => {
    expect(problems).toEqual([]);
  });

  test('declares quantities, parts and aliases by their canonical names', () => {
    expect(registry.quantities.get('killed.total')).toEqual({
      id: 'killed.total',
      label: new Map([
        ['en', 'People killed'],
        ['ar', 'القتلى'],
      ]),
      kind: 'cumulative',
      unit: 'person',
      parts: ['killed.soldiers', 'killed.civilians'],
      cues: ['قتلى', 'killed'],
    });
    expect([...registry.quantityAliases]).toEqual([
      ['deaths.total', 'killed.total'],
      ['deaths.civil', 'killed.civilians'],
    ]);
    expect(registry.quantities.get('noted')?.kind).toBeUndefined();
  });

  test('declares speakers with their parties and names', () => {
    expect(registry.speakers.get('army')).toEqual({
      id: 'army',
      label: new Map([['', 'Army']]),
      party: 'state',
      anonymous: false,
    });
    expect(registry.speakers.get('reports')?.anonymous).toBe(true);
    expect(registry.speakerAliases.get('قوات الجيش')).toBe('army');
  });

  test('declares what lies within what', () => {
    expect(registry.places.get('town')?.within).toBe('province');
    expect(registry.scopes.get('women')?.within).toBe('adults');
    expect(registry.outlets.get('paper')?.label.get('en')).toBe('The Paper');
  });

  test('keeps defaults, relations and rules', () => {
    expect(registry.defaults).toEqual({ place: 'town', scope: 'adults', unit: 'person', lang: 'ar' });
    expect(registry.relations.map(({ text, span }) => [text, WHOLE.slice(span.start, span.end)])).toEqual([
      ['killed.total >= killed.soldiers', 'killed.total >= killed.soldiers'],
    ]);
    expect([...registry.severities]).toEqual([
      ['dispute', 'error'],
      ['updated', 'off'],
    ]);
    expect(registry.tolerances).toEqual({
      about: 0.15,
      aboutSoft: 0.075,
      nearly: 0.2,
      atLeast: 0.05,
      persistence: 3,
    });
  });

  test('knows where each id stands, and how far its entry goes', () => {
    const places = declarations.map(({ section, id, span, whole }) => ({
      section,
      id,
      key: WHOLE.slice(span.start, span.end),
      end: WHOLE.slice(whole.start, whole.end).split(' ').at(-1),
    }));
    expect(places.map(({ id }) => id)).toEqual(places.map(({ key }) => key));
    expect(places[0]).toMatchObject({ section: 'quantities', id: 'killed.total', end: 'killed]' });
    expect(places.find(({ id }) => id === 'noted')?.end).toBe('noted:');
    expect(places).toHaveLength(12);
  });

  test('reads the same with CRLF, with CR and with a byte order mark', () => {
    for (const text of [WHOLE.replaceAll('\n', '\r\n'), WHOLE.replaceAll('\n', '\r'), `\ufeff${WHOLE}`]) {
      const again = parseDossier(text);
      expect(again.problems).toEqual([]);
      expect({ ...again.registry, relations: [] }).toEqual({ ...registry, relations: [] });
      for (const { id, span } of again.declarations) expect(text.slice(span.start, span.end)).toBe(id);
    }
  });
});

test.each(['', '\n# nothing yet\n', '\ufeff', 'quantities:\nspeakers:\n', '{}'])(
  '%j declares nothing',
  (text) => {
    expect(parseDossier(text)).toEqual({ registry: emptyRegistry, declarations: [], problems: [] });
  },
);

describe('problems stand exactly on what is wrong', () => {
  test.each<[string, string, string[]]>([
    ['a key of the file', 'quantites: {}', ['unknown-key warning: quantites']],
    ['a key of a quantity', 'quantities: {a: {unti: m}}', ['unknown-key warning: unti']],
    ['a key of a speaker', 'speakers: {a: {side: b}}', ['unknown-key warning: side']],
    ['a key of an outlet', 'outlets: {a: {within: b}}', ['unknown-key warning: within']],
    ['a key of a place', 'places: {a: {in: b}}', ['unknown-key warning: in']],
    ['a key of the defaults', 'defaults: {when: now}', ['unknown-key warning: when']],
    ['a finding nobody makes', 'rules: {disputed: error}', ['unknown-key warning: disputed']],
    ['a language', 'title: {english: x, not a tag: y}', ['unknown-key warning: not a tag']],
    ['a kind', 'quantities: {a: {kind: total}}', ['unknown-kind error: total']],
    ['a part', 'quantities: {a: {parts: [b]}}', ['undeclared-part warning: b']],
    ['a place around it', 'places: {a: {within: far}}', ['undeclared-part hint: far']],
    ['a default place', 'defaults: {place: far}', ['undeclared-part hint: far']],
    ['a severity', 'rules: {dispute: loud}', ['bad-dossier error: loud']],
    ['a severity that is a truth value', 'rules: {dispute: true}', ['bad-dossier error: true']],
    ['a tolerance without its sign', 'rules: {about-tolerance: 10}', ['bad-dossier error: 10']],
    ['a tolerance of nothing', 'rules: {nearly-tolerance: 0%}', ['bad-dossier error: 0%']],
    ['a tolerance of too much', 'rules: {about-tolerance: 101%}', ['bad-dossier error: 101%']],
    ['what is meant beyond what is said', 'rules: {about-soft-tolerance: 12%}', ['bad-dossier error: 12%']],
    ['days in words', 'rules: {persistence: two}', ['bad-dossier error: two']],
    ['days before today', 'rules: {persistence: -1}', ['bad-dossier error: -1']],
    ['a list for a mapping', 'quantities: [a, b]', ['bad-dossier error: [a, b]']],
    ['a text for a list', 'quantities: {a: {cues: dead}}', ['bad-dossier error: dead']],
    ['a number for a text', 'quantities: {a: {unit: 7}}', ['bad-dossier error: 7']],
    ['a mapping for a text', 'speakers: {a: {party: {b: c}}}', ['bad-dossier error: {b: c}']],
    ['a text for a truth value', 'speakers: {a: {anonymous: yes}}', ['bad-dossier error: yes']],
    [
      'a mapping as relation',
      'quantities: {c: , d: }\nrelations: [{a: b}, c = d]',
      ['bad-dossier error: {a: b}'],
    ],
    ['an id that no claim could name', 'quantities: {two words: {}}', ['bad-dossier error: two words']],
    ['a list for the file', '- a\n', ['bad-dossier error: - a']],
    ['the same key twice', 'quantities:\n  a: {unit: m}\n  b:\n  a: {unit: km}\n', ['bad-dossier error: a']],
    ['the same part twice', 'quantities: {a: {parts: [b, b]}, b: }', ['bad-dossier warning: b']],
  ])('%s', (_, text, expected) => {
    expect(problemsOf(text)).toEqual(expected);
  });

  test('a misspelt word comes with the one that was meant', () => {
    expect(fixed('quantites: {}')).toBe('quantities: {}');
    expect(fixed('quantities: {a: {kind: cumulatve}}')).toBe('quantities: {a: {kind: cumulative}}');
    expect(fixed('rules: {disput: off}')).toBe('rules: {dispute: off}');
    expect(fixed('rules: {dispute: eror}')).toBe('rules: {dispute: error}');
    expect(fixed('quantities: {killed.all: {parts: [kiled.men]}, killed.men: }')).toBe(
      'quantities: {killed.all: {parts: [killed.men]}, killed.men: }',
    );
    expect(messagesOf('quantities: {a: {kind: cumulatve}}')).toContain('Did you mean `cumulative`?');
  });

  test('an alias belongs to one quantity and is none itself', () => {
    const text = 'quantities: {a: {aliases: [b, x]}, b: {aliases: [x]}}';
    expect(problemsOf(text)).toEqual(['bad-dossier error: b', 'bad-dossier error: x']);
    expect([...parseDossier(text).registry.quantityAliases]).toEqual([['x', 'a']]);
  });

  test('in order of text', () => {
    const text = 'rules: {x: y}\nquantities: {a: {kind: z, parts: [q]}}\nspeakers: 7\n';
    const starts = parseDossier(text).problems.map(({ span }) => span.start);
    expect(starts).toHaveLength(4);
    expect(starts).toEqual(starts.toSorted((a, b) => a - b));
  });
});

describe('circles are cut where they close', () => {
  test('of parts, also by way of an alias', () => {
    const text =
      'quantities: {a: {parts: [b]}, b: {parts: [c]}, c: {parts: [first]}, d: {aliases: [first], parts: [a]}}';
    expect(problemsOf(text)).toEqual(['cycle error: a']);
    expect(messagesOf(text)).toContain('by way of `b`, `c`, `d`');
    expect(parseDossier(text).registry.quantities.get('d')?.parts).toEqual([]);
  });

  test('of one', () => {
    expect(problemsOf('quantities: {a: {parts: [a]}}')).toEqual(['cycle error: a']);
    expect(problemsOf('places: {a: {within: a}}')).toEqual(['cycle error: a']);
    expect(problemsOf('quantities: {a: {aliases: [a]}}')).toEqual(['cycle error: a']);
  });

  test('of places and scopes', () => {
    const text = 'scopes: {a: {within: b}, b: {within: a}, c: {within: a}}';
    expect(problemsOf(text)).toEqual(['cycle error: a']);
    const { scopes } = parseDossier(text).registry;
    expect([...scopes.values()].map(({ within }) => within)).toEqual(['b', undefined, 'a']);
  });

  test('of aliases', () => {
    expect(problemsOf('quantities: {a: {aliases: [b]}, b: {aliases: [a]}}')).toContain('cycle error: a');
  });

  test('a party need not speak', () => {
    expect(problemsOf('speakers: {a: {party: rebels}}')).toEqual([]);
  });

  test('a party may be its own speaker', () => {
    expect(problemsOf('speakers: {a: {party: a}}')).toEqual([]);
  });

  test('of a hundred thousand, without exhausting anything', () => {
    const next = new Map(Array.from({ length: 100_000 }, (_, i) => [`${i}`, `${(i + 1) % 100_000}`]));
    const closings = closingEdges(next.keys(), (id) => [{ to: next.get(id)! }]);
    expect(closings.map(({ from, edge }) => [from, edge.to])).toEqual([['99999', '0']]);
    expect(closings[0]?.circle.length).toBeLessThan(10);
  });
});

describe('a broken part loses only itself', () => {
  test('of form', () => {
    const { registry, problems } = parseDossier(
      'quantities:\n  a: {kind: level\n  b: {kind: fact}\nspeakers:\n  c:\n',
    );
    expect(problems[0]?.code).toBe('bad-dossier');
    expect(registry.quantities.has('a')).toBe(true);
  });

  test('of content', () => {
    const { registry } = parseDossier(
      'quantities: {a: {kind: 7, unit: person}, b c: , d: 5}\nrules: {dispute: 1}',
    );
    expect([...registry.quantities.keys()]).toEqual(['a', 'd']);
    expect(registry.quantities.get('a')?.unit).toBe('person');
    expect(registry.tolerances).toEqual(DEFAULT_TOLERANCES);
  });

  test('of rules: what is meant by about follows a narrower about', () => {
    const { registry, problems } = parseDossier('rules: {about-tolerance: 4%}');
    expect(problems).toEqual([]);
    expect(registry.tolerances).toMatchObject({ about: 0.04, aboutSoft: 0.02 });
  });
});

test('the template has no problem, as it is and with all its settings in use', () => {
  const template = dossierTemplate();
  expect(parseDossier(template).problems).toEqual([]);
  const used = template.replace(/^( *)#(?! )/gm, '$1');
  const { registry, problems } = parseDossier(used);
  expect(problems).toEqual([]);
  expect(registry.defaults.place).toBe('region');
  expect(registry.relations).toHaveLength(1);
  expect(registry.severities.get('updated')).toBe('info');
  expect(registry.quantityAliases.get('deaths.total')).toBe('killed.total');
});
