import { DEFAULT_TOLERANCES } from '../../claims/dossier.ts';
import { SEVERITIES } from '../../claims/dossierRules.ts';
import { KINDS } from '../../claims/dossierSections.ts';
import { byCodeUnit, given } from '../../collections.ts';
import type { Dossier } from '../../index/dossierIndex.ts';
import { type Names, quantityName, speakerName, wordingOf } from '../../report/names.ts';
import { CODES, FILE_CODES } from '../../rules/codes.ts';
import { declaredProposal, unitsOf } from './ids.ts';
import type { Proposal } from './proposal.ts';
import { searchNames } from './searchNames.ts';
import { usesIn } from './usage.ts';

/** The languages that are read to some depth. */
export const LANGUAGES: readonly string[] = ['ar', 'en', 'fr', 'tr', 'fa'];

/** What is known of a dossier whose `hasila.yaml` is being written. */
export interface Known {
  readonly dossier: Dossier;
  readonly names: Names;
}

/** Values that a key of `hasila.yaml` can have, given the path to it. */
export function valueProposals(path: readonly string[], known: Known): readonly Proposal[] {
  const [section, id] = path;
  const key = path.at(-1);
  const { registry } = known.names;
  if (section === 'rules') return path.length === 2 ? ruleValues(key!) : [];
  if (section === 'defaults') {
    if (key === 'place') return namedIn('places', known);
    if (key === 'scope') return namedIn('scopes', known);
    if (key === 'lang') return LANGUAGES.map(name);
  } else if (path.length !== 3) return [];
  switch (key) {
    case 'kind':
      return section === 'quantities' ? kinds(known.names) : [];
    case 'unit':
      return [...new Set([...unitsOf(registry), 'person'])].map(name);
    case 'party': {
      const parties = [...registry.speakers.values()].flatMap(({ party }) => given(party));
      return [...new Set(parties)].map((party) => ({
        ...name(party),
        more: () => speakerTold(party, known),
      }));
    }
    case 'anonymous':
      return section === 'speakers' ? ['true', 'false'].map(name) : [];
    case 'within':
      return section === 'places' || section === 'scopes'
        ? namedIn(section, known).filter(({ label }) => label !== id)
        : [];
    default:
      return [];
  }
}

/** Items that a list of `hasila.yaml` can have. */
export function itemProposals(path: readonly string[], known: Known): readonly Proposal[] {
  const [section, id] = path;
  const key = path.at(-1);
  if (section === 'relations') return quantities(known);
  if (section === 'quantities' && key === 'parts')
    return quantities(known).filter(({ label }) => label !== id);
  if (key === 'aliases' && (section === 'quantities' || section === 'speakers')) {
    return undeclared(section, known).map(name);
  }
  return [];
}

/** Ids of a section that claims use and nothing declares, the most used first. */
export function undeclared(section: string, { dossier, names: { registry } }: Known): readonly string[] {
  switch (section) {
    case 'quantities':
      return [...dossier.byQuantity.keys()].filter((id) => !registry.quantities.has(id)).sort(byCodeUnit);
    case 'outlets': {
      const sources = [...dossier.files.values()].flatMap(({ summary }) => given(summary.source));
      return [...new Set(sources)].filter((id) => !registry.outlets.has(id)).sort(byCodeUnit);
    }
    case 'speakers':
    case 'places':
    case 'scopes':
      return [...usesIn(section, dossier)]
        .filter(([id]) => !registry[section].has(id))
        .sort(([a, m], [b, n]) => n - m || byCodeUnit(a, b))
        .map(([id]) => id);
    default:
      return [];
  }
}

const name = (label: string): Proposal => ({ label, kind: 'name' });

const kinds = (names: Names): readonly Proposal[] =>
  KINDS.map((kind) => ({
    ...name(kind),
    more: () => ({ description: wordingOf(names).strings.kinds[kind] }),
  }));

const namedIn = (section: 'places' | 'scopes', { names }: Known): readonly Proposal[] =>
  [...names.registry[section].keys()].map((id) => declaredProposal(id, section, names));

const speakerTold = (party: string, { names }: Known) => ({
  description: names.registry.speakers.has(party) ? speakerName(party, names) : undefined,
});

function quantities({ dossier, names }: Known): readonly Proposal[] {
  const known = searchNames(names.registry).quantities;
  return [...new Set([...names.registry.quantities.keys(), ...dossier.byQuantity.keys()])].map((id) => ({
    label: id,
    kind: 'quantity',
    names: known.get(id),
    more: () => ({ description: known.has(id) ? quantityName(id, names) : undefined }),
  }));
}

function ruleValues(key: string): readonly Proposal[] {
  const usual = { ...CODES, ...FILE_CODES }[key as keyof typeof CODES];
  if (usual !== undefined) return [...new Set([usual, ...SEVERITIES])].map(name);
  if (key === 'persistence') return [name(String(DEFAULT_TOLERANCES.persistence))];
  return key.endsWith('-tolerance') ? ['5%', '10%'].map(name) : [];
}
