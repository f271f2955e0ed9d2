import type { Findings } from '../check.ts';
import type { DossierClaim } from '../claims/dossierClaim.ts';
import { atOdds } from '../grades/adversaries.ts';
import type { Adversaries } from '../grades/backing.ts';
import { type Grade, gradeFor, latestGrade, NO_ADVERSARIES } from '../grades/grade.ts';
import { claimAt, type Dossier } from '../index/dossierIndex.ts';
import type { FindingOnClaim } from '../index/findingsByFile.ts';
import { gradeInWords } from '../report/gradeWords.ts';
import { commandLink, join, type Markdown, md } from '../report/markdown.ts';
import { type Names, quantityName, wordingOf } from '../report/names.ts';
import { fill } from '../report/wording.ts';
import { atLeast, louder } from '../rules/codes.ts';
import { isLive } from '../rules/finding.ts';
import type { Position } from '../text/lineMap.ts';
import { cardPicture } from './cardPicture.ts';
import { claimAsRead, line, quantityHeading, sumLine } from './claimCard.ts';
import { chronological, nearestInTime } from './nearest.ts';
import { apartAs, standingOf, symbolOf } from './standing.ts';
import { isSame, sumsAround } from './sums.ts';
import { type Row, tableOf } from './table.ts';

/** Rows of the table; more nobody reads in a card. */
const ROWS = 12;
/** Cards of one span: more figures than this nobody marks at once. */
const CARDS = 4;

export interface HoverInput {
  readonly dossier: Dossier;
  readonly names: Names;
  /** The claims of a mark, a span or a claim line, or a quantity by its canonical id. */
  readonly target: { readonly claims: readonly DossierClaim[] } | { readonly quantity: string };
  /** Where the pointer rests, for the commands that start from there; without it the card has none. */
  readonly at: { readonly uri: string; readonly position: Position } | undefined;
  /** All findings of the dossier, by which parties are known to be at odds; without it none are. */
  readonly findings?: Findings;
  /** The findings that a claim takes part in, whatever revision of it they hold. */
  findingsOn(claim: DossierClaim): readonly FindingOnClaim[];
  /** The address of a claim, to the range of its figure; `undefined` where there is no way to it. */
  link(claim: DossierClaim): string | undefined;
}

/**
 * The hover card, in Markdown, for a claim or a quantity: what it is, the claim as read, what others say of the
 * same quantity in order of time, its sums, and ways to go on. `undefined` where there is nothing to tell.
 * All text that comes from files is escaped.
 */
export function hoverCard(input: HoverInput): string | undefined {
  const { target } = input;
  const cards =
    'claims' in target
      ? target.claims.slice(0, CARDS).map((claim) => claimCard(claim, input))
      : quantityCard(target.quantity, input);
  return cards.length === 0 ? undefined : join(cards, '\n\n---\n\n').markdown;
}

function claimCard(claim: DossierClaim, input: HoverInput): Markdown {
  const { dossier, names } = input;
  const { strings } = wordingOf(names);
  const involved = input.findingsOn(claim);
  const { shown, total } = othersThan(claim, involved, dossier);
  const rows = shown.map((other): Row => ({ claim: other, verdict: verdictOf(claim, other, input) }));
  const sums = sumsAround(
    claim,
    dossier,
    involved.map(({ finding }) => finding),
  ).map((sum) => sumLine(sum, names));
  return join(
    [
      quantityHeading(claim.quantity, names),
      claimAsRead(claim, dossier, names),
      ...(rows.length === 0 ? [line(md`${strings.card.alone}`, names)] : [tableOf(rows, input.link, names)]),
      ...cardPicture([claim, ...shown], claim, dossier, names),
      ...gradeLine(gradeFor(claim, dossier, adversariesOf(input)), names),
      ...sums,
      ...involved.flatMap((found) => acknowledgedLine(found, names)),
      ...ways(input, total - shown.length, involved.some(isConflict), total > 0),
    ],
    '\n\n',
  );
}

/** Why its annotator lets a finding stand. */
function acknowledgedLine({ finding: { code, acknowledged } }: FindingOnClaim, names: Names): Markdown[] {
  if (acknowledged === undefined) return [];
  const { quote, strings } = wordingOf(names);
  const values = { reason: quote(acknowledged), message: strings.codes[code] };
  return [line(md`${fill(strings.acknowledgedFor, values)}`, names)];
}

