import type { PluralTemplates, Template } from './strings.ts';

/** What is told of the sources that claims rest on. */
export interface SourcingStrings {
  /** `{n}` outlets; `{outlets}` names them, `{who}` is whom all of them have it from. */
  readonly relayOnly: PluralTemplates;
  /** `{n}` claims. */
  readonly singleSource: PluralTemplates;
  readonly missingAttribution: Template;
  readonly missingDate: Template;
  /** Behind the first names of a list. */
  readonly more: PluralTemplates;
}

/** How well a quantity is supported at a time, in a line of the hover card. */
export interface GradeStrings {
  /** `{subject}`: when, where that matters. `{figure}`, and `{why}` it is the best supported. */
  readonly supported: Template;
  readonly supportedAt: Template;
  readonly unsupported: Template;
  readonly unsupportedAt: Template;
  /** `{figure}` is what the words allow, `{likely}` what is meant. */
  readonly likely: Template;
  readonly sources: PluralTemplates;
  readonly direct: PluralTemplates;
  readonly allDirect: string;
  readonly adverse: string;
  readonly provisional: string;
  readonly disputed: string;
  readonly oneSource: Template;
  readonly contested: Template;
  readonly contestedAt: Template;
  readonly apart: Template;
  readonly noSource: string;
  /** A position and who stands behind it. */
  readonly position: Template;
}
