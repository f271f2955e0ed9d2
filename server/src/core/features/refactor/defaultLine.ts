import { lineBreak } from '../../annotate/claimBlock.ts';
import { defaultsOf } from '../../syntax/query.ts';
import type { ClaimFileTree, ClaimLine, DefaultLine } from '../../syntax/tree.ts';
import { lineAt } from '../../text/lineMap.ts';
import type { TextEdit } from '../../text/problem.ts';
import { span } from '../../text/span.ts';
import { ifSaysTheSame } from './apply.ts';
import { type FieldName, placesOf, removal, withFields, without, writtenAs } from './lineFields.ts';

/** What may be said once for several claims; the others are about one claim alone. */
const SHARED: readonly FieldName[] = [
  ...(['speaker', 'on', 'said', 'during', 'unit', 'scope', 'place', 'statement', 'citing'] as const),
  ...(['forecast', 'estimate', 'preliminary'] as const),
];

export interface Extraction {
  /** The fields as written on the lines. */
  readonly fields: string;
  readonly edits: readonly TextEdit[];
}

/**
 * Writes once, on a default line above them, what a claim line and its neighbours have in common. Claims behind them
 * get the default line again that they stood under. Undefined where nothing is repeated, or where a claim would say
 * something else afterwards.
 */
export function extractDefaults(tree: ClaimFileTree, claim: ClaimLine): Extraction | undefined {
  const { lines, common } = runAround(tree, claim);
  const [first] = lines;
  const last = lines.at(-1);
  if (first === undefined || last === undefined || lines.length < 2) return undefined;
  const places = placesOf(first);
  const shared = SHARED.filter((name) => common.has(name));
  const fields = shared.map((name) => writtenAs(tree, places.get(name)!)).join(' ');
  const before = defaultsOf(tree, first);
  const kept = before === undefined ? [] : fieldsBut(tree, before, shared);
  const text = `[^*]: ${[fields, ...kept].join(' ')}`;
  const eol = lineBreak(tree, lineAt(tree.lines, first.span.start));
  const isRightAbove =
    before !== undefined &&
    lineAt(tree.lines, before.span.start) === lineAt(tree.lines, first.span.start) - 1;
  const edits: TextEdit[] = [
    isRightAbove
      ? { span: before.span, text: withNote(tree, text, before) }
      : { span: span(first.span.start, first.span.start), text: `${text}${eol}` },
  ];
  for (const line of lines) {
    const at = placesOf(line);
    for (const name of shared) edits.push(...at.get(name)!.map((place) => without(tree, place)));
  }
  const next = tree.claims[tree.claims.indexOf(last) + 1];
  if (next !== undefined && defaultsOf(tree, next) === before) {
    const again = before === undefined ? '[^*]:' : ['[^*]:', ...fieldsBut(tree, before, [])].join(' ');
    edits.push({ span: span(last.span.end, last.span.end), text: `${eol}${again}` });
  }
  const sound = ifSaysTheSame(tree, edits);
  return sound && { fields, edits: sound };
}

/** The lines above and below one another around a claim that have fields in common with it, and which. */
function runAround(
  tree: ClaimFileTree,
  claim: ClaimLine,
): { readonly lines: readonly ClaimLine[]; readonly common: ReadonlySet<FieldName> } {
  let common = new Set(SHARED.filter((name) => placesOf(claim).has(name)));
  const run = [claim];
  const at = tree.claims.indexOf(claim);
  for (const step of [-1, 1]) {
    for (let i = at + step; common.size > 0; i += step) {
      const [line, near] = [tree.claims[i], tree.claims[i - step]!];
      if (line === undefined || lineOf(tree, line) !== lineOf(tree, near) + step) break;
      const also = new Set([...common].filter((name) => isAlike(tree, name, claim, line)));
      if (also.size === 0) break;
      common = also;
      if (step < 0) run.unshift(line);
      else run.push(line);
    }
  }
  return { lines: run, common };
}

const lineOf = ({ lines }: ClaimFileTree, line: ClaimLine): number => lineAt(lines, line.span.start);

function isAlike(tree: ClaimFileTree, name: FieldName, a: ClaimLine, b: ClaimLine): boolean {
  const [one, other] = [placesOf(a).get(name), placesOf(b).get(name)];
  return one !== undefined && other !== undefined && writtenAs(tree, one) === writtenAs(tree, other);
}

/** The fields of a default line as written, but those that are said anew, and its note. */
const fieldsBut = (tree: ClaimFileTree, line: DefaultLine, anew: readonly FieldName[]): string[] =>
  [...placesOf(line)]
    .filter(([name]) => name !== 'note' && !anew.includes(name))
    .map(([, places]) => writtenAs(tree, places));

const withNote = ({ text }: ClaimFileTree, line: string, { fields: { note } }: DefaultLine): string =>
  note === undefined ? line : `${line} ${text.slice(note.whole.start, note.whole.end)}`;

/**
 * Writes what a default line says on each claim line under it, and takes it away; where one before it would then
 * count, and where it has a note, an empty one stays. Undefined where no claim stands under it, or one would say
 * something else afterwards.
 */
export function inlineDefaults(tree: ClaimFileTree, line: DefaultLine): readonly TextEdit[] | undefined {
  const under = tree.claims.filter((claim) => defaultsOf(tree, claim) === line);
  if (under.length === 0) return undefined;
  const edits = under.flatMap((claim) => inheritedBy(tree, claim, line));
  const { note } = line.fields;
  const earlier = tree.defaults[tree.defaults.indexOf(line) - 1];
  const endsEarlier = earlier !== undefined && placesOf(earlier).size > 0;
  const left =
    note === undefined && !endsEarlier
      ? removal(tree, line.span)
      : { span: line.span, text: withNote(tree, '[^*]:', line) };
  return ifSaysTheSame(tree, [left, ...edits]);
}

const SPOKEN: readonly FieldName[] = ['said', 'statement', 'citing'];

/** The edits that write on a claim line what it has from a default line. */
export function inheritedBy(tree: ClaimFileTree, claim: ClaimLine, line: DefaultLine): TextEdit[] {
  const own = placesOf(claim);
  const [mine, theirs] = [claim.fields.speaker?.value, line.fields.speaker?.value];
  const others = mine !== undefined && theirs !== undefined && mine.id !== theirs.id;
  const codes = new Set(claim.fields.acks.map(({ value }) => value.code));
  const written: string[] = [];
  const edits: TextEdit[] = [];
  for (const [name, places] of placesOf(line)) {
    if (name === 'note' || name === 'quote' || (others && SPOKEN.includes(name))) continue;
    if (name === 'acks') {
      const acks = line.fields.acks.filter(({ value }) => !codes.has(value.code));
      written.push(...acks.map(({ whole }) => writtenAs(tree, [whole])));
    } else if (!own.has(name)) written.push(writtenAs(tree, places));
  }
  if (mine !== undefined && !others && theirs?.direct && !mine.direct) {
    const { end } = claim.fields.speaker!.whole;
    edits.push({ span: span(end, end), text: '!' });
  }
  return written.length === 0 ? edits : [...edits, withFields(tree, claim, written.join(' '))];
}
