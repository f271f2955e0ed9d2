import type { RelationStrings } from './relations.ts';

/** No verb agrees with a name, as in the other strings. */
export const relationsInArabic: RelationStrings = {
  narrowed: '{quantity} ({frame})',
  partAbove: '{subject}: {here}، وهو أكثر من {other} الذي يشمله: {there}.',
  wholeBelow: '{subject}: {here}، وهو أقل من جزء منه، أي {other}: {there}.',
  moreThanAllowed: '{subject}: {here}، وهو أكثر مما يصح مع {other}: {there}؛ وفي الإضبارة «{relation}».',
  lessThanAllowed: '{subject}: {here}، وهو أقل مما يصح مع {other}: {there}؛ وفي الإضبارة «{relation}».',
  excluded: '{subject}: {here}، لكن {other}: {there}؛ وبحسب الإضبارة («{relation}») لا يصح الأمران معاً.',
  outOfBounds: '{subject}: {here}، وفي الإضبارة «{relation}».',
  unbalanced: '{subject}: {here}، ولا يستقيم مع {terms}؛ وفي الإضبارة «{relation}».',
  term: '{quantity} {figure}',
  countedWithin:
    '{subject}: الرقم {figure} مجموع عُدّ فيه {inner} ({innerFigure}) مرتين، لأن {outer} ({outerFigure}) يشمله.',
  countedTwice: '{subject}: الرقم {figure} مجموع ورد فيه {inner} ({innerFigure}) مرتين.',
};
