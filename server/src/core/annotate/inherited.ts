import { NO_FIELDS } from '../syntax/fields.ts';
import type { ClaimFileTree, Fields } from '../syntax/tree.ts';
import { firstFrom } from '../text/span.ts';

/** The fields that a claim line at a place takes over from the default line it would stand under. */
export const givenAt = (tree: ClaimFileTree, place: number): Fields =>
  tree.defaults[firstFrom(tree.defaults, place) - 1]?.fields ?? NO_FIELDS;

/**
 * As of when a claim of a speaker holds if it says nothing itself, in EDTF. A speaker other than the one given does not
 * inherit when that one spoke.
 */
export function inheritedDate(
  { header }: Pick<ClaimFileTree, 'header'>,
  given: Fields,
  speaker: string | undefined,
): string | undefined {
  const same = speaker === undefined || given.speaker === undefined || given.speaker.value.id === speaker;
  return (given.on ?? (same ? given.said : undefined) ?? header.published)?.value;
}
