import type { DossierClaim } from '../claims/dossierClaim.ts';
import { join, link, type Markdown, md } from '../report/markdown.ts';
import { dateName, figureName, type Names, outletName, speakerName, wordingOf } from '../report/names.ts';
import { line } from './claimCard.ts';

/** A claim in a table, with how it stands to what the card is about. */
export interface Row {
  readonly claim: DossierClaim;
  readonly verdict: string;
}

/** Claims as a Markdown table: as of, figure, speaker, outlet, verdict. The figure leads to its claim. */
export function tableOf(
  rows: readonly Row[],
  linkTo: (claim: DossierClaim) => string | undefined,
  names: Names,
): Markdown {
  const { card, rightToLeft } = wordingOf(names).strings;
  const heading = [card.asOf, card.figure, card.speaker, card.outlet, card.verdict].map(
    (name) => md`${name}`,
  );
  const rule = heading.map(() => (rightToLeft ? md`---:` : md`:---`));
  const cells = rows.map(({ claim, verdict }) => [
    md`${dateName(claim, names) ?? card.undated}`,
    link(figureName(claim, names), linkTo(claim)),
    md`${claim.speaker === undefined ? '–' : speakerName(claim.speaker, names)}`,
    md`${outletName(claim, names)}`,
    md`${verdict}`,
  ]);
  // Editors lay a table out from left to right; read from the right, it begins with the same column.
  const inOrder = (parts: readonly Markdown[]) =>
    rightToLeft ? parts.map((part) => line(part, names)).reverse() : parts;
  const row = (parts: readonly Markdown[], between: string) => md`| ${join(inOrder(parts), between)} |`;
  // Editors set columns so close that they run into each other.
  const apart = (parts: readonly Markdown[]) => row(parts, '&emsp; | ');
  return join([apart(heading), md`| ${join(rule, ' | ')} |`, ...cells.map(apart)], '\n');
}
