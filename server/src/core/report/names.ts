import type { Label, Registry } from '../claims/dossier.ts';
import type { DossierClaim } from '../claims/dossierClaim.ts';
import { labelOf } from '../claims/labels.ts';
import { isCounted } from '../figure/units.ts';
import { dateInWords } from './dates.ts';
import { valueInWords } from './figures.ts';
import { fill, type Wording, wordingFor } from './wording.ts';

/** What things are called in a reader's language. */
export interface Names {
  readonly registry: Registry;
  /** BCP 47 tags, the favourite first. */
  readonly langs: readonly string[];
}

/** The wording of the reader that names are for. */
export const wordingOf = ({ langs }: Pick<Names, 'langs'>): Wording => wordingFor(langs);

/** The name in a map of a registry, or the id itself. */
function nameIn(entries: ReadonlyMap<string, { readonly label: Label }>, id: string, names: Names): string {
  const entry = entries.get(id);
  return wordingOf(names).quote(entry === undefined ? id : labelOf(entry.label, id, names.langs));
}

/** The label of a quantity, its id where nobody declared one; fit to stand in a sentence. */
export const quantityName = (id: string, names: Names): string =>
  nameIn(names.registry.quantities, id, names);

/** The label of a speaker. */
export const speakerName = (id: string, names: Names): string => nameIn(names.registry.speakers, id, names);

/** The label of a scope. */
export const scopeName = (id: string, names: Names): string => nameIn(names.registry.scopes, id, names);

/** The label of a place. */
export const placeName = (id: string, names: Names): string => nameIn(names.registry.places, id, names);

/** Who published a claim: its outlet, or where no outlet is named its file. */
export const outletName = ({ outlet, file }: Pick<DossierClaim, 'outlet' | 'file'>, names: Names): string =>
  outlet === undefined
    ? wordingOf(names).quote(fileName(file))
    : nameIn(names.registry.outlets, outlet, names);

/** What a dossier is called: its title, else the name of its folder. */
export const dossierName = (folder: string, { registry, langs }: Names): string =>
  labelOf(registry.title, fileName(folder), langs);

/** The last step of a path or URI, as people read it. */
export function fileName(file: string): string {
  const last = file.slice(file.lastIndexOf('/') + 1);
  try {
    return decodeURIComponent(last);
  } catch {
    return last;
  }
}

/** Who makes the claim: a speaker by name, else the outlet itself. */
export const voiceName = (claim: DossierClaim, names: Names): string =>
  claim.speaker === undefined ? outletName(claim, names) : speakerName(claim.speaker, names);

/** The party that vouches for a claim: by its own label where it has one, else by that of whom the claim names. */
export function rootName({ root, speaker, claim }: DossierClaim, names: Names): string {
  const own = claim.citing.length === 0 ? speaker : undefined;
  const known = root !== undefined && names.registry.speakers.has(root) ? root : (own ?? root);
  return known === undefined ? '' : speakerName(known, names);
}

/** Whether a claim comes from nobody in particular. */
export const isAnonymous = ({ speaker }: DossierClaim, { registry }: Names): boolean =>
  speaker !== undefined && registry.speakers.get(speaker)?.anonymous === true;

/** The figure of a claim, with its unit where that says more than what the quantity is counted in. */
export function figureName(claim: DossierClaim, names: Names): string {
  const usual = names.registry.quantities.get(claim.quantity)?.unit ?? names.registry.defaults.unit;
  const unit = claim.claim.unit ?? usual;
  const said = unit !== undefined && (unit !== usual || !isCounted(unit));
  return said && hasUnit(claim) ? withUnit(claim, unit, names) : bareFigure(claim, names);
}

/** The figure with its unit, whatever that is. */
export function figureWithUnit(claim: DossierClaim, names: Names): string {
  const unit = claim.claim.unit ?? claim.unit;
  return unit === undefined ? bareFigure(claim, names) : withUnit(claim, unit, names);
}

const hasUnit = ({ extent }: DossierClaim): boolean =>
  extent?.dimension === 'amount' || extent?.dimension === 'increment';

const bareFigure = ({ claim }: DossierClaim, names: Names): string =>
  valueInWords(claim.value, wordingOf(names));

/** What is counted has a name in the singular, which stands beside the figure and not with it. */
function withUnit(claim: DossierClaim, unit: string, names: Names): string {
  const { strings, quote } = wordingOf(names);
  const template = isCounted(unit) ? strings.withCounted : strings.withUnit;
  return fill(template, { figure: bareFigure(claim, names), unit: quote(unit) });
}

/** When a claim holds, in words; the period of a flow or an increment. `undefined` where nothing dates it. */
export function dateName(claim: DossierClaim, names: Names): string | undefined {
  const edtf = dateOf(claim);
  return edtf === undefined ? undefined : dateInWords(edtf, wordingOf(names));
}

/** The same as written, in EDTF. */
export function dateOf({ claim, extent, kind }: DossierClaim): string | undefined {
  const overPeriod = kind === 'flow' || extent?.dimension === 'increment';
  return (overPeriod ? claim.during : undefined) ?? claim.asOf;
}
