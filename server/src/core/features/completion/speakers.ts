import { given } from '../../collections.ts';
import { type Names, speakerName, wordingOf } from '../../report/names.ts';
import { fill } from '../../report/wording.ts';
import type { OnLine } from './place.ts';
import type { Proposal, Told } from './proposal.ts';
import { searchNames } from './searchNames.ts';
import { sentenceOf } from './sentence.ts';
import { ranked, usesOf } from './usage.ts';
import { wordsFor } from './words/wordsFor.ts';

/** Who could make a claim, or be cited: those declared, and those that make claims. */
export function* speakerProposals(on: OnLine, role: 'speaker' | 'citing'): Iterable<Proposal> {
  const { names, tree, claim } = on;
  const { registry } = names;
  const known = searchNames(registry).speakers;
  const uses = usesOf('speakers', on);
  const quoted =
    role === 'speaker' && claim !== undefined && QUOTATION.test(sentenceOf(tree, claim, claim.span));
  const ids = [...registry.speakers.keys(), ...uses.here.keys(), ...uses.elsewhere.keys()];
  for (const id of ranked(ids, uses)) {
    const proposal: Proposal = {
      label: `@${id}`,
      kind: 'speaker',
      names: known.get(id),
      more: () => toldOf(id, names),
    };
    yield proposal;
    if (quoted) {
      const direct = wordingOf(names).strings.card.direct;
      yield {
        ...proposal,
        label: `@${id}!`,
        more: () => ({ ...toldOf(id, names), detail: direct }),
      };
    }
  }
}

const QUOTATION = /[«»"“”„‟〝〞「」『』]/;

function toldOf(id: string, names: Names): Told {
  const wording = wordingOf(names);
  const { quote, strings } = wording;
  const words = wordsFor(wording);
  const entry = names.registry.speakers.get(id);
  const label = speakerName(id, names);
  const party = entry?.party;
  const detail = given(
    entry === undefined ? strings.card.undeclared : undefined,
    entry?.anonymous ? words.anonymous : undefined,
    party === undefined ? undefined : fill(words.party, { party: speakerName(party, names) }),
  ).join(' · ');
  return { description: label === quote(id) ? undefined : label, detail };
}
