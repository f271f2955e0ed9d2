import { findingsOnClaim } from '../../index/findingsByFile.ts';
import { wordingOf } from '../../report/names.ts';
import { CODES, type FindingCode } from '../../rules/codes.ts';
import type { OnLine } from './place.ts';
import { asSnippet, type Proposal } from './proposal.ts';
import { wordsFor } from './words/wordsFor.ts';

/** The findings that could be acknowledged: those that stand on the claim before all others. */
export function* codeProposals({ claim, file, byFile, names, tree, offset }: OnLine): Iterable<Proposal> {
  const wording = wordingOf(names);
  const { strings } = wording;
  const words = wordsFor(wording);
  const found = claim === undefined ? [] : findingsOnClaim(byFile, file, claim.number);
  const standing = new Set(found.map(({ finding }) => finding.code));
  // Where a reason stands behind it already, the code alone is missing.
  const hasReason = /^[^\s"]*[ \t]*"/.test(tree.text.slice(offset, claim?.span.end));
  const all = new Set<FindingCode>([...standing, ...(Object.keys(CODES) as FindingCode[])]);
  for (const code of all) {
    yield {
      label: code,
      kind: 'code',
      snippet: hasReason ? undefined : `${code} "\${1:${asSnippet(words.reason)}}"`,
      more: () => ({
        description: strings.codes[code],
        detail: standing.has(code) ? words.onThisClaim : undefined,
        documentation: strings.reason[code],
      }),
    };
  }
}