/** Those it conflicts with most directly, filled up with the nearest in time; told in order of time. */
function othersThan(
  claim: DossierClaim,
  involved: readonly FindingOnClaim[],
  dossier: Dossier,
): { shown: readonly DossierClaim[]; total: number } {
  const opposed = new Set(
    involved
      .map((found) => opposedIn(found, dossier))
      .filter((other): other is DossierClaim => other?.quantity === claim.quantity)
      .slice(0, ROWS),
  );
  let total = 0;
  function* rest(): Iterable<DossierClaim> {
    for (const other of claimsOfQuantity(dossier, claim.quantity)) {
      if (isSame(other, claim)) continue;
      total++;
      if (!opposed.has(other)) yield other;
    }
  }
  const near = nearestInTime(rest(), claim.window, ROWS - opposed.size);
  return { shown: chronological([...opposed, ...near]), total };
}

/** The claim that is most directly opposed, as it is now. */
function opposedIn({ finding, claim }: FindingOnClaim, dossier: Dossier): DossierClaim | undefined {
  const other = finding.opposed.get(claim);
  return other && claimAt(dossier, other.file, other.claim.number);
}

function* claimsOfQuantity(dossier: Dossier, quantity: string): Iterable<DossierClaim> {
  for (const claims of dossier.byQuantity.get(quantity) ?? []) yield* claims;
}

function verdictOf(claim: DossierClaim, other: DossierClaim, { dossier, names }: HoverInput): string {
  const { strings } = wordingOf(names);
  const { standing, acknowledged } = standingOf(claim, other, dossier);
  const verdict = `${symbolOf(standing)} ${strings.standings[standing]}`;
  return acknowledged ? fill(strings.acknowledged, { verdict }) : verdict;
}

const isConflict = ({ finding }: FindingOnClaim): boolean => isLive(finding);

function quantityCard(quantity: string, input: HoverInput): Markdown[] {
  const { dossier, names } = input;
  const wording = wordingOf(names);
  const claims = [...claimsOfQuantity(dossier, quantity)];
  const entry = names.registry.quantities.get(quantity);
  if (claims.length === 0 && entry === undefined) return [];
  const shown = chronological(nearestInTime(claims, undefined, ROWS));
  const rows = shown.map((claim): Row => ({ claim, verdict: gravest(claim, input) }));
  const parts = (entry?.parts ?? []).map((part) => quantityName(part, names)).join(wording.strings.comma);
  const conflicting = shown.some((claim) => input.findingsOn(claim).some(isConflict));
  return [
    join(
      [
        quantityHeading(quantity, names),
        line(md`${wording.plural(wording.strings.card.claims, claims.length)}`, names),
        ...(parts === '' ? [] : [line(md`${fill(wording.strings.card.parts, { list: parts })}`, names)]),
        ...(rows.length === 0 ? [] : [tableOf(rows, input.link, names)]),
        ...cardPicture(shown, undefined, dossier, names),
        ...gradeLine(latestGrade(dossier, quantity, adversariesOf(input)), names),
        ...ways(input, claims.length - shown.length, conflicting, claims.length > 1),
      ],
      '\n\n',
    ),
  ];
}

const adversariesOf = ({ findings }: HoverInput): Adversaries =>
  findings === undefined ? NO_ADVERSARIES : atOdds(findings);

/** That nobody by name stands behind a single claim, the claim itself says. */
const gradeLine = (grade: Grade | undefined, names: Names): Markdown[] =>
  grade === undefined || (grade.outcome === 'no-source' && grade.cell.claims.length < 2)
    ? []
    : [line(md`${gradeInWords(grade, names)}`, names)];

/** What can be said of a claim on its own: the gravest finding it takes part in, else what keeps it out of comparison. */
function gravest(claim: DossierClaim, { dossier, names, findingsOn }: HoverInput): string {
  const findings = findingsOn(claim).map(({ finding }) => finding);
  if (findings.length === 0) {
    const apart = apartAs(claim, dossier);
    return apart === undefined ? '–' : `${symbolOf(apart)} ${wordingOf(names).strings.standings[apart]}`;
  }
  const worst = findings.reduce((a, b) => (louder(a.severity, b.severity) === a.severity ? a : b));
  const symbol = atLeast(worst.severity, 'warning') ? '✗' : '≈';
  return `${symbol} ${wordingOf(names).strings.codes[worst.code]}`;
}

/** Links to the claims that are not in the table, to the next one that conflicts, and to all of them side by side. */
function ways({ at, names }: HoverInput, more: number, conflicting: boolean, compared: boolean): Markdown[] {
  const wording = wordingOf(names);
  const { card } = wording.strings;
  const rest = more > 0 ? wording.plural(card.more, more) : undefined;
  const links: Markdown[] = [];
  if (rest !== undefined)
    links.push(at === undefined ? md`${rest}` : commandLink(rest, 'hasila.showRelatedClaims', at));
  if (conflicting && at !== undefined) {
    links.push(commandLink(card.next, 'hasila.goToNextConflictingClaim', at));
  }
  if (at !== undefined && compared)
    links.push(commandLink(wording.strings.lens.compare, 'hasila.compare', at));
  return links.length === 0 ? [] : [line(join(links, ' · '), names)];
}
