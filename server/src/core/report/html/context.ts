import type { DossierClaim } from '../../claims/dossierClaim.ts';
import { type Verdict, verdictOn } from '../../features/verdicts.ts';
import { atOdds } from '../../grades/adversaries.ts';
import type { Adversaries } from '../../grades/backing.ts';
import { type QuantitySummary, quantitiesOf } from '../../overview/quantities.ts';
import { type Finding, participants } from '../../rules/finding.ts';
import { wordingOf } from '../names.ts';
import { type HtmlReportStrings, htmlReportStrings } from '../strings/htmlReport.ts';
import type { Wording } from '../wording.ts';
import { type ShownFindings, shownFindings } from './findings.ts';
import { foreign, type Html, html } from './html.ts';
import type { ReportInput } from './input.ts';
import { claimsInTable, MOST_QUANTITIES } from './limits.ts';

/** What the parts of a page have in common. */
export interface Page extends ReportInput {
  readonly wording: Wording;
  readonly strings: HtmlReportStrings;
  readonly told: ShownFindings;
  /** The findings that are told, by the numbers they have on the page, from 1. */
  readonly numbers: ReadonlyMap<Finding, number>;
  readonly onClaim: ReadonlyMap<DossierClaim, readonly Finding[]>;
  readonly adversaries: Adversaries;
  /** Quantities that anybody claims something of. */
  readonly quantities: readonly QuantitySummary[];
  /** Those with a section, by the number of that. */
  readonly sections: ReadonlyMap<string, number>;
  readonly claims: number;
  /** Claims of one quantity in its table. */
  readonly mostClaims: number;
}

export function pageOf(input: ReportInput): Page {
  const { dossier, findings, names } = input;
  const wording = wordingOf(names);
  const told = shownFindings(findings, names.registry);
  const quantities = quantitiesOf(dossier, findings, names).filter(({ claims }) => claims > 0);
  const claims = quantities.reduce((sum, quantity) => sum + quantity.claims, 0);
  const sections = sectionsFor(quantities);
  return {
    ...input,
    wording,
    strings: htmlReportStrings(wording),
    told,
    numbers: new Map(told.shown.map((finding, i) => [finding, i + 1])),
    onClaim: byClaim(findings.values()),
    adversaries: atOdds(findings),
    quantities,
    sections: new Map(sections.map(({ id }, i) => [id, i + 1])),
    claims,
    mostClaims: claimsInTable(sections.length, claims),
  };
}

/** Where not all can have one: those in conflict, then those with the most claims; in the order of all. */
function sectionsFor(quantities: readonly QuantitySummary[]): readonly QuantitySummary[] {
  if (quantities.length <= MOST_QUANTITIES) return quantities;
  const byWeight = [...quantities].sort((a, b) => b.conflicts - a.conflicts || b.claims - a.claims);
  const chosen = new Set(byWeight.slice(0, MOST_QUANTITIES));
  return quantities.filter((quantity) => chosen.has(quantity));
}

function byClaim(findings: Iterable<readonly Finding[]>): Map<DossierClaim, Finding[]> {
  const onClaim = new Map<DossierClaim, Finding[]>();
  for (const list of findings) {
    for (const finding of list) {
      for (const claim of participants(finding)) {
        const known = onClaim.get(claim);
        if (known === undefined) onClaim.set(claim, [finding]);
        else known.push(finding);
      }
    }
  }
  return onClaim;
}

export const findingsOn = ({ onClaim }: Page, claim: DossierClaim): readonly Finding[] =>
  onClaim.get(claim) ?? [];

export const verdictIn = (page: Page, claim: DossierClaim): Verdict =>
  verdictOn(claim, page.dossier, findingsOn(page, claim));

const SIGNS: Readonly<Record<Verdict, string>> = {
  none: '–',
  agrees: '✓',
  differs: '≠',
  conflict: '✗',
  error: '✗✗',
};

/** The sign of a verdict, which words beside it or unseen ones say too. */
export const signOf = (verdict: Verdict): Html =>
  html`<span class="sign ${verdict}" aria-hidden="true">${SIGNS[verdict]}</span>`;

/** A quantity by name, with the way to its section where it has one. */
export function quantityLink(id: string, label: string, { sections }: Page): Html {
  const section = sections.get(id);
  return section === undefined ? foreign(label) : html`<a href="#q-${section}">${foreign(label)}</a>`;
}

/** A line that says how many more there are; nothing where there are none. */
export const cut = (n: number, templates: HtmlReportStrings['moreRows'], { wording }: Page): Html =>
  n > 0 ? html`<p class="more">${wording.plural(templates, n)}</p>` : html``;

const TAG = /^[A-Za-z]{2,8}(?:-[A-Za-z0-9]{1,8}){0,4}$/;

/** The language of text of a file, for who hears the page; nothing where what the file gives is none. */
export const langOf = (lang: string | undefined): Html =>
  lang !== undefined && TAG.test(lang) ? html` lang="${lang}"` : html``;
