import { parseWindow } from '../../figure/edtf.ts';
import { dateInWords } from '../../report/dates.ts';
import { wordingOf } from '../../report/names.ts';
import type { Fields } from '../../syntax/tree.ts';
import { touches } from '../../text/span.ts';
import type { OnLine } from './place.ts';
import type { Proposal } from './proposal.ts';
import { sentenceOf } from './sentence.ts';
import { wordsFor } from './words/wordsFor.ts';

type DateField = 'on' | 'said' | 'during';

/** Dates for a field: those of the sentence, the article's own, those of the file, the most used first. */
export function* dateProposals(on: OnLine, field: DateField): Iterable<Proposal> {
  const wording = wordingOf(on.names);
  const words = wordsFor(wording);
  const dated = (edtf: string, detail: string): Proposal => ({
    label: edtf,
    kind: 'date',
    more: () => ({ description: dateInWords(edtf, wording), detail }),
  });
  // First what stands there, so that a month which is written already is not completed to a day.
  if (on.typed !== '' && parseWindow(on.typed) !== undefined) yield dated(on.typed, '');
  const read = datesRead(on);
  const used = datesUsed(on, field);
  const published = on.tree.header.published?.value;
  // A period has two ends: the stretches go first.
  const isFirst = (edtf: string): boolean => (field === 'during') === edtf.includes('/');
  for (const first of [true, false]) {
    for (const edtf of read) if (isFirst(edtf) === first) yield dated(edtf, words.inSentence);
    if (published !== undefined && isFirst(published) === first) {
      yield dated(published, words.published);
    }
    for (const edtf of used) if (isFirst(edtf) === first) yield dated(edtf, words.used);
  }
}

/** The dates in the words around the claim's figure, as counted from the date of the article. */
function datesRead({ tree, claim, offset, read }: OnLine): string[] {
  const { lang, published } = tree.header;
  const sentence = sentenceOf(tree, claim, claim?.span ?? { start: offset, end: offset });
  const figures = read(sentence, {
    ...(lang && { lang: lang.value }),
    ...(published && { date: published.value }),
  });
  return figures
    .filter(({ kind, value }) => kind === 'date' && parseWindow(value) !== undefined)
    .map(({ value }) => value);
}

/** The dates on other lines, the most used first; those of the same field before the others. */
function datesUsed({ tree, offset }: OnLine, field: DateField): string[] {
  const uses = new Map<string, number>();
  const note = (fields: Fields): void => {
    for (const name of ['on', 'said', 'during'] as const) {
      const date = fields[name];
      if (date === undefined || touches(date.span, offset) || parseWindow(date.value) === undefined) continue;
      uses.set(date.value, (uses.get(date.value) ?? 0) + (name === field ? 1 : 0.001));
    }
  };
  for (const { fields } of tree.defaults) note(fields);
  for (const { fields } of tree.claims) note(fields);
  return [...uses].sort(([, a], [, b]) => b - a).map(([edtf]) => edtf);
}
