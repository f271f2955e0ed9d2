import type { Placed } from '../syntax/tree.ts';
import { say } from '../text/phrase.ts';
import type { Problem } from '../text/problem.ts';
import { type Declaration, type Defaults, type DossierFile, emptyRegistry } from './dossier.ts';
import { checkDefault, resolveNamed, resolveQuantities, resolveSpeakers } from './dossierChecks.ts';
import { readRules } from './dossierRules.ts';
import { declarationsOf, readLabel, readNamed, readQuantities, readSpeakers } from './dossierSections.ts';
import { readUnits } from './dossierUnits.ts';
import { readRelations } from './relations/readRelations.ts';
import { fieldsOf, type Report, textOf } from './yamlFields.ts';
import { readYamlTree, type YamlNode } from './yamlTree.ts';

/** The keys that a `hasila.yaml` can begin a section with. */
export const SECTIONS = [
  'title',
  'quantities',
  'speakers',
  'outlets',
  'places',
  'scopes',
  'units',
  'defaults',
  'relations',
  'rules',
] as const;

/** Nobody reads more of them. */
const MOST_PROBLEMS = 200;

/**
 * Reads a `hasila.yaml`. Never throws: what is broken is a problem and left out, the rest stands; a file that is
 * refused as a whole (see `readYamlTree`) gives the empty registry. Problems are in order of text.
 */
export function parseDossier(text: string): DossierFile {
  const { root, problems: found } = readYamlTree(text);
  const problems = [...found];
  let dropped = 0;
  const report: Report = (problem) => {
    if (problems.length < MOST_PROBLEMS) problems.push(typeof problem === 'function' ? problem() : problem);
    else dropped++;
  };
  const read =
    root === undefined ? { registry: emptyRegistry, declarations: [] } : readRoot(root, text, report);
  problems.sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
  return { ...read, problems: capped(problems, dropped, text.length) };
}

function readRoot(
  root: YamlNode,
  source: string,
  report: Report,
): Pick<DossierFile, 'registry' | 'declarations'> {
  const fields = fieldsOf(root, 'hasila.yaml', SECTIONS, report);
  const quantityDrafts = readQuantities(fields.get('quantities'), report);
  const speakerDrafts = readSpeakers(fields.get('speakers'), report);
  const outletDrafts = readNamed(fields.get('outlets'), 'outlets', report);
  const placeDrafts = readNamed(fields.get('places'), 'places', report);
  const scopeDrafts = readNamed(fields.get('scopes'), 'scopes', report);
  const quantities = resolveQuantities(quantityDrafts, report);
  const speakers = resolveSpeakers(speakerDrafts, report);
  const places = resolveNamed(placeDrafts, 'place', report);
  const scopes = resolveNamed(scopeDrafts, 'scope', report);
  const defaults = readDefaults(fields.get('defaults'), report);
  checkDefault(defaults.get('place'), 'place', places, report);
  checkDefault(defaults.get('scope'), 'scope', scopes, report);
  const declarations: readonly Declaration[] = [
    ...declarationsOf('quantities', quantityDrafts),
    ...declarationsOf('speakers', speakerDrafts),
    ...declarationsOf('outlets', outletDrafts),
    ...declarationsOf('places', placeDrafts),
    ...declarationsOf('scopes', scopeDrafts),
  ].sort((a, b) => a.span.start - b.span.start);
  const rules = readRules(fields.get('rules'), report);
  const registry = {
    title: readLabel(fields.get('title'), 'title', report),
    quantities: quantities.entries,
    quantityAliases: quantities.aliases,
    speakers: speakers.entries,
    speakerAliases: speakers.aliases,
    outlets: resolveNamed(outletDrafts, 'outlet', report),
    places,
    scopes,
    defaults: Object.fromEntries([...defaults].map(([key, { value }]) => [key, value])) as Defaults,
    relations: readRelations(fields.get('relations'), source, quantities, report),
    units: readUnits(fields.get('units'), rules.tolerances, report),
    ...rules,
  };
  return { registry, declarations };
}

/** What `defaults` can hold. */
export const DEFAULTS = ['place', 'scope', 'unit', 'lang'] as const satisfies readonly (keyof Defaults)[];

function readDefaults(
  node: YamlNode | undefined,
  report: Report,
): ReadonlyMap<keyof Defaults, Placed<string>> {
  const fields = fieldsOf(node, 'defaults', DEFAULTS, report);
  const texts = DEFAULTS.map((key) => [key, textOf(fields.get(key), key, report)] as const);
  return new Map(texts.filter((entry): entry is [(typeof DEFAULTS)[number], Placed<string>] => !!entry[1]));
}

function capped(problems: readonly Problem[], dropped: number, end: number): readonly Problem[] {
  const more = dropped + Math.max(0, problems.length - MOST_PROBLEMS);
  if (more === 0) return problems;
  const message = say`${more} more problems are not listed. Repair these first.`;
  return [
    ...problems.slice(0, MOST_PROBLEMS),
    { code: 'not-analysed', severity: 'warning', span: { start: end, end }, message },
  ];
}
