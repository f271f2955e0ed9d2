import type { Template } from './strings.ts';

/** How findings between quantities are told. `{here}` and `{there}` are figures with their speakers. */
export interface RelationStrings {
  /** A quantity of a narrower scope or place. */
  readonly narrowed: Template;
  /** From the part, and from the whole, that a dossier declares as such. */
  readonly partAbove: Template;
  readonly wholeBelow: Template;
  /** The same by a relation of the dossier. */
  readonly moreThanAllowed: Template;
  readonly lessThanAllowed: Template;
  readonly excluded: Template;
  /** Figures that a relation puts together. */
  readonly unbalanced: Template;
  readonly outOfBounds: Template;
  readonly term: Template;
  readonly countedWithin: Template;
  readonly countedTwice: Template;
}

export const relationsInEnglish: RelationStrings = {
  narrowed: '{quantity} ({frame})',
  partAbove: '{subject}: {here}, more than {other}, which includes it: {there}.',
  wholeBelow: '{subject}: {here}, less than {other}, which is a part of it: {there}.',
  moreThanAllowed: '{subject}: {here}, too many beside {other}: {there}; the dossier has “{relation}”.',
  lessThanAllowed: '{subject}: {here}, too few beside {other}: {there}; the dossier has “{relation}”.',
  excluded: '{subject}: {here}, but {other}: {there}; by the dossier’s “{relation}” these cannot both hold.',
  unbalanced: '{subject}: {here}, which does not go with {terms}; the dossier has “{relation}”.',
  outOfBounds: '{subject}: {here}, but the dossier has “{relation}”.',
  term: '{quantity} {figure}',
  countedWithin:
    '{subject}: {figure} is a sum that counts {inner} ({innerFigure}) twice, as {outer} ({outerFigure}) includes it.',
  countedTwice: '{subject}: {figure} is a sum that has {inner} ({innerFigure}) in it twice.',
};
