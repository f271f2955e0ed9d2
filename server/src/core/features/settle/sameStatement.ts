import { fill } from '../../report/wording.ts';
import type { Opposition, Settlement } from './opposition.ts';
import { otherInWords, titlesOf } from './opposition.ts';
import { freshStatement } from './statementIds.ts';

/** Both claims relay one statement: whoever passed it on is at odds, not who made it. */
export function sameStatement(opposition: Opposition): Settlement[] {
  const { claim, other, dossier } = opposition;
  const known = other.claim.statement ?? claim.claim.statement;
  const id = known ?? freshStatement(claim, dossier);
  const changes = [claim, other]
    .filter((one) => one.claim.statement !== id)
    .map(({ file, claim: { number } }) => ({ file, number, change: { field: 'statement', id } as const }));
  const title = fill(titlesOf(opposition).sameStatement, { other: otherInWords(opposition), id });
  return changes.length === 0 ? [] : [{ title, changes }];
}
