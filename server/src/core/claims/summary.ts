import type { Value } from '../figure/value.ts';
import { NO_FIELDS } from '../syntax/fields.ts';
import type { ClaimFileTree, ClaimLine, Fields, Mark } from '../syntax/tree.ts';
import type { Claim, FileSummary } from './claim.ts';
import { marksByNumber, wordsOf } from './markedWords.ts';
import { sameData } from './sameData.ts';

/** Reads the figure out of a stretch of prose, in a language given by its tag where it is known. */
export type ReadFigure = (text: string, lang: string | undefined) => Value | undefined;

/**
 * What a file says, default lines and header applied, without positions. Claims without a quantity are left
 * out, and of claims that share a number all but the first. A value that is left out is read by `readFigure`,
 * where it is given, from the marked words or the quotation; a malformed one stays undefined.
 */
export function summarise(tree: ClaimFileTree, readFigure?: ReadFigure): FileSummary {
  const { header } = tree;
  const lang = header.lang?.value;
  const published = header.published?.value;
  const seen = new Set<number>();
  const claims: Claim[] = [];
  let marks: ReadonlyMap<number, readonly Mark[]> | undefined;
  let nextDefault = 0;
  let given = NO_FIELDS;
  for (const line of tree.claims) {
    for (; (tree.defaults[nextDefault]?.span.start ?? Infinity) < line.span.start; nextDefault++) {
      given = tree.defaults[nextDefault]!.fields;
    }
    if (seen.has(line.number)) continue;
    seen.add(line.number);
    if (!line.quantity) continue;
    let value = line.value?.value;
    if (!value && !line.badValue && readFigure) {
      marks ??= marksByNumber(tree.marks);
      const words = wordsOf(tree, line, marks.get(line.number) ?? []).texts.join(' ');
      if (words !== '') value = readFigure(words, lang);
    }
    claims.push(claimOf(line, line.quantity.value, value, given, published));
  }
  return { source: header.source?.value, title: header.title?.value, lang, published, claims };
}

/** Whether two summaries say the same, so that nothing changed for any other file. */
export const sameSummary = (a: FileSummary, b: FileSummary): boolean => sameData(a, b);

/** Whether two claims of a file say the same, number included. */
export const sameClaim = (a: Claim, b: Claim): boolean => sameData(a, b);

const NONE: readonly never[] = [];

/**
 * A claim from the fields of its own line and those of the default line it stands under, of which its own count
 * first. One that names another speaker than that line takes over nothing of the occasion on which the line's
 * speaker spoke: neither the statement nor when it was said, whom it cites, or that it is word for word.
 */
function claimOf(
  line: ClaimLine,
  quantity: string,
  value: Value | undefined,
  given: Fields,
  published: string | undefined,
): Claim {
  const own = line.fields;
  const [mine, theirs] = [own.speaker?.value, given.speaker?.value];
  const spoken = mine && theirs && mine.id !== theirs.id ? NO_FIELDS : given;
  const said = (own.said ?? spoken.said)?.value;
  const asOf = (own.on ?? given.on)?.value ?? said;
  const sum = (own.sum ?? given.sum)?.value;
  return {
    number: line.number,
    quantity,
    value,
    speaker: mine && !mine.direct && spoken.speaker?.value.direct ? spoken.speaker.value : (mine ?? theirs),
    asOf: asOf ?? published,
    dated: asOf !== undefined,
    said,
    during: (own.during ?? given.during)?.value,
    unit: (own.unit ?? given.unit)?.value,
    scope: (own.scope ?? given.scope)?.value,
    place: (own.place ?? given.place)?.value,
    statement: (own.statement ?? spoken.statement)?.value,
    citing: values(ownOr(own.citing, spoken.citing)),
    forecast: (own.forecast ?? given.forecast) !== undefined,
    of: (own.of ?? given.of)?.value,
    sum: sum ? values(sum) : NONE,
    retracts: values(ownOr(own.retracts, given.retracts)),
    denies: values(ownOr(own.denies, given.denies)),
    estimate: (own.estimate ?? given.estimate) !== undefined,
    preliminary: (own.preliminary ?? given.preliminary) !== undefined,
    acks: acknowledgements(own.acks, given.acks),
  };
}

const ownOr = <T>(own: readonly T[], given: readonly T[]): readonly T[] => (own.length > 0 ? own : given);

/** Of two acknowledgements of one finding the claim's own reason counts; those of others stand beside it. */
function acknowledgements(own: Fields['acks'], given: Fields['acks']): Claim['acks'] {
  if (own.length === 0 || given.length === 0) return values(ownOr(own, given));
  const codes = new Set(own.map((ack) => ack.value.code));
  return values([...own, ...given.filter((ack) => !codes.has(ack.value.code))]);
}

/** Most lists are empty, and all that are share one. */
const values = <T>(list: readonly { readonly value: T }[]): readonly T[] =>
  list.length === 0 ? NONE : list.map((item) => item.value);
