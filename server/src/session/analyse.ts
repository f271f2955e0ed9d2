import { type ReadFigure, summarise } from '../core/claims/summary.ts';
import { anchorsOf } from '../core/index/anchors.ts';
import { folderOf, isWithin, workspaceFolderOf } from '../core/index/dossiers.ts';
import { resolvePath } from '../core/index/targets.ts';
import { hasCustody } from '../core/rawDrift.ts';
import { parseClaimFile } from '../core/syntax/parser.ts';
import type { ClaimFileTree } from '../core/syntax/tree.ts';
import { type Phrase, say } from '../core/text/phrase.ts';
import { NONE, placed, wholeFile } from './problems.ts';
import type { Custody, KnownFile } from './workspace.ts';

/** What a text says under a name; to be read beside its claim lines by `readingOf`. Throws only for a fault of ours. */
export function analyse(
  name: string,
  text: string,
  folders: readonly string[],
  readFigure: ReadFigure,
): { readonly tree: ClaimFileTree; readonly file: KnownFile } {
  const tree = parseClaimFile(text);
  const file: KnownFile = {
    name,
    summary: summarise(tree, readFigure),
    anchors: anchorsOf(tree),
    problems: placed(tree.problems, tree.lines),
    reading: undefined,
    custody: custodyOf(name, tree, folders),
    notAnalysed: undefined,
  };
  return { tree, file };
}

/** A file of which nothing is known but why. */
export const notAnalysed = (name: string, code: 'not-analysed' | 'not-utf8', reason: Phrase): KnownFile => ({
  name,
  summary: { source: undefined, title: undefined, lang: undefined, published: undefined, claims: [] },
  anchors: new Int32Array(),
  problems: [wholeFile(code, say`This file was not analysed: ${reason}.`)],
  reading: NONE,
  custody: undefined,
  notAnalysed: reason,
});

function custodyOf(name: string, tree: ClaimFileTree, folders: readonly string[]): Custody | undefined {
  if (!hasCustody(tree)) return undefined;
  const raw = tree.header.raw && rawNameOf(name, tree.header.raw.value, folders);
  return { raw: raw?.kind === 'inside' ? raw.name : undefined, problems: NONE };
}

/** Where a `raw` points to, as far as that can be said without looking at the disk. */
export type RawName =
  | { readonly kind: 'inside'; readonly name: string; readonly folder: string }
  | { readonly kind: 'refused'; readonly reason: Phrase };

/**
 * The name of the file that `raw` gives, which has to lie in the workspace folder of the claim file (in the claim
 * file's own folder, where that is in none). Whatever looks absolute or foreign is refused before it is touched:
 * on Windows the mere look at a network path hands out credentials.
 */
export function rawNameOf(file: string, raw: string, folders: readonly string[]): RawName {
  const own = folderOf(file);
  if (own === '')
    return { kind: 'refused', reason: say`the claim file was never saved, so nothing lies beside it` };
  const folder = workspaceFolderOf(file, folders) ?? own;
  if (raw.startsWith('/') || /[\\:\0]/.test(raw)) {
    return {
      kind: 'refused',
      reason: say`its path has to be relative, with \`/\` between folders and without \`:\``,
    };
  }
  const name = resolvePath(file, raw);
  if (!isWithin(folder, name))
    return { kind: 'refused', reason: say`it lies outside of the workspace folder` };
  return { kind: 'inside', name, folder };
}
