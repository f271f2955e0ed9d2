import type { Findings } from '../check.ts';
import type { Declaration } from '../claims/dossier.ts';
import type { Dossier } from '../index/dossierIndex.ts';
import { quantityOf } from '../overview/quantities.ts';
import { type Names, wordingOf } from '../report/names.ts';
import { refactorWordsFor } from './refactor/words/wordsFor.ts';

/** What is said over the declaration of a quantity. */
export interface RegistryLens {
  readonly declaration: Declaration;
  /** How many claims there are on it, and how many conflicts. */
  readonly text: string;
  readonly claims: number;
}

/** Over each quantity that has lines of its own in `hasila.yaml`: over several on one line nobody could tell whose it is. */
export function registryLenses(
  text: string,
  declarations: readonly Declaration[],
  { dossier, findings, names }: { dossier: Dossier; findings: Findings; names: Names },
): RegistryLens[] {
  const wording = wordingOf(names);
  const words = refactorWordsFor(wording);
  return declarations
    .filter(({ section, span }) => section === 'quantities' && beginsLine(text, span.start))
    .map((declaration) => {
      const { claims, conflicts } = quantityOf(declaration.id, dossier, findings, names);
      const parts = [
        wording.plural(words.claims, claims),
        ...(conflicts > 0 ? [wording.plural(words.conflicts, conflicts)] : []),
      ];
      return { declaration, text: parts.join(' · '), claims };
    });
}

function beginsLine(text: string, offset: number): boolean {
  let at = offset;
  while (at > 0 && text[at - 1] === ' ') at--;
  return at === 0 || text[at - 1] === '\n' || text[at - 1] === '\r';
}
