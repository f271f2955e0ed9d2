import type { DossierClaim } from '../core/claims/dossierClaim.ts';
import { type Anchors, anchorOf } from '../core/index/anchors.ts';
import { findingsOnFile } from '../core/index/findingsByFile.ts';
import { inWords } from '../core/report/inWords.ts';
import { messageFor } from '../core/report/message.ts';
import { type Names, wordingOf } from '../core/report/names.ts';
import { relatedMessage, relatedTo } from '../core/report/related.ts';
import { fill, type Wording, wordingFor } from '../core/report/wording.ts';
import { bySeverity, type FindingCode } from '../core/rules/codes.ts';
import type { Finding } from '../core/rules/finding.ts';
import { inMode, loudnessIn, type Mode, quietIn } from '../core/rules/mode.ts';
import type { Range } from '../core/text/lineMap.ts';
import type { ProblemCode, Severity } from '../core/text/problem.ts';
import type { Snapshot } from './dossierState.ts';
import type { PlacedProblem } from './problems.ts';

/** What an editor shows as a squiggle and in its list of problems. */
export interface Diagnostic {
  readonly code: ProblemCode | FindingCode;
  readonly severity: Severity;
  readonly range: Range;
  readonly message: string;
  readonly related: readonly RelatedPlace[];
}

export interface RelatedPlace {
  readonly file: string;
  readonly range: Range;
  readonly message: string;
}

/** An editor puts these above the hover card, in the same small box; the card and the references have the rest. */
const NEAREST = 3;
/** More than these of one file nobody reads, and editors cut them off. */
const MOST = 500;

/**
 * Diagnostics of problems of form, and of what else is known without any other file, as far as they are told in a
 * mode; `langs` as for messages.
 */
export const ofProblems = (
  problems: readonly PlacedProblem[],
  langs: readonly string[],
  mode: Mode,
): Diagnostic[] =>
  problems.flatMap(({ acknowledged, message, ...problem }) => {
    const severity = acknowledged === undefined ? inMode(mode, problem.severity) : quietIn(mode);
    const wording = wordingFor(langs);
    const told = inWords(message, wording);
    const said = acknowledged === undefined ? told : settled(acknowledged, told, wording);
    return severity === undefined ? [] : [{ ...problem, severity, message: said, related: [] }];
  });

/** What is said of what an annotator lets stand. It is a hint: not in an editor's list of problems, but under the pointer. */
const settled = (reason: string, said: string, { quote, strings }: Wording): string =>
  fill(strings.acknowledgedFor, { reason: quote(reason), message: said });

/**
 * Diagnostics of the findings on the claims of a file, each at the claim's figure. `anchorsOf` gives where the
 * claims of a file stand at this moment; claims that stand nowhere are left out, and what is not told in a mode.
 */
export function ofFindings(
  file: string,
  { byFile }: Snapshot,
  anchorsOf: (file: string) => Anchors | undefined,
  names: Names,
  mode: Mode,
): Diagnostic[] {
  const placeOf = (name: string, number: number): Range | undefined => {
    const anchors = anchorsOf(name);
    return anchors && anchorOf(anchors, number)?.figure;
  };
  const found = findingsOnFile(byFile, file);
  const told = found.length > MANY ? rememberedTelling : tell;
  return found.flatMap(({ finding, claim }) => {
    const severity = loudnessIn(mode, finding);
    const range = severity === undefined ? undefined : placeOf(file, claim.claim.number);
    if (severity === undefined || range === undefined) return [];
    const { message, beside } = told(finding, claim, names);
    const related = beside.flatMap(({ claim: other, message: said }): RelatedPlace[] => {
      const place = placeOf(other.file, other.claim.number);
      return place === undefined ? [] : [{ file: other.file, range: place, message: said }];
    });
    return [{ code: finding.code, severity, range, message, related }];
  });
}

/** What a finding is from one of its claims, in words. */
interface Telling {
  readonly message: string;
  readonly beside: readonly { readonly claim: DossierClaim; readonly message: string }[];
}

function tell(finding: Finding, claim: DossierClaim, names: Names): Telling {
  const { claims } = relatedTo(finding, claim);
  const { sentence } = wordingOf(names);
  const beside = claims
    .slice(0, NEAREST)
    .map((other) => ({ claim: other, message: sentence(relatedMessage(other, names)) }));
  const said = messageFor(finding, claim, names);
  const { acknowledged } = finding;
  return {
    message: acknowledged === undefined ? said : settled(acknowledged, said, wordingOf(names)),
    beside,
  };
}

/** With more findings than these on a file an edit elsewhere changes a few of them, and the others need not be put in words again. */
const MANY = 64;

const tellings = new WeakMap<Finding, { readonly names: Names; readonly by: Map<DossierClaim, Telling> }>();

function rememberedTelling(finding: Finding, claim: DossierClaim, names: Names): Telling {
  let known = tellings.get(finding);
  if (known === undefined || known.names.registry !== names.registry || known.names.langs !== names.langs) {
    known = { names, by: new Map() };
    tellings.set(finding, known);
  }
  const before = known.by.get(claim);
  if (before !== undefined) return before;
  const fresh = tell(finding, claim, names);
  known.by.set(claim, fresh);
  return fresh;
}

/**
 * Diagnostics in a fixed order, by place, the gravest first: editors show those of one place in this order. Of very
 * many the gravest are kept, and the last one says so.
 */
export function inOrder(diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  const kept = diagnostics.length <= MOST ? [...diagnostics] : gravest(diagnostics);
  return kept.sort(byRange);
}

function gravest(diagnostics: readonly Diagnostic[]): Diagnostic[] {
  const ordered = [...diagnostics].sort((a, b) => bySeverity(a.severity, b.severity) || byRange(a, b));
  const last = ordered[MOST - 1]!;
  const message = `${diagnostics.length - MOST + 1} more problems of this file are not listed.`;
  return [
    ...ordered.slice(0, MOST - 1),
    { code: 'not-analysed', severity: 'info', range: last.range, message, related: [] },
  ];
}

const byRange = (a: Diagnostic, b: Diagnostic): number =>
  a.range.start.line - b.range.start.line ||
  a.range.start.character - b.range.start.character ||
  bySeverity(a.severity, b.severity) ||
  (a.code < b.code ? -1 : a.code > b.code ? 1 : 0) ||
  (a.message < b.message ? -1 : a.message > b.message ? 1 : 0);
