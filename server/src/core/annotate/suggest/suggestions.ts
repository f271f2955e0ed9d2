import type { Label } from '../../claims/dossier.ts';
import { labelOf } from '../../claims/labels.ts';
import type { Figure } from '../../figure/read/figure.ts';
import type { Dossier } from '../../index/dossierIndex.ts';
import { inPlain, lineSpan, plainLine } from '../../syntax/articleText.ts';
import { lineKind } from '../../syntax/lexer.ts';
import type { ClaimFileTree } from '../../syntax/tree.ts';
import { lineAt, lineEnd } from '../../text/lineMap.ts';
import { firstFrom, meets, type Span, touches } from '../../text/span.ts';
import { lastLineUnder } from '../claimBlock.ts';
import { givenAt, inheritedDate } from '../inherited.ts';
import { CLAIMED, type LineRead, type Read, readLines, type UnmarkedFigure } from '../unmarked.ts';
import { type Attributions, attributionsIn } from './attributions.ts';
import { type Catalogue, makeCatalogue } from './catalogue.ts';
import { dateFor } from './dates.ts';
import { makePassage, type Passage, sentenceAt } from './passage.ts';
import { rankQuantities, tellsIn } from './quantities.ts';
import { makeRoster, type Roster } from './roster.ts';
import { lastNamed, rankSpeakers } from './speakers.ts';

/** What a claim line may name, with what to call it. */
export interface Suggested {
  readonly id: string;
  readonly label: string;
}

/** An unmarked figure, with what a claim on it may say. */
export interface FigureSuggestion {
  readonly span: Span;
  readonly value: string;
  /** The sentence around it, or as much of it as goes on a line. */
  readonly context: string;
  /** Best first. */
  readonly quantities: readonly Suggested[];
  /** Closest first; none where nobody is cited. */
  readonly speakers: readonly Suggested[];
  /** EDTF; only where the sentence gives a date, and another than the claim would inherit. */
  readonly on: string | undefined;
}

export interface Sources {
  readonly dossier: Dossier;
  readonly read: Read;
  /** The languages of the user, the favourite first. */
  readonly langs: readonly string[];
}

/**
 * The unmarked figures of a claim file with suggestions, in order of text and some at a time, so that whoever asks for
 * all can do other things in between. With `within`, those that it touches; where it is empty and touches none, the
 * nearest on its line.
 */
export function* suggestFigures(
  tree: ClaimFileTree,
  sources: Sources,
  within?: Span,
): Generator<readonly FigureSuggestion[]> {
  let knowledge: Knowledge | undefined;
  for (const read of readLines(tree, sources.read, within)) {
    const chosen = within === undefined ? read.unmarked : chosenBy(within, read.unmarked);
    if (chosen.length === 0) {
      yield [];
      continue;
    }
    if (knowledge === undefined) {
      knowledge = learn(tree, sources);
      yield [];
    }
    for (const part of inParts(chosen)) yield suggestOn(read, part, knowledge);
  }
}

interface Knowledge extends Sources {
  readonly tree: ClaimFileTree;
  readonly catalogue: Catalogue;
  readonly roster: Roster;
  /** The quantity of each number. */
  readonly quantities: ReadonlyMap<number, string>;
}

const learn = (tree: ClaimFileTree, sources: Sources): Knowledge => ({
  ...sources,
  tree,
  catalogue: makeCatalogue(tree, sources.dossier),
  roster: makeRoster(tree, sources.dossier.registry),
  quantities: new Map(
    tree.claims.flatMap(({ number, quantity }) => (quantity ? [[number, quantity.value] as const] : [])),
  ),
});

function chosenBy(within: Span, unmarked: readonly UnmarkedFigure[]): readonly UnmarkedFigure[] {
  const touched = unmarked.filter(({ span }) => meets(span, within));
  if (touched.length > 0 || within.start !== within.end) return touched;
  const away = ({ span }: UnmarkedFigure): number =>
    touches(span, within.start)
      ? 0
      : Math.min(Math.abs(span.start - within.start), Math.abs(span.end - within.start));
  return [...unmarked].sort((a, b) => away(a) - away(b)).slice(0, 1);
}

/** Characters of a line whose words are looked at together, and before and behind them. */
const PART = 3000;
const BEFORE = 1500;
const BEHIND = 600;

function inParts(figures: readonly UnmarkedFigure[]): UnmarkedFigure[][] {
  const parts: UnmarkedFigure[][] = [];
  for (const one of figures) {
    const part = parts.at(-1);
    if (part !== undefined && one.figure.end - part[0]!.figure.start <= PART) part.push(one);
    else parts.push([one]);
  }
  return parts;
}

