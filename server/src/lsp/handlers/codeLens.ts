import type { CodeLens, CodeLensParams } from 'vscode-languageserver';
import { lensesOf } from '../../core/features/codeLenses.ts';
import { findingsOnClaim } from '../../core/index/findingsByFile.ts';
import { wordingOf } from '../../core/report/names.ts';
import { viewOfDossier } from '../../session/views.ts';
import type { Context } from '../context.ts';
import { nameOfUri } from '../fromProtocol.ts';
import { type ComparePlace, compareCommand } from '../viewProtocol.ts';

/** A lens over a line from right to left stands at the far right, its end under the margin of the editor. */
const apart = (title: string): string => `\u200e\u00a0\u00a0${title}\u00a0\u00a0\u200e`;

/** Over each paragraph whose claims others speak of: how many sources agree, how many do not, and the way to compare. */
export const codeLens =
  ({ session, langs, uriOf, settingsFor }: Context) =>
  ({ textDocument: { uri } }: CodeLensParams): CodeLens[] => {
    const name = nameOfUri(uri);
    const workspace = session.present();
    const tree = workspace.open.get(name)?.tree;
    const view = viewOfDossier(workspace, name, langs);
    if (tree === undefined || view === undefined || !settingsFor(name).codeLens) return [];
    const { snapshot, names, folder } = view;
    const hasFinding = (number: number): boolean => findingsOnClaim(snapshot.byFile, name, number).length > 0;
    return lensesOf(tree, name, snapshot.dossier, names).map(({ line, text, claims }) => {
      const gravest = claims.find(({ claim }) => hasFinding(claim.number)) ?? claims[0]!;
      const place: ComparePlace = { dossier: uriOf(folder), quantity: gravest.quantity };
      return {
        range: { start: { line, character: 0 }, end: { line, character: 0 } },
        command: {
          title: apart(`${text} · ${wordingOf(names).strings.lens.compare}`),
          command: compareCommand,
          arguments: [place],
        },
      };
    });
  };
