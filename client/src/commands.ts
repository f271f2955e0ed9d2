import * as l10n from '@vscode/l10n';
import { commands, Disposable, Location, type LogOutputChannel, Position, Uri, window } from 'vscode';
import {
  acknowledgeCommand,
  type CommandPlace,
  explainCommand,
  type NextClaimParams,
  type NextClaimResult,
  narrowScopeCommand,
  nextClaimRequest,
} from '../../server/src/lsp/protocol.ts';
import { compareCommand } from '../../server/src/lsp/viewProtocol.ts';
import { layerArticle } from './annotate/layerArticle.ts';
import { markFigure } from './annotate/markFigure.ts';
import { markFigures } from './annotate/markFigures.ts';
import { type QuantityChoice, quantityChosenCommand } from './annotate/quantityChoice.ts';
import { claimEditor } from './claimEditor.ts';
import { cursorOf, isCommandPlace } from './commandPlace.ts';
import { explainFinding, pagesFolder } from './explain.ts';
import { exportReport } from './exportReport.ts';
import { findFileReferences } from './fileReferences.ts';
import { registerHandlers } from './handlers.ts';
import type { Server } from './languageClient.ts';
import { newDossier } from './newDossier.ts';
import { goToProblem, type LastKind } from './nextProblem.ts';
import { copyPracticeDossier } from './practiceDossier.ts';
import { asRange } from './range.ts';
import { recoverRawArticle } from './recover.ts';
import { settleByWords } from './settle.ts';
import { toggleUnmarkedFigures } from './unmarkedFigures.ts';
import { openWalkthrough } from './walkthrough.ts';
import type { Comparison } from './webviews/compare.ts';

type Way = Pick<NextClaimParams, 'which' | 'direction'>;

/** Registers the commands that no view brings along; `extension` is the folder that the extension lies in. */
export function registerCommands(
  server: Server,
  choice: QuantityChoice,
  log: LogOutputChannel,
  extension: Uri,
  compare: Comparison,
): Disposable {
  const figures = markFigures(server, choice);
  const lastKind: LastKind = {};
  const go = (way: Way) => (place: unknown) => goToClaim(server, way, place);
  const handlers = {
    'hasila.newDossier': (folder: unknown) => newDossier(server, folder),
    'hasila.copyPracticeDossier': () => copyPracticeDossier(extension),
    'hasila.layerArticle': (uri: unknown, where: unknown) => layerArticle(server, uri, where),
    'hasila.markFigure': (place: unknown) => markFigure(server, choice, place),
    'hasila.markFiguresInParagraph': figures.inParagraph,
    'hasila.markFiguresInFile': figures.inFile,
    'hasila.chooseQuantity': figures.chooseQuantity,
    [quantityChosenCommand]: choice.chosen,
    'hasila.toggleUnmarkedFigures': toggleUnmarkedFigures,
    'hasila.openWalkthrough': openWalkthrough,
    'hasila.goToNextRelatedClaim': go({ which: 'related', direction: 'next' }),
    'hasila.goToPreviousRelatedClaim': go({ which: 'related', direction: 'previous' }),
    'hasila.goToNextConflictingClaim': go({ which: 'conflicting', direction: 'next' }),
    'hasila.goToPreviousConflictingClaim': go({ which: 'conflicting', direction: 'previous' }),
    'hasila.goToNextProblemOfKind': (code: unknown) => goToProblem('next', lastKind, code),
    'hasila.goToPreviousProblemOfKind': (code: unknown) => goToProblem('previous', lastKind, code),
    'hasila.showRelatedClaims': showRelatedClaims,
    [compareCommand]: (place: unknown) => compare.open(place),
    'hasila.findFileReferences': (uri: unknown) => findFileReferences(server, uri),
    'hasila.recoverRawArticle': (uri: unknown) => recoverRawArticle(server, uri),
    [acknowledgeCommand]: (place: unknown, reason: unknown) =>
      settleByWords(server, (words) => ({ reason: words }), place, reason),
    [narrowScopeCommand]: (place: unknown, scope: unknown) =>
      settleByWords(server, (words) => ({ scope: words }), place, scope),
    [explainCommand]: (code: unknown) => explainFinding(pagesFolder(extension), code),
    'hasila.exportReport': (wanted: unknown) => exportReport(server, wanted),
    'hasila.restartServer': () => server.restart(),
    'hasila.showLog': () => log.show(),
  };
  return Disposable.from(figures, registerHandlers(handlers));
}

async function goToClaim(server: Server, way: Way, place: unknown): Promise<void> {
  const from = await startingPlace(place);
  if (from === undefined) return;
  const params: NextClaimParams = { ...from, ...way };
  const target = await server.request<NextClaimResult>(nextClaimRequest, params);
  if (target === undefined) {
    window.setStatusBarMessage(l10n.t('Hasila is not ready yet'), 4000);
    return;
  }
  // The editor's own way to a definition: it marks the place for a moment, remembers where it came from, and
  // says beside the cursor that there is none.
  await commands.executeCommand(
    'editor.action.goToLocations',
    ...origin(from),
    target === null ? [] : [new Location(Uri.parse(target.uri), asRange(target.range))],
    'goto',
    noOther(way),
  );
}

const noOther = ({ which }: Way): string =>
  which === 'conflicting'
    ? l10n.t('No other conflicting claim from here')
    : l10n.t('No other related claim from here');

async function showRelatedClaims(place: unknown): Promise<void> {
  const from = await startingPlace(place);
  if (from === undefined) return;
  const found = await commands.executeCommand<Location[]>('vscode.executeReferenceProvider', ...origin(from));
  await commands.executeCommand(
    'editor.action.peekLocations',
    ...origin(from),
    found,
    'peek',
    l10n.t('No related claim from here'),
  );
}

const origin = ({ uri, position }: CommandPlace): [Uri, Position] => [
  Uri.parse(uri),
  new Position(position.line, position.character),
];

/** The place that a link in a hover names, else the cursor; `undefined` where there is neither. */
async function startingPlace(given: unknown): Promise<CommandPlace | undefined> {
  if (isCommandPlace(given)) return { uri: given.uri, position: given.position };
  const editor = window.activeTextEditor ?? (await claimEditor());
  return editor && cursorOf(editor);
}