function suggestOn(
  read: LineRead,
  part: readonly UnmarkedFigure[],
  knowledge: Knowledge,
): FigureSuggestion[] {
  const { tree, roster } = knowledge;
  const { line } = read;
  const from = part[0]!.figure.start - BEFORE;
  const to = part.at(-1)!.figure.end + BEHIND;
  const passage = makePassage(line.text, Math.max(0, from), Math.min(line.text.length, to));
  const attributions = attributionsIn(passage, roster);
  const tellsAt = tellsIn(passage, knowledge.catalogue);
  const number = lineAt(tree.lines, line.span.start);
  const given = givenAt(tree, lineEnd(tree.text, tree.lines, lastLineUnder(tree, number)));
  const earlier = once(() => speakerBefore(number, knowledge));
  const counts = read.figures.filter(({ kind }) => CLAIMED.has(kind));
  const marked = markedOn(read, knowledge);
  return part.map(({ span, figure }): FigureSuggestion => {
    const place = { start: inPlain(line, span.start), end: inPlain(line, span.end - 1) + 1 };
    const sentence = sentenceAt(passage, place.start);
    const setting = {
      passage,
      tellsAt,
      figure,
      ...place,
      before: endBefore(counts, place.start),
      after: counts.find(({ start }) => start >= place.end)?.start ?? line.text.length,
      neighbours: marked.flatMap(({ at, id }) => (at >= sentence.start && at < sentence.end ? [id] : [])),
    };
    const { registry } = knowledge.dossier;
    const quantities = rankQuantities(setting, knowledge.catalogue, registry);
    const speakers = rankSpeakers(passage, attributions, place, earlier);
    const date = dateFor(line.text, read.figures, sentence, tree.header.published?.value);
    return {
      span,
      value: figure.value,
      context: contextOf(passage, place),
      quantities: quantities.map((id) => called(id, registry.quantities.get(id)?.label, knowledge.langs)),
      speakers: speakers.map((id) => called(id, roster.labels.get(id), knowledge.langs)),
      on: date === inheritedDate(tree, given, speakers[0]) ? undefined : date,
    };
  });
}

/** Where the last count before a place ends, with its noun. */
function endBefore(counts: readonly Figure[], place: number): number {
  const last = counts.findLast(({ end }) => end <= place);
  return last === undefined ? 0 : Math.min(place, Math.max(last.end, last.noun?.end ?? 0));
}

const called = (id: string, label: Label | undefined, langs: readonly string[]): Suggested => ({
  id,
  label: label === undefined ? id : labelOf(label, id, langs),
});

function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}

/** Where on a line claims stand already, with their quantities. */
function markedOn({ line }: LineRead, { tree, quantities }: Knowledge): { at: number; id: string }[] {
  const found: { at: number; id: string }[] = [];
  for (let m = firstFrom(tree.marks, line.span.start); m < tree.marks.length; m++) {
    const mark = tree.marks[m]!;
    if (mark.span.start >= line.span.end) break;
    const id = quantities.get(mark.number);
    if (id !== undefined) found.push({ at: inPlain(line, mark.words.start), id });
  }
  return found;
}

/** Lines that are looked at for who spoke last before a paragraph. */
const LINES_BEFORE = 12;

function speakerBefore(line: number, { tree, roster }: Knowledge): string | undefined {
  const first = Math.max(lineAt(tree.lines, tree.body.start), line - LINES_BEFORE);
  for (let before = line - 1; before >= first; before--) {
    const place = lineSpan(tree, before);
    if (place.start === place.end || lineKind(tree.text, place.start, place.end) !== 'text') continue;
    const { text } = plainLine(tree, place);
    const passage = makePassage(text, Math.max(0, text.length - PART), text.length);
    const attributions: Attributions = attributionsIn(passage, roster);
    const last = lastNamed(attributions);
    if (last !== undefined) return last;
    if (attributions.turns.length > 0) return undefined;
  }
  return undefined;
}

/** Characters of a sentence that are shown on either side of a figure. */
const SHOWN = 80;

function contextOf(passage: Passage, { start, end }: Span): string {
  const sentence = sentenceAt(passage, start);
  const until = sentenceAt(passage, Math.max(start, end - 1)).end;
  const from = wordEdge(passage.text, Math.max(sentence.start, start - SHOWN), sentence.start, start);
  const to = Math.min(until, end + SHOWN);
  const words = passage.text.slice(from, to).replace(/\s+/g, ' ').trim();
  return `${from > sentence.start ? '…' : ''}${words}${to < until ? '…' : ''}`;
}

/** The beginning of the next word, where a cut would be within one. */
function wordEdge(text: string, at: number, start: number, limit: number): number {
  if (at === start) return at;
  const blank = text.slice(at, limit).search(/\s/);
  return blank < 0 ? at : at + blank + 1;
}
