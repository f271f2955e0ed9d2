import type { Declaration, Named, Registry } from '../claims/dossier.ts';
import type { FindingOnClaim } from '../index/findingsByFile.ts';
import { shown } from '../syntax/problems.ts';
import { type Phrase, say } from '../text/phrase.ts';
import type { TextEdit } from '../text/problem.ts';
import { declare } from './declare.ts';

/** A declaration in `hasila.yaml` that a finding lacks. */
export interface ScopeDeclaration {
  readonly title: Phrase;
  readonly edit: TextEdit;
}

/**
 * The declarations that tell whether two claims may be compared (`scope-gap`): of each scope and place that either of
 * them names and `hasila.yaml` does not know. None where all are declared and one side just gives none.
 */
export function scopeDeclarations(
  { finding, claim }: FindingOnClaim,
  { registry, text }: { readonly registry: Registry; readonly text: string },
): ScopeDeclaration[] {
  const other = finding.opposed.get(claim);
  if (finding.code !== 'scope-gap' || finding.acknowledged !== undefined || other === undefined) return [];
  return [
    ...missing('scopes', registry.scopes, [claim.scope, other.scope]),
    ...missing('places', registry.places, [claim.place, other.place]),
  ].flatMap((one) => {
    const edit = declare(text, one);
    return edit === undefined ? [] : [{ title: say`Declare ${shown(one.id)} in hasila.yaml`, edit }];
  });
}

const missing = (
  section: 'scopes' | 'places',
  declared: ReadonlyMap<string, Named>,
  ids: readonly (string | undefined)[],
): Pick<Declaration, 'section' | 'id'>[] =>
  [...new Set(ids)].flatMap((id) => (id === undefined || declared.has(id) ? [] : [{ section, id }]));
