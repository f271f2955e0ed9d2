import type { TextEdit } from '../../text/problem.ts';
import { type IdKind, type IdUse, renamed } from './ids.ts';
import type { RegistryId } from './registryIds.ts';

/** All ids of a dossier: those of its `hasila.yaml`, and those of each claim file. */
export interface DossierIds {
  readonly declared: readonly RegistryId[];
  readonly files: readonly (readonly IdUse[])[];
}

/**
 * How an id is given another. `anew`: nothing has that one. `exchange`: it is declared as another name of the first, and
 * the two change places. `main`: the first is another name of it, claims are written under the main name from now on,
 * and the other name stays declared.
 */
export type Renaming = 'anew' | 'exchange' | 'main';

/** How one id can be written in the place of another; undefined where that one is something else already. */
export function renamingOf(
  kind: IdKind,
  from: string,
  to: string,
  { declared, files }: DossierIds,
): Renaming | undefined {
  const uses = (all: readonly IdUse[], id: string): IdUse[] =>
    all.filter((use) => use.kind === kind && use.id === id);
  // An outlet, a party or a part of that name has it on its own account.
  const isAliasOnly = (alias: string, owner: string): boolean => {
    const [use, ...others] = uses(declared, alias) as RegistryId[];
    return (
      use?.role === 'alias' &&
      use.owner === owner &&
      others.length === 0 &&
      !files.some((ids) => uses(ids, alias).some(({ isOutlet }) => isOutlet))
    );
  };
  if (isAliasOnly(to, from)) return 'exchange';
  if (isAliasOnly(from, to)) return 'main';
  const isInUse = uses(declared, to).length > 0 || files.some((ids) => uses(ids, to).length > 0);
  return isInUse ? undefined : 'anew';
}

/** The edits to `hasila.yaml`. */
export function renamedInRegistry(
  declared: readonly RegistryId[],
  kind: IdKind,
  from: string,
  to: string,
  how: Renaming,
): TextEdit[] {
  if (how === 'main') return [];
  const edits = renamed(declared, kind, from, to);
  if (how === 'anew') return edits;
  return [...edits, ...renamed(declared, kind, to, from)].sort((a, b) => a.span.start - b.span.start);
}

/** The other names that are declared for an id, or what it is declared as another name of. */
export function otherNames(kind: IdKind, id: string, declared: readonly RegistryId[]): string[] {
  const aliases = declared.filter((use) => use.kind === kind && use.role === 'alias');
  const own = aliases.filter(({ owner }) => owner === id).map((use) => use.id);
  const main = aliases.filter((use) => use.id === id).flatMap(({ owner }) => owner ?? []);
  return [...new Set([...main, ...own])];
}
