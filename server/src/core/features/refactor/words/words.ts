import type { PluralTemplates, Template } from '../../../report/strings/strings.ts';

/** What refactorings are called, and why they are refused. Apart from the other strings, as it is loaded with the first request. */
export interface RefactorWords {
  readonly nothingToRename: string;
  /** `{id}`: what the user typed. */
  readonly unfit: Template;
  /** `{id}` is the new one. */
  readonly inUse: Template;
  readonly stillReading: string;
  /** `{file}` could not be read. */
  readonly unreadable: Template;
  readonly renumber: string;
  /** `{fields}`: as on a line. */
  readonly extractDefaults: Template;
  readonly inlineDefaults: string;
  readonly declareAll: PluralTemplates;
  /** `{from}` becomes an alias of `{into}`. */
  readonly merge: Template;
  /** `{from}`, `{into}`: why not. */
  readonly unmergeable: Template;
  readonly moveLine: string;
  readonly claims: PluralTemplates;
  readonly conflicts: PluralTemplates;
}
