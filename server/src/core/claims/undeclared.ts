import { shown } from '../syntax/problems.ts';
import type { ClaimFileTree, Fields, Placed } from '../syntax/tree.ts';
import { say } from '../text/phrase.ts';
import type { Problem } from '../text/problem.ts';
import type { Declaration, Registry } from './dossier.ts';
import { canonicalQuantity, canonicalSpeaker } from './resolve.ts';

/** An id used in a claim file that its dossier does not declare. Legal, and often a slip of the pen. */
export interface Undeclared {
  readonly section: Extract<Declaration['section'], 'quantities' | 'speakers'>;
  readonly id: string;
  readonly place: Placed<string>;
}

/** What to say of it: a hint, as it is legal. */
export const undeclaredProblem = ({ section, id, place }: Undeclared): Problem => ({
  code: section === 'quantities' ? 'undeclared-quantity' : 'undeclared-speaker',
  severity: 'hint',
  span: place.span,
  message: say`${shown(id)} is not declared under ${section} in hasila.yaml.`,
});

/** The quantities and speakers of a file that its dossier does not declare, each where it is first used. */
export function undeclaredIn(tree: ClaimFileTree, registry: Registry): Undeclared[] {
  const found = new Map<string, Undeclared>();
  const note = (section: Undeclared['section'], place: Placed<string>): void => {
    const key = `${section} ${place.value}`;
    if (!found.has(key)) found.set(key, { section, id: place.value, place });
  };
  const speakersOf = (fields: Fields): void => {
    for (const place of speakerPlaces(fields)) {
      if (!registry.speakers.has(canonicalSpeaker(registry, place.value))) note('speakers', place);
    }
  };
  for (const { fields } of tree.defaults) speakersOf(fields);
  for (const { quantity, fields } of tree.claims) {
    if (quantity && !registry.quantities.has(canonicalQuantity(registry, quantity.value))) {
      note('quantities', quantity);
    }
    speakersOf(fields);
  }
  return [...found.values()].sort((a, b) => a.place.span.start - b.place.span.start);
}

const speakerPlaces = ({ speaker, citing }: Fields): Placed<string>[] =>
  speaker === undefined ? [...citing] : [{ value: speaker.value.id, span: speaker.span }, ...citing];
