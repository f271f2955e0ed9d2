import { wordingOf } from '../../report/names.ts';
import type { Keyword } from '../../syntax/keywords.ts';
import type { Fields } from '../../syntax/tree.ts';
import type { OnLine } from './place.ts';
import { asSnippet, type Proposal } from './proposal.ts';
import { wordsFor } from './words/wordsFor.ts';

/** The keywords in the order in which claims tend to have them; whether a default line can use them. */
const ORDER: readonly (readonly [Keyword, boolean])[] = [
  ['on', true],
  ['said', true],
  ['during', true],
  ['stmt', true],
  ['citing', true],
  ['in', true],
  ['scope', true],
  ['unit', true],
  ['est', true],
  ['prelim', true],
  ['forecast', true],
  ['of', false],
  ['sum', false],
  ['retracts', false],
  ['denies', false],
  ['quote', false],
  ['ack', true],
];

const FIELD_OF: Readonly<Partial<Record<Keyword, keyof Fields>>> = {
  in: 'place',
  stmt: 'statement',
  est: 'estimate',
  prelim: 'preliminary',
  ack: 'acks',
};

/** The fields that a line does not have yet, or can have again. */
export function* fieldProposals({ fields, claim, names }: OnLine): Iterable<Proposal> {
  const words = wordsFor(wordingOf(names));
  for (const [keyword, onDefaults] of ORDER) {
    const field = fields[FIELD_OF[keyword] ?? (keyword as keyof Fields)];
    if ((field !== undefined && !Array.isArray(field)) || (claim === undefined && !onDefaults)) continue;
    yield {
      label: keyword,
      kind: 'field',
      snippet: keyword === 'quote' ? `quote "\${1:${asSnippet('…')}}"` : undefined,
      more: () => ({ description: words.fields[keyword] }),
    };
  }
}
