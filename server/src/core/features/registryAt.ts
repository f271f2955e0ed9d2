import type { Declaration } from '../claims/dossier.ts';
import { touches } from '../text/span.ts';
import type { IdKind } from './rename/ids.ts';
import { idsInRegistry, type RegistryId } from './rename/registryIds.ts';

const SECTIONS: Readonly<Record<IdKind, readonly Declaration['section'][]>> = {
  quantity: ['quantities'],
  source: ['speakers', 'outlets'],
  place: ['places'],
  scope: ['scopes'],
  statement: [],
};

/**
 * The declaration that a place of `hasila.yaml` speaks of: the one whose key is there, or the one that a word there
 * names: a part, an alias, a party, what it lies within, a default, a quantity in a relation.
 */
export function declarationAt(
  text: string,
  declarations: readonly Declaration[],
  offset: number,
): Declaration | undefined {
  const key = declarations.find(({ span }) => touches(span, offset));
  if (key !== undefined) return key;
  const ids = idsInRegistry(text);
  const use = ids.find(({ span }) => touches(span, offset));
  if (use === undefined) return undefined;
  const id = declaredId(use, ids);
  return declarations.find((one) => SECTIONS[use.kind].includes(one.section) && one.id === id);
}

const declaredId = ({ kind, id }: RegistryId, ids: readonly RegistryId[]): string =>
  ids.find((one) => one.role === 'alias' && one.kind === kind && one.id === id)?.owner ?? id;
