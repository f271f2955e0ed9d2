import { shown } from '../syntax/problems.ts';
import type { Placed } from '../syntax/tree.ts';
import { type Phrase, say } from '../text/phrase.ts';
import { closingEdges } from './cycles.ts';
import type { Declaration, Named, Quantity, SpeakerEntry } from './dossier.ts';
import type { NamedDraft, QuantityDraft, SpeakerDraft } from './dossierSections.ts';
import { misspelt, problem, type Report } from './yamlFields.ts';

export interface Resolved<T> {
  readonly entries: ReadonlyMap<string, T>;
  /** Alias to canonical id. */
  readonly aliases: ReadonlyMap<string, string>;
}

/** Quantities with their parts and aliases looked up. Their parts have no cycle. */
export function resolveQuantities(drafts: readonly QuantityDraft[], report: Report): Resolved<Quantity> {
  const ids = new Set(drafts.map(({ id }) => id.value));
  const aliases = resolveAliases(drafts, ids, report);
  const edges = new Map(
    drafts.map(({ id, parts }) => [id.value, parts.map((part) => edgeTo(part, aliases))] as const),
  );
  for (const { part, to } of [...edges.values()].flat()) {
    if (!ids.has(to)) report(undeclared(part, 'quantity', 'warning', ids));
  }
  const closing = new Set(
    reportCycles(edges, (id, way) => say`${shown(id)} is a part of itself${way}.`, report),
  );
  const partsOf = (id: string): string[] =>
    (edges.get(id) ?? []).filter((edge) => !closing.has(edge)).map(({ to }) => to);
  const entries = drafts.map(({ id, label, kind, unit, cues }): [string, Quantity] => [
    id.value,
    { id: id.value, label, kind, unit, parts: [...new Set(partsOf(id.value))], cues },
  ]);
  return { entries: new Map(entries), aliases };
}

/** Speakers with their party looked up. A party need not be a speaker: then it is a name that only parties have. */
export function resolveSpeakers(drafts: readonly SpeakerDraft[], report: Report): Resolved<SpeakerEntry> {
  const ids = new Set(drafts.map(({ id }) => id.value));
  const aliases = resolveAliases(drafts, ids, report);
  const entries = drafts.map(({ id, label, party, anonymous }): [string, SpeakerEntry] => {
    const to = party && (aliases.get(party.value) ?? party.value);
    return [id.value, { id: id.value, label, party: to, anonymous }];
  });
  return { entries: new Map(entries), aliases };
}

/** Outlets, places or scopes; none lies within itself. */
export function resolveNamed(
  drafts: readonly NamedDraft[],
  what: 'outlet' | 'place' | 'scope',
  report: Report,
): ReadonlyMap<string, Named> {
  const ids = new Set(drafts.map(({ id }) => id.value));
  const edges = new Map(
    drafts.map(({ id, within }) => [id.value, within ? [edgeTo(within, new Map())] : []] as const),
  );
  for (const { part, to } of [...edges.values()].flat()) {
    if (!ids.has(to)) report(undeclared(part, what, 'hint', ids));
  }
  const closing = new Set(
    reportCycles(edges, (id, way) => say`${shown(id)} lies within itself${way}.`, report),
  );
  return new Map(
    drafts.map(({ id, label }): [string, Named] => {
      const edge = edges.get(id.value)?.[0];
      const within = edge === undefined || closing.has(edge) ? undefined : edge.to;
      return [id.value, { id: id.value, label, within }];
    }),
  );
}

/** A default that names what nobody declared is legal, and most likely mistyped. */
export function checkDefault(
  given: Placed<string> | undefined,
  what: 'place' | 'scope',
  declared: ReadonlyMap<string, Named>,
  report: Report,
): void {
  if (given && !declared.has(given.value)) report(undeclared(given, what, 'hint', declared.keys()));
}

interface Edge {
  readonly part: Placed<string>;
  readonly to: string;
}

const edgeTo = (part: Placed<string>, aliases: ReadonlyMap<string, string>): Edge => ({
  part,
  to: aliases.get(part.value) ?? part.value,
});

const SECTION_OF = {
  quantity: 'quantities',
  speaker: 'speakers',
  outlet: 'outlets',
  place: 'places',
  scope: 'scopes',
} as const satisfies Record<string, Declaration['section']>;

const UNDECLARED: Readonly<Record<keyof typeof SECTION_OF, (id: string) => Phrase>> = {
  quantity: (id) => say`No quantity ${id} is declared.`,
  speaker: (id) => say`No speaker ${id} is declared.`,
  outlet: (id) => say`No outlet ${id} is declared.`,
  place: (id) => say`No place ${id} is declared.`,
  scope: (id) => say`No scope ${id} is declared.`,
};

const undeclared =
  (
    part: Placed<string>,
    what: keyof typeof SECTION_OF,
    severity: 'warning' | 'hint',
    declared: Iterable<string>,
  ) =>
  () =>
    misspelt(
      'undeclared-part',
      severity,
      part,
      declared,
      UNDECLARED[what](shown(part.value)),
      say`Declare it among the ${SECTION_OF[what]}, or correct it.`,
    );

function reportCycles(
  edges: ReadonlyMap<string, readonly Edge[]>,
  complaint: (id: string, way: Phrase) => Phrase,
  report: Report,
): readonly Edge[] {
  const closings = closingEdges(edges.keys(), (id) => edges.get(id) ?? []);
  for (const { edge, circle } of closings) {
    report(problem('cycle', 'error', edge.part.span, complaint(edge.to, way(circle))));
  }
  return closings.map(({ edge }) => edge);
}

const way = (circle: readonly string[]): Phrase =>
  circle.length < 2 ? say`` : say`, by way of ${circle.slice(1).map(shown).join(', ')}`;

/** An alias belongs to one entry and is no id itself. What breaks that is left out. */
function resolveAliases(
  drafts: readonly { readonly id: Placed<string>; readonly aliases: readonly Placed<string>[] }[],
  ids: ReadonlySet<string>,
  report: Report,
): ReadonlyMap<string, string> {
  const shadows = new Map(
    drafts.map(({ id, aliases }) => [
      id.value,
      aliases.filter(({ value }) => ids.has(value)).map((part) => ({ part, to: part.value })),
    ]),
  );
  const circular = new Set(
    reportCycles(shadows, (id, way) => say`${shown(id)} is an alias of itself${way}.`, report).map(
      ({ part }) => part,
    ),
  );
  const owners = new Map<string, string>();
  for (const { id, aliases } of drafts) {
    for (const alias of aliases) {
      if (circular.has(alias)) continue;
      const owner = owners.get(alias.value);
      if (ids.has(alias.value)) {
        const message = say`${shown(alias.value)} is declared by itself. Remove it here, or its own entry.`;
        report(problem('bad-dossier', 'error', alias.span, message));
      } else if (owner !== undefined) {
        const message = say`${shown(alias.value)} is an alias of ${shown(owner)} already. Remove one.`;
        report(problem('bad-dossier', 'error', alias.span, message));
      } else {
        owners.set(alias.value, id.value);
      }
    }
  }
  return owners;
}
