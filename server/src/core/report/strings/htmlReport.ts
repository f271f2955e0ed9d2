import type { Verdict } from '../../features/verdicts.ts';
import type { Outcome } from '../../grades/grade.ts';
import type { Chapter } from '../html/findings.ts';
import type { Wording } from '../wording.ts';
import { ar } from './ar.ts';
import { en } from './en.ts';
import { htmlReportAr } from './htmlReportAr.ts';
import { htmlReportEn } from './htmlReportEn.ts';
import type { PluralTemplates, Strings, Template } from './strings.ts';

/** What the report of a dossier says of its own. Loaded with the report only. */
export interface HtmlReportStrings {
  /** BCP 47, of the page. */
  readonly lang: string;
  readonly kicker: string;
  readonly pageTitle: Template;
  readonly skip: string;
  readonly contents: string;
  /** `{from}`, `{to}`: the first and the last day that anything is claimed of. */
  readonly dates: Template;
  readonly oneDate: Template;
  readonly undatedOnly: string;
  readonly made: Template;

  readonly articles: PluralTemplates;
  readonly claims: PluralTemplates;
  readonly quantities: PluralTemplates;
  /** A chapter with the number of findings in it, as a sentence counts them. */
  readonly counts: Readonly<Record<Chapter, PluralTemplates>>;

  readonly summary: string;
  readonly inShort: string;
  readonly noConflicts: string;
  readonly support: string;
  readonly supportTitle: string;
  readonly supportLead: string;
  readonly outcomes: Readonly<Record<Outcome, string>>;
  readonly oneSourceLead: string;
  readonly noFigureLead: string;

  readonly conflicts: string;
  readonly conflictsLead: string;
  readonly nothingFound: string;
  readonly chapters: Readonly<Record<Chapter, string>>;
  readonly severities: Readonly<Record<'error' | 'warning' | 'info' | 'hint', string>>;
  readonly acknowledgedFor: Template;
  readonly showHints: PluralTemplates;
  readonly position: Template;
  readonly whole: string;
  readonly part: Template;
  readonly noSentence: string;
  readonly article: string;
  readonly archived: string;
  readonly claimNumber: Template;

  readonly matrix: string;
  readonly matrixLead: string;
  readonly byParty: string;
  readonly byOutlet: string;
  readonly quantity: string;
  readonly of: PluralTemplates;

  readonly byQuantity: string;
  readonly legend: string;
  readonly notDrawn: PluralTemplates;
  readonly tableOf: Template;
  readonly verdicts: Readonly<Record<Verdict, string>>;
  readonly sums: string;
  readonly holds: string;
  readonly fails: string;
  readonly unchecked: string;
  readonly noClaims: Template;

  readonly sources: string;
  readonly speakers: string;
  readonly outlets: string;
  readonly name: string;
  readonly party: string;
  readonly anonymous: string;
  readonly claimCount: string;
  readonly conflictCount: string;
  readonly relays: string;
  readonly relaysTold: Template;
  readonly articlesTitle: string;
  readonly title: string;
  readonly published: string;
  readonly links: string;
  readonly file: string;

  readonly skipped: string;
  readonly skippedLead: string;
  readonly reason: string;
  readonly howMade: string;
  readonly howMadeText: Template;
  readonly howVerdicts: string;
  readonly howSupport: string;
  readonly rulesTitle: string;
  readonly rule: string;
  readonly loudness: string;
  readonly off: string;
  readonly setByDossier: string;

  readonly moreRows: PluralTemplates;
  readonly moreClaims: PluralTemplates;
  readonly moreFindings: PluralTemplates;
  readonly moreQuantities: PluralTemplates;
  readonly moreSources: PluralTemplates;
  readonly moreArticles: PluralTemplates;
}

const TABLES: ReadonlyMap<Strings, HtmlReportStrings> = new Map([
  [en, htmlReportEn],
  [ar, htmlReportAr],
]);

/** The words of a report in the language of a wording. */
export const htmlReportStrings = ({ strings }: Wording): HtmlReportStrings =>
  TABLES.get(strings) ?? htmlReportEn;
