import type { ClaimQuery, ConflictQuery, UnknownName } from '../../../../api/hasila.d.ts';
import type { Findings } from '../check.ts';
import type { DossierClaim } from '../claims/dossierClaim.ts';
import { parseWindow } from '../figure/edtf.ts';
import { overlap, type Window } from '../figure/window.ts';
import { byPlace, claimsOf, type Dossier } from '../index/dossierIndex.ts';
import { atLeast, bySeverity, CODES } from '../rules/codes.ts';
import { type Finding, isLive, participants } from '../rules/finding.ts';
import { type DossierNames, namesIn } from './dossierNames.ts';
import { idsMeant, insteadOf, type Nameable } from './namesMeant.ts';

/** What a query comes to in one dossier: what fits, and which of its names nothing is called by there. */
export interface Fitting<T> {
  readonly found: readonly T[];
  readonly unknown: readonly UnknownName[];
}

/** How a file is called by whoever asks. */
export type AddressOf = (file: string) => string;

/** The claims of a dossier that a query fits, by file and number. Cost: its claims. */
export function claimsFitting(
  query: ClaimQuery,
  dossier: Dossier,
  findings: Findings,
  addressOf: AddressOf,
): Fitting<DossierClaim> {
  const { meant, unknown } = meaningIn(namesIn(dossier), query);
  if (unknown.length > 0) return { found: [], unknown };
  const { quantity, speaker, outlet } = meant;
  const during = windowBetween(query.from, query.to);
  const involved = query.conflicting === true ? placesInConflict(findings) : undefined;
  const all =
    quantity === undefined
      ? [...dossier.files.values()].flatMap(({ claims }) => claims)
      : [...quantity].flatMap((id) => claimsOf(dossier, id));
  const found = all.filter(
    (claim) =>
      (speaker === undefined || has(speaker, claim.speaker) || has(speaker, claim.root)) &&
      (outlet === undefined || has(outlet, claim.outlet)) &&
      (during === undefined || (claim.window !== undefined && overlap(claim.window, during))) &&
      (involved === undefined || involved.has(placeOf(claim))) &&
      isFile(claim.file, query.file, addressOf),
  );
  return { found: [...found].sort(byPlace), unknown };
}

/** The findings of a dossier that a query fits, the loudest first. Cost: all who take part in one. */
export function findingsFitting(
  query: ConflictQuery,
  dossier: Dossier,
  findings: Findings,
  addressOf: AddressOf,
): Fitting<Finding> {
  const { meant, unknown } = meaningIn(namesIn(dossier), query);
  const codes = Object.keys(CODES).map((id): Nameable => ({ id, names: [] }));
  if (query.code !== undefined && !Object.hasOwn(CODES, query.code))
    unknown.push({ field: 'code', asked: query.code, known: insteadOf(query.code, codes) });
  if (unknown.length > 0) return { found: [], unknown };
  const { least = 'warning', acknowledged = false, code, file, claim: number } = query;
  const found = [...findings.values()]
    .flat()
    .filter(
      (finding) =>
        atLeast(finding.severity, least) &&
        (acknowledged || finding.acknowledged === undefined) &&
        (code === undefined || finding.code === code) &&
        (meant.quantity === undefined || finding.quantities.some((id) => meant.quantity!.has(id))) &&
        ((file === undefined && number === undefined) ||
          participants(finding).some(
            (claim) =>
              isFile(claim.file, file, addressOf) && (number === undefined || claim.claim.number === number),
          )),
    )
    .sort((a, b) => bySeverity(a.severity, b.severity));
  return { found, unknown };
}

type Field = keyof DossierNames;
type Meant = Partial<Record<Field, ReadonlySet<string>>>;

const FIELDS = ['quantity', 'speaker', 'outlet'] as const satisfies readonly Field[];

/** The ids that the names in a query stand for; a name that stands for nothing is among the unknown. */
export function meaningIn(
  names: DossierNames,
  query: Partial<Record<Field, string>>,
): { meant: Meant; unknown: UnknownName[] } {
  const meant: Meant = {};
  const unknown: UnknownName[] = [];
  for (const field of FIELDS) {
    const asked = query[field];
    if (asked === undefined) continue;
    const ids = idsMeant(asked, names[field]);
    if (ids.size > 0) meant[field] = ids;
    else unknown.push({ field, asked, known: insteadOf(asked, names[field]) });
  }
  return { meant, unknown };
}

const has = (ids: ReadonlySet<string>, id: string | undefined): boolean => id !== undefined && ids.has(id);

/** From the first minute of one date to the last of another. */
function windowBetween(from: string | undefined, to: string | undefined): Window | undefined {
  if (from === undefined && to === undefined) return undefined;
  return {
    start: (from === undefined ? undefined : parseWindow(from)?.start) ?? -Infinity,
    end: (to === undefined ? undefined : parseWindow(to)?.end) ?? Infinity,
    uncertain: false,
  };
}

/** Whether a file is meant by the end of its address, at a step of the path. */
export function isFile(file: string, wanted: string | undefined, addressOf: AddressOf): boolean {
  if (wanted === undefined) return true;
  const end = wanted.replaceAll('\\', '/');
  return [addressOf(file), file].some((name) => name === end || name.endsWith(`/${end}`));
}

const placeOf = ({ file, claim }: DossierClaim): string => `${claim.number} ${file}`;

/** A finding may hold a claim as it was in an earlier revision, so it is known by its place. */
const placesInConflict = (findings: Findings): ReadonlySet<string> =>
  new Set([...findings.values()].flat().filter(isLive).flatMap(participants).map(placeOf));
