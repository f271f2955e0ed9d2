import type { CodeLens, CodeLensParams } from 'vscode-languageserver';
import { lensesOf } from '../../core/features/codeLenses.ts';
import { registryLenses } from '../../core/features/registryLenses.ts';
import { findingsOnClaim } from '../../core/index/findingsByFile.ts';
import { wordingOf } from '../../core/report/names.ts';
import { rangeOf } from '../../core/text/lineMap.ts';
import { type DossierView, viewOfDossier } from '../../session/views.ts';
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
    if (view === undefined || !settingsFor(name).codeLens) return [];
    if (view.registry?.name === name) return overQuantities(view, uriOf(view.folder));
    if (tree === undefined) return [];
    const { snapshot, names, folder } = view;
    const { strings, sentence } = wordingOf(names);
    const hasFinding = (number: number): boolean => findingsOnClaim(snapshot.byFile, name, number).length > 0;
    return lensesOf(tree, name, snapshot.dossier, names).map(({ line, text, claims }) => {
      const gravest = claims.find(({ claim }) => hasFinding(claim.number)) ?? claims[0]!;
      const place: ComparePlace = { dossier: uriOf(folder), quantity: gravest.quantity };
      return {
        range: { start: { line, character: 0 }, end: { line, character: 0 } },
        command: {
          title: apart(sentence(`${text} · ${strings.lens.compare}`)),
          command: compareCommand,
          arguments: [place],
        },
      };
    });
  };

/** Over each quantity of a `hasila.yaml`: how many claims and conflicts it has, and the way to compare them. */
function overQuantities({ snapshot, names, registry }: DossierView, dossier: string): CodeLens[] {
  if (registry === undefined) return [];
  const { text, file, lines } = registry;
  return registryLenses(text, file.declarations, { ...snapshot, names }).map((lens) => {
    const place: ComparePlace = { dossier, quantity: lens.declaration.id };
    return {
      range: rangeOf(lines, lens.declaration.span),
      command:
        lens.claims === 0
          ? // Words without a command are shown all the same.
            { title: lens.text, command: '' }
          : { title: lens.text, command: compareCommand, arguments: [place] },
    };
  });
}
