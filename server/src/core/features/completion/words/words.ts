import type { Template } from '../../../report/strings/strings.ts';
import type { HeaderField } from '../../../syntax/headerKeys.ts';
import type { Keyword } from '../../../syntax/keywords.ts';

/** What is told beside what could be written at a place. Apart from the other strings, as it is loaded with the first request. */
export interface CompletionWords {
  readonly fields: Readonly<Record<Keyword, string>>;
  readonly header: Readonly<Record<HeaderField, string>>;
  /** Sections and keys of `hasila.yaml`. */
  readonly registry: Readonly<Record<RegistryKey, string>>;
  /** `{words}`: of the article. */
  readonly readFrom: Template;
  readonly state: string;
  readonly published: string;
  readonly inSentence: string;
  readonly used: string;
  readonly onThisClaim: string;
  readonly statement: string;
  readonly anonymous: string;
  readonly party: Template;
  readonly cues: Template;
  /** What the user is to write in its place. */
  readonly reason: string;
}

export type RegistryKey =
  | 'title'
  | 'quantities'
  | 'speakers'
  | 'outlets'
  | 'places'
  | 'scopes'
  | 'defaults'
  | 'relations'
  | 'rules'
  | 'label'
  | 'kind'
  | 'unit'
  | 'parts'
  | 'aliases'
  | 'cues'
  | 'party'
  | 'anonymous'
  | 'within'
  | 'place'
  | 'scope'
  | 'lang';
