import type { DossierClaim } from '../../claims/dossierClaim.ts';
import { canonicalQuantity } from '../../claims/resolve.ts';
import { given } from '../../collections.ts';
import { type ClaimsByFile, claimsOfFile } from '../../index/claimsByFile.ts';
import type { Dossier } from '../../index/dossierIndex.ts';
import { valueAsTerm } from '../../report/figures.ts';
import { join, md } from '../../report/markdown.ts';
import { dateName, type Names, quantityName, voiceName, wordingOf } from '../../report/names.ts';
import { fill } from '../../report/wording.ts';
import { line, quantityHeading } from '../claimCard.ts';
import { nearestInTime } from '../nearest.ts';
import type { OnLine } from './place.ts';
import type { Proposal, Told } from './proposal.ts';
import { searchNames } from './searchNames.ts';
import { ranked } from './usage.ts';
import { wordsFor } from './words/wordsFor.ts';

/** Figures told of a quantity, the latest ones. */
const FIGURES = 3;

/** The quantities a claim line could be about: those declared, and those that claims are made of. */
export function* quantityProposals(on: OnLine): Iterable<Proposal> {
  const { dossier, names, file, claim } = on;
  const { registry } = dossier;
  const here = quantitiesHere(on);
  const elsewhere = new Map<string, number>();
  for (const [id, claims] of dossier.byQuantity) {
    elsewhere.set(id, digestOf(claims).count - claimsOfFile(claims, file).length);
  }
  const used = [...elsewhere].filter(([id, count]) => count > 0 || here.has(id)).map(([id]) => id);
  const known = searchNames(registry).quantities;
  const isOther = (other: DossierClaim): boolean =>
    other.file !== file || other.claim.number !== claim?.number;
  const all = ranked([...registry.quantities.keys(), ...here.keys(), ...used], { here, elsewhere });
  // What is there to be replaced was likely proposed before: the Enter key leaves it.
  const present = on.typed === '' && claim?.quantity && canonicalQuantity(registry, claim.quantity.value);
  const first = all.filter((id) => id === present);
  for (const id of new Set([...first, ...all])) {
    yield {
      label: id,
      kind: 'quantity',
      names: known.get(id),
      more: () => toldOf(id, latestFigures(dossier, id, isOther, names), names),
    };
  }
}

/** How often the other lines of the file have each quantity. */
function quantitiesHere({ tree, dossier, claim }: OnLine): Map<string, number> {
  const here = new Map<string, number>();
  for (const other of tree.claims) {
    if (other === claim || other.quantity === undefined) continue;
    const id = canonicalQuantity(dossier.registry, other.quantity.value);
    here.set(id, (here.get(id) ?? 0) + 1);
  }
  return here;
}

interface Digest {
  readonly count: number;
  /** One more than is told, as one may be the claim at hand. */
  readonly latest: readonly DossierClaim[];
}

/** The claims of a quantity stay one object until one of them changes. */
const digests = new WeakMap<ClaimsByFile, Digest>();

function digestOf(claims: ClaimsByFile): Digest {
  const known = digests.get(claims);
  if (known !== undefined) return known;
  const all = [...claims].flat().filter((claim) => claim.claim.value !== undefined);
  let count = 0;
  for (const inFile of claims) count += inFile.length;
  const fresh = { count, latest: nearestInTime(all, undefined, FIGURES + 1) };
  digests.set(claims, fresh);
  return fresh;
}

/** The latest figures of a quantity, each with who gives it and when. */
function latestFigures(
  dossier: Dossier,
  quantity: string,
  isOther: (claim: DossierClaim) => boolean,
  names: Names,
): string[] {
  const claims = dossier.byQuantity.get(quantity);
  if (claims === undefined) return [];
  const wording = wordingOf(names);
  return digestOf(claims)
    .latest.filter(isOther)
    .slice(0, FIGURES)
    .map((claim) =>
      given(valueAsTerm(claim.claim.value, wording), voiceName(claim, names), dateName(claim, names)).join(
        ' ',
      ),
    );
}

function toldOf(id: string, figures: readonly string[], names: Names): Told {
  const wording = wordingOf(names);
  const { quote, strings } = wording;
  const entry = names.registry.quantities.get(id);
  const label = quantityName(id, names);
  const detail = given(
    entry?.kind && strings.kinds[entry.kind],
    figures.length === 0 ? undefined : figures.join('; '),
  ).join(' · ');
  const list = (of: readonly string[]): string => of.join(strings.comma);
  const cues = entry?.cues ?? [];
  const parts = entry?.parts ?? [];
  const documentation = join(
    given(
      quantityHeading(id, names),
      cues.length === 0
        ? undefined
        : line(md`${fill(wordsFor(wording).cues, { list: list(cues.map(quote)) })}`, names),
      parts.length === 0
        ? undefined
        : line(
            md`${fill(strings.card.parts, { list: list(parts.map((part) => quantityName(part, names))) })}`,
            names,
          ),
    ),
    '\n\n',
  ).markdown;
  return { description: label === quote(id) ? undefined : label, detail, documentation };
}
