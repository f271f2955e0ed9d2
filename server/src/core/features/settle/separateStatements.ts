import type { DossierClaim } from '../../claims/dossierClaim.ts';
import { fill } from '../../report/wording.ts';
import type { ClaimChange } from './change.ts';
import { type Opposition, otherInWords, type Settlement, titlesOf } from './opposition.ts';
import { freshStatement } from './statementIds.ts';

/** The claims come from two statements: who made them may have said both. */
export function separateStatements(opposition: Opposition): Settlement[] {
  const { claim, other, dossier } = opposition;
  const [mine, theirs] = [claim.claim.statement, other.claim.statement];
  if (mine !== undefined && theirs !== undefined && mine !== theirs) return [];
  // Others may have the statement too: the claim in front of the user leaves it.
  const own = mine === undefined || mine === theirs ? freshStatement(claim, dossier) : mine;
  const its = theirs ?? freshStatement(other, dossier, [own]);
  const changes = [...naming(claim, own), ...naming(other, its)];
  const title = fill(titlesOf(opposition).separateStatements, { other: otherInWords(opposition), id: own });
  return [{ title, changes }];
}

const naming = ({ file, claim }: DossierClaim, id: string): ClaimChange[] =>
  claim.statement === id ? [] : [{ file, number: claim.number, change: { field: 'statement', id } }];
