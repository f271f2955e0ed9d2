import type { DossierClaim } from '../../claims/dossierClaim.ts';
import type { Dossier } from '../../index/dossierIndex.ts';

/** An id for the statement of a claim that no statement of the dossier has yet, nor any of `taken`: `sdf-2022-01-24`. */
export function freshStatement(
  { speaker, outlet, claim }: DossierClaim,
  { byStatement }: Dossier,
  taken: readonly string[] = [],
): string {
  const who = plain(speaker ?? outlet ?? '') || 'statement';
  const day = /^[0-9]{4}(?:-[0-9]{2}){0,2}/.exec(claim.said ?? claim.asOf ?? '')?.[0];
  const base = day === undefined ? who : `${who}-${day}`;
  let id = base;
  for (let n = 2; byStatement.has(id) || taken.includes(id); n++) id = `${base}-${n}`;
  return id;
}

/** An outlet's id may hold whatever YAML lets it hold. */
const plain = (id: string): string =>
  id
    .replace(/[^\p{L}\p{M}\p{N}_-]+/gu, '-')
    .slice(0, 80)
    .replace(/^-+|-+$/g, '');
