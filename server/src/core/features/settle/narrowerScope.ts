import type { Label, Named } from '../../claims/dossier.ts';
import type { DossierClaim } from '../../claims/dossierClaim.ts';
import { labelOf } from '../../claims/labels.ts';
import { given } from '../../collections.ts';
import { wordingOf } from '../../report/names.ts';
import { fill } from '../../report/wording.ts';
import type { ClaimChange } from './change.ts';
import { type Opposition, type Settlement, titlesOf } from './opposition.ts';

/**
 * The claim is of other people or things than the other one: of what the other one is said to be of, or of a scope
 * that the dossier declares, those within the scope the claim has now first. Which of them settle anything is for the
 * rules to say.
 */
export function narrowerScope(opposition: Opposition): Settlement[] {
  const { claim, other, names } = opposition;
  const { scopes, defaults } = names.registry;
  const now = claim.claim.scope ?? defaults.scope;
  const declared = [...scopes.values()].sort((a, b) => Number(isWithin(b, now)) - Number(isWithin(a, now)));
  const ids = new Set([...given(other.claim.scope), ...declared.map(({ id }) => id)]);
  return [...ids]
    .filter((id) => id !== now)
    .map((id) => {
      const label = wordingOf(names).quote(labelOf(scopes.get(id)?.label ?? NO_LABEL, id, names.langs));
      const title = fill(titlesOf(opposition).narrowerScope, { id, label });
      return { title, changes: [scopeChange(claim, id)] };
    });
}

/** What puts a claim under a scope. */
export const scopeChange = ({ file, claim: { number } }: DossierClaim, id: string): ClaimChange => ({
  file,
  number,
  change: { field: 'scope', id },
});

const NO_LABEL: Label = new Map();

const isWithin = ({ within }: Named, scope: string | undefined): boolean =>
  scope !== undefined && within === scope;
