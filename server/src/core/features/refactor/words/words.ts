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
  /** `{alias}`, another name that is declared for `{id}`, becomes its main one. */
  readonly useAlias: Template;
  /** Claims under `{alias}` are written under `{id}`, the main name. */
  readonly useMain: Template;
  /** What the edits to them are called in a preview. */
  readonly claimFiles: string;
  readonly moveLine: string;
  readonly moveAll: PluralTemplates;
  readonly claims: PluralTemplates;
  readonly conflicts: PluralTemplates;
}
