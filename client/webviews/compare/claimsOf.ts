import { useEffect, useState } from 'preact/hooks';
import {
  type Bin,
  type ClaimsByQuantityResult,
  type ComparedClaim,
  type ComparisonResult,
  claimsByQuantityRequest,
} from '../../../server/src/lsp/viewProtocol.ts';
import type { Shared } from './parts.ts';

type Comparison = NonNullable<ComparisonResult>;

/** All claims, or those of one cell. The ones that are known already, where the server has gone. */
export async function everyClaim(
  { host, place }: Shared,
  { quantity, claims }: Comparison,
  cell?: Bin,
): Promise<readonly ComparedClaim[]> {
  if (cell === undefined && claims.length >= quantity.claims) return claims;
  const params = { dossier: place.dossier, quantity: quantity.id, ...(cell && { bin: cell.id }) };
  return (await host.ask<ClaimsByQuantityResult>(claimsByQuantityRequest, params)) ?? claims;
}

/** The claims to list: of a cell once they are there, else those that came with the comparison. */
export function useListed(
  shared: Shared,
  comparison: Comparison,
  cell: Bin | undefined,
): Comparison['claims'] {
  const [told, setTold] = useState<{ readonly cell: string; readonly claims: Comparison['claims'] }>();
  useEffect(() => {
    if (cell === undefined) return;
    let isOver = false;
    void everyClaim(shared, comparison, cell).then((claims) => {
      if (!isOver) setTold({ cell: cell.id, claims });
    });
    return () => {
      isOver = true;
    };
  }, [comparison, cell?.id]);
  return cell !== undefined && told?.cell === cell.id ? told.claims : comparison.claims;
}
