import { numbersAt } from '../../core/features/claimsAt.ts';
import { nextConflicting, nextRelated } from '../../core/features/nextClaim.ts';
import { claimAt } from '../../core/index/dossierIndex.ts';
import { nodeAt } from '../../core/syntax/query.ts';
import { offsetAt } from '../../core/text/lineMap.ts';
import { anchorIn, viewOfDossier } from '../../session/views.ts';
import type { Context } from '../context.ts';
import { nameOfUri } from '../fromProtocol.ts';
import type { NextClaimParams, NextClaimResult } from '../protocol.ts';

/** Where to go next from a claim. The file may be closed: a link of a hover card can start from anywhere. */
export const nextClaim =
  ({ session, langs, uriOf }: Context) =>
  async ({ uri, position, which, direction }: NextClaimParams): Promise<NextClaimResult> => {
    const name = nameOfUri(uri);
    const tree = await session.treeOf(name);
    const workspace = session.present();
    const snapshot = viewOfDossier(workspace, name, langs)?.snapshot;
    if (tree === undefined || snapshot === undefined) return null;
    const [number] = numbersAt(tree, nodeAt(tree, offsetAt(tree.lines, position)));
    const from = number === undefined ? undefined : claimAt(snapshot.dossier, name, number);
    if (from === undefined) return null;
    const next =
      which === 'related'
        ? nextRelated(snapshot.dossier, from, direction)
        : nextConflicting(snapshot.byFile, from, direction);
    const anchor = next && anchorIn(workspace, next.file, next.claim.number);
    return anchor === undefined ? null : { uri: uriOf(next!.file), range: anchor.figure };
  };
