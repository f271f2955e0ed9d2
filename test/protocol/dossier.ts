export const FOLDER = 'file:///w';
export const REGISTRY_URI = 'file:///w/hasila.yaml';
export const A_URI = 'file:///w/a.claim';
export const B_URI = 'file:///w/b.claim';

export const REGISTRY = `quantities:
  killed: {label: {en: People killed}, kind: cumulative, unit: person}
speakers:
  army: {party: army}
  rebels: {party: rebels}
`;

export const A = `---
source: one
published: 2022-01-24
---
The army says [40 died][^1].
[^1]: killed 40 @army
`;

export const B = `---
source: two
published: 2022-01-24
---
The rebels say [77 died][^1].
[^1]: killed 77 @rebels
`;

/** Two files that contradict each other. */
export const dossier = (): [string, string][] => [
  ['file:/w/hasila.yaml', REGISTRY],
  ['file:/w/a.claim', A],
  ['file:/w/b.claim', B],
];
