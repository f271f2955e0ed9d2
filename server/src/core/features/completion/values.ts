import { claimedFigure } from '../../claims/claimedFigure.ts';
import type { Kind } from '../../claims/dossier.ts';
import { canonicalQuantity } from '../../claims/resolve.ts';
import { given } from '../../collections.ts';
import { isValueError, parseValue } from '../../figure/parseValue.ts';
import type { Figure, FigureKind } from '../../figure/read/figure.ts';
import type { Hedge, ShareWord, VagueWord } from '../../figure/value.ts';
import { valueInWords } from '../../report/figures.ts';
import { wordingOf } from '../../report/names.ts';
import { fill, type Wording } from '../../report/wording.ts';
import type { OnLine } from './place.ts';
import type { Proposal } from './proposal.ts';
import { markedWords } from './sentence.ts';
import { wordsFor } from './words/wordsFor.ts';

/** What a claim's value could be: what its words say, states that others gave, and the forms a value can have. */
export function* valueProposals(on: OnLine): Iterable<Proposal> {
  const wording = wordingOf(on.names);
  const kind = kindOf(on);
  const figures = figuresRead(on, kind);
  // First what stands there, so that a figure which is written already is not completed to another one.
  if (on.typed !== '') yield* asWritten(on.typed, wording);
  for (const { value, text } of figures) {
    yield { ...valued(value, wording), more: () => readFrom(value, text, wording) };
  }
  for (const state of statesOf(on)) yield valued(state, wording);
  const hedges = hedgeForms(figures[0], wording);
  const shares = words(SHARES, wording.strings.share);
  const vague = words(VAGUE, wording.strings.vague);
  yield* kind === 'share' ? [...shares, ...hedges, ...vague] : [...hedges, ...vague, ...shares];
  yield { label: '=', kind: 'value', more: () => ({ description: wordsFor(wording).state }) };
  yield { label: '?', kind: 'value', more: () => ({ description: wording.strings.noFigure }) };
}

/** Whether anything can be read in the words of the claim, so that it is worth an unasked proposal. */
export const hasFigure = (on: OnLine): boolean => figuresRead(on, kindOf(on)).length > 0;

const kindOf = ({ claim, dossier: { registry } }: OnLine): Kind | undefined =>
  claim?.quantity && registry.quantities.get(canonicalQuantity(registry, claim.quantity.value))?.kind;

/** Besides counts and shares, what figures of some quantities are. */
const OF_KIND: { readonly [K in Kind]?: readonly FigureKind[] } = {
  date: ['date', 'time'],
  duration: ['duration'],
};

const COUNTS: readonly FigureKind[] = ['count', 'share', 'percent'];

/** The figures in a claim's words, the likeliest first. */
function figuresRead({ claim, tree, read }: OnLine, kind: Kind | undefined): readonly Figure[] {
  if (claim === undefined) return [];
  const { lang, published } = tree.header;
  const options = { ...(lang && { lang: lang.value }), ...(published && { date: published.value }) };
  const figures = read(markedWords(tree, claim).texts.join(' '), options).filter(
    ({ value }) => value !== '?',
  );
  const wanted = (kind && OF_KIND[kind]) ?? [];
  const ofKind = figures.filter((figure) => wanted.includes(figure.kind));
  const others = figures.filter((figure) => COUNTS.includes(figure.kind));
  return [...new Set([...ofKind, ...given(claimedFigure(figures)), ...others])];
}

const readFrom = (value: string, text: string, wording: Wording) => ({
  description: fill(wordsFor(wording).readFrom, { words: wording.quote(text) }),
  detail: inWords(value, wording),
});

function inWords(written: string, wording: Wording): string | undefined {
  const value = parseValue(written);
  return isValueError(value) ? undefined : valueInWords(value, wording);
}

const valued = (written: string, wording: Wording): Proposal => ({
  label: written,
  kind: 'value',
  more: () => ({ description: inWords(written, wording) }),
});

const asWritten = (typed: string, wording: Wording): Proposal[] =>
  inWords(typed, wording) === undefined ? [] : [valued(typed, wording)];

/** The states that other claims of the quantity give, as `=full`. */
function* statesOf({ claim, dossier, file }: OnLine): Iterable<string> {
  const quantity = claim?.quantity && canonicalQuantity(dossier.registry, claim.quantity.value);
  const claims = quantity === undefined ? undefined : dossier.byQuantity.get(quantity);
  const states = new Set<string>();
  for (const inFile of claims ?? []) {
    for (const other of inFile) {
      const isOwn = other.file === file && other.claim.number === claim?.number;
      if (!isOwn && other.claim.value?.form === 'state') states.add(`=${other.claim.value.word}`);
    }
  }
  yield* states;
}

const SHARES: readonly ShareWord[] = ['most', 'all', 'none', 'half'];
const VAGUE: readonly VagueWord[] = ['some', 'few', 'tens', 'hundreds', 'thousands', 'millions', 'many'];

const words = <W extends string>(written: readonly W[], meanings: Readonly<Record<W, string>>): Proposal[] =>
  written.map((word) => ({ label: word, kind: 'value', more: () => ({ description: meanings[word] }) }));

const HEDGES: readonly Exclude<Hedge, ''>[] = ['~', '>=', '<=', '>', '<', '<~', '>~'];
const NUMBER = /[0-9]+(?:\.[0-9]+)?%?$/;

/** Hedges of the figure that was read, or by themselves. */
function hedgeForms(figure: Figure | undefined, { strings }: Wording): Proposal[] {
  const number = figure && COUNTS.includes(figure.kind) ? NUMBER.exec(figure.value)?.[0] : undefined;
  const n = number ?? 'n';
  const low = number ?? '';
  const form = (label: string, description: string, snippet?: string): Proposal => ({
    label,
    kind: 'value',
    snippet,
    more: () => ({ description }),
  });
  return [
    ...HEDGES.map((hedge) => form(hedge + low, fill(strings.hedge[hedge], { n }))),
    form(`${low}..`, fill(strings.between, { low: n, high: 'm' }), `\${1:${n}}..\${2:m}`),
    form(`+${low}`, fill(strings.increment, { figure: n })),
  ];
}
