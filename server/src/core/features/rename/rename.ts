import { parseRelation } from '../../claims/relations/parseRelation.ts';
import { isRefusal } from '../../claims/relations/tokens.ts';
import { isIdentifier } from '../../syntax/lexer.ts';
import { parseClaimFile } from '../../syntax/parser.ts';
import { touches } from '../../text/span.ts';
import { type IdKind, type IdUse, idsIn } from './ids.ts';

/** The id that a cursor is on; undefined where there is none, or a name in words, which articles have and no claim. */
export function idAt<U extends IdUse>(uses: readonly U[], offset: number): U | undefined {
  const under = uses.find(({ span }) => touches(span, offset));
  return under !== undefined && isIdentifier(under.id) ? under : undefined;
}

/** What a user typed as a new id, without what belongs around it. */
export function idTyped(kind: IdKind, typed: string): string {
  const id = typed.trim();
  return kind === 'source' && id.startsWith('@') ? id.slice(1) : id;
}

/** A line of its own that uses an id. */
const TRIAL: Readonly<Record<IdKind, (id: string) => string>> = {
  quantity: (id) => `[^1]: ${id} 1`,
  source: (id) => `[^1]: q 1 @${id}`,
  place: (id) => `[^1]: q 1 in ${id}`,
  scope: (id) => `[^1]: q 1 scope ${id}`,
  statement: (id) => `[^1]: q 1 stmt ${id}`,
};

/** Whether an id can be written wherever one of its kind is used: it is read back from a line, and from a relation. */
export function isFit(kind: IdKind, id: string): boolean {
  if (!isIdentifier(id)) return false;
  const tree = parseClaimFile(TRIAL[kind](id));
  const isRead = idsIn(tree).some((use) => use.kind === kind && use.id === id);
  if (!isRead || tree.problems.some(({ code }) => code !== 'claim-without-mark')) return false;
  if (kind !== 'quantity') return true;
  const relation = parseRelation(`${id} <= 1 + ${id}.a`, (name) => name);
  return !isRefusal(relation) && relation.names.some((name) => name.id === id);
}

/** Whether an id is used anywhere as the name of something of a kind. */
export const isUsed = (uses: readonly IdUse[], kind: IdKind, id: string): boolean =>
  uses.some((use) => use.kind === kind && use.id === id);
