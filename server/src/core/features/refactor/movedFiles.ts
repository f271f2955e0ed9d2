import { isWithin } from '../../index/dossiers.ts';
import { relativePath, resolvePath } from '../../index/targets.ts';
import { isPlainScalar } from '../../syntax/headerFast.ts';
import { quoted } from '../../syntax/layer.ts';
import type { ClaimFileTree } from '../../syntax/tree.ts';
import type { TextEdit } from '../../text/problem.ts';
import { quoteAt } from '../rename/ids.ts';
import { targetText } from '../targetText.ts';

/** Files and folders that get another name, by the old one. */
export type Moves = ReadonlyMap<string, string>;

/** The name that a file will have. */
export function movedName(name: string, moves: Moves): string {
  const own = moves.get(name);
  if (own !== undefined) return own;
  for (const [from, to] of moves) if (isWithin(from, name)) return to + name.slice(from.length);
  return name;
}

/**
 * The edits to a claim file that keep its `raw` and the files that `retracts` and `denies` name the same, when it or
 * they are moved. What is no relative path is left alone.
 */
export function pathEdits(tree: ClaimFileTree, file: string, moves: Moves): TextEdit[] {
  const own = movedName(file, moves);
  const after = (path: string): string | undefined => {
    if (path.startsWith('/') || /[\\:\0]/.test(path)) return undefined;
    const target = movedName(resolvePath(file, path), moves);
    return resolvePath(own, path) === target ? undefined : relativePath(own, target);
  };
  const edits: TextEdit[] = [];
  const { raw } = tree.header;
  const rawAfter = raw && after(raw.value);
  if (raw !== undefined && rawAfter !== undefined) {
    const plain = quoteAt(tree.text, raw.span) === '' && isPlainScalar(rawAfter);
    edits.push({ span: raw.span, text: plain ? rawAfter : quoted(rawAfter) });
  }
  for (const { fields } of [...tree.claims, ...tree.defaults]) {
    for (const { value, span } of [...fields.retracts, ...fields.denies]) {
      const path = value.kind === 'file' ? after(value.path) : undefined;
      // A path ends at its `#`.
      if (value.kind !== 'file' || path === undefined || path.includes('#')) continue;
      edits.push({ span, text: targetText({ ...value, path }) });
    }
  }
  return edits.sort((a, b) => a.span.start - b.span.start);
}
