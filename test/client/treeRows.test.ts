import { expect, test } from 'vitest';
import { addedLines } from '../../client/src/trees/addedLines.ts';
import type { Node } from '../../client/src/trees/nodes.ts';
import { type Row, rowOf } from '../../client/src/trees/rows.ts';
import type { ConflictOverview, DossierOverview } from '../../server/src/lsp/viewProtocol.ts';

const HOSTILE = 'They say \u202e12\u202c were \u202dkilled\u2069 \u2067\u2066 in all \u202a';

const range = { start: { line: 4, character: 0 }, end: { line: 4, character: 2 } };
const claim = {
  uri: 'file:///w/100%E2%80%AE.claim',
  number: 1,
  range,
  figure: HOSTILE,
  value: HOSTILE,
  scale: HOSTILE,
  speaker: HOSTILE,
  party: HOSTILE,
  outlet: HOSTILE,
  date: HOSTILE,
  scope: HOSTILE,
  place: HOSTILE,
  direct: false,
  forecast: false,
  withdrawn: false,
  verdict: 'none',
  codes: [],
} as const;
const conflict = (message: string): ConflictOverview => ({
  id: 'c',
  code: 'dispute',
  label: 'dispute',
  severity: 'warning',
  quantity: 'killed',
  message,
  claims: [claim],
});
const quantity = {
  id: HOSTILE,
  label: HOSTILE,
  kind: HOSTILE,
  unit: HOSTILE,
  declared: true,
  claims: 2,
  positions: 1,
  conflicts: 0,
  latest: HOSTILE,
};
const source = {
  kind: 'speaker',
  id: HOSTILE,
  label: HOSTILE,
  party: HOSTILE,
  anonymous: false,
  claims: 1,
  conflicts: 0,
} as const;
const dossier: DossierOverview = {
  uri: 'file:///w',
  title: HOSTILE,
  quantities: [quantity],
  sources: [source],
  conflicts: [],
};

const shown = ({ label, description = '', tooltip = '' }: Row): string[] => [label, description, tooltip];

test.each<Node>([
  { kind: 'dossier', dossier },
  { kind: 'quantity', dossier, quantity },
  { kind: 'party', dossier, label: HOSTILE, claims: [claim] },
  { kind: 'source', dossier, source },
  { kind: 'conflict', dossier, conflict: { ...conflict(HOSTILE), acknowledged: HOSTILE } },
  { kind: 'claim', dossier, claim: { ...claim, quantity: HOSTILE } },
  { kind: 'place', dossier, place: claim },
])('nothing in a row of a $kind is turned round by force, or turns what stands beside it', (node) => {
  const row = rowOf(node);
  expect(row.label).toContain('U+202E');
  for (const text of shown(row)) {
    expect(text).not.toMatch(/[\u202a-\u202e]/);
    let open = 0;
    for (const character of text) {
      if (/[\u2066-\u2068]/.test(character)) open++;
      else if (character === '\u2069') expect(--open).toBeGreaterThanOrEqual(0);
    }
    expect(open).toBe(0);
  }
});

test('a sentence keeps its isolates, which hold its names apart', () => {
  const message = '\u2067محاور الهجوم: 3 بحسب (\u2068Outlet 003\u2069)؛ لا يصح منها أكثر من واحد.\u2069';
  expect(rowOf({ kind: 'conflict', dossier, conflict: conflict(message) }).label).toBe(message);
});

test('a conflict is told by its quantity and the figures against each other, and in full in its tooltip', () => {
  const row = rowOf({
    kind: 'conflict',
    dossier: { ...dossier, quantities: [{ ...quantity, id: 'killed', label: 'People killed' }] },
    conflict: { ...conflict('At most one can be right.'), quantity: 'killed', figures: '4 ↔ 7' },
  });
  expect(row).toMatchObject({ label: 'People killed: 4 ↔ 7', tooltip: 'At most one can be right.' });
});

test('more claims than a tree lists lead to the comparison', () => {
  const row = rowOf({ kind: 'more', dossier, quantity: { ...quantity, id: 'killed' }, claims: 8000 });
  expect(row).toMatchObject({
    label: '8,000 more claims',
    place: { dossier: dossier.uri, quantity: 'killed' },
  });
});

test('a row leads to its claim, also in a file whose address is not well formed', () => {
  const place = { uri: 'file:///w/100%.claim', number: 1, range };
  expect(rowOf({ kind: 'place', dossier, place })).toMatchObject({ label: '100%.claim:5', place });
});

test('lines that were written after the last commit are told from those that stood there', () => {
  const isAdded = addedLines(
    [
      '--- a/x.claim',
      '+++ b/x.claim',
      '@@ -1,3 +1,4 @@',
      ' a',
      '-b',
      '+B',
      '+++ c',
      ' d',
      '@@ -9 +10 @@',
      '+e',
    ].join('\n'),
  );
  expect([0, 1, 2, 3, 8, 9, 10].filter(isAdded)).toEqual([1, 2, 9]);
});
