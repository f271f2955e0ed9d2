import type { Connection } from 'vscode-languageserver';
import { type AskResult, askRequest, type ToolResult, toolRequest } from './askProtocol.ts';
import type { Context } from './context.ts';
import {
  dossierTemplateRequest,
  fileReferencesRequest,
  type LayerArticleResult,
  layerArticleRequest,
  type MarkFiguresResult,
  markFiguresRequest,
  nextClaimRequest,
  recoverRequest,
  type SettleResult,
  settleRequest,
  unmarkedFiguresRequest,
} from './protocol.ts';
import { readingRequest } from './readingProtocol.ts';
import {
  claimsByQuantityRequest,
  claimsBySourceRequest,
  comparePlaceRequest,
  comparisonRequest,
  matrixRequest,
  overviewRequest,
  type RefileResult,
  type ReportResult,
  refileRequest,
  reportRequest,
  sentenceRequest,
} from './viewProtocol.ts';

type Answers = typeof import('./answers.ts');

/** Answers what the editor asks. What does so is loaded when it is first needed. */
export function answerRequests(connection: Connection, context: Context): void {
  const on = <P extends readonly unknown[], R>(
    pick: (answers: Answers) => (context: Context) => (...params: P) => R,
  ) => {
    let answer: ((...params: P) => R) | undefined;
    return async (...params: P): Promise<Awaited<R>> => {
      answer ??= pick(await import('./answers.ts'))(context);
      return await answer(...params);
    };
  };

  connection.onHover(on(({ hover }) => hover));
  connection.onDefinition(on(({ definition }) => definition));
  connection.onReferences(on(({ references }) => references));
  connection.onImplementation(on(({ implementation }) => implementation));
  connection.onDocumentHighlight(on(({ documentHighlight }) => documentHighlight));
  connection.onDocumentSymbol(on(({ documentSymbol }) => documentSymbol));
  connection.onCodeAction(on(({ codeAction }) => codeAction));
  connection.onCodeActionResolve(on(({ codeActionResolve }) => codeActionResolve));
  connection.onCodeLens(on(({ codeLens }) => codeLens));
  connection.onCompletion(on(({ completion }) => completion));
  connection.languages.inlayHint.on(on(({ inlayHint }) => inlayHint));
  connection.onPrepareRename(on(({ prepareRename }) => prepareRename));
  connection.onRenameRequest(on(({ rename }) => rename));
  connection.onFoldingRanges(on(({ foldingRange }) => foldingRange));
  connection.onSelectionRanges(on(({ selectionRange }) => selectionRange));
  connection.onDocumentLinks(on(({ documentLink }) => documentLink));
  connection.languages.onLinkedEditingRange(on(({ linkedEditingRange }) => linkedEditingRange));
  connection.onDocumentFormatting(on(({ formatting }) => formatting));
  connection.onDocumentRangeFormatting(on(({ formatting }) => formatting));
  const { callHierarchy, semanticTokens: tokens } = connection.languages;
  tokens.on(on(({ semanticTokens }) => semanticTokens));
  tokens.onRange(on(({ semanticTokens }) => semanticTokens));
  callHierarchy.onPrepare(on(({ prepareCallHierarchy }) => prepareCallHierarchy));
  callHierarchy.onIncomingCalls(on(({ incomingCalls }) => incomingCalls));
  callHierarchy.onOutgoingCalls(on(({ outgoingCalls }) => outgoingCalls));
  connection.workspace.onWillRenameFiles(on(({ willRenameFiles }) => willRenameFiles));
  connection.onWorkspaceSymbol(on(({ workspaceSymbol }) => workspaceSymbol));
  connection.onRequest(
    nextClaimRequest,
    on(({ nextClaim }) => nextClaim),
  );
  connection.onRequest(
    fileReferencesRequest,
    on(({ fileReferences }) => fileReferences),
  );
  connection.onRequest(
    recoverRequest,
    on(({ recoverArticle }) => recoverArticle),
  );
  connection.onRequest<SettleResult, void>(
    settleRequest,
    on(({ settle }) => settle),
  );
  connection.onRequest(
    unmarkedFiguresRequest,
    on(({ unmarkedFigures }) => unmarkedFigures),
  );
  connection.onRequest<MarkFiguresResult, void>(
    markFiguresRequest,
    on(({ markFigures }) => markFigures),
  );
  connection.onRequest<LayerArticleResult, void>(
    layerArticleRequest,
    on(({ layerArticle }) => layerArticle),
  );
  connection.onRequest(
    dossierTemplateRequest,
    on(({ newDossier }) => newDossier),
  );
  connection.onRequest(
    overviewRequest,
    on(({ overview }) => overview),
  );
  connection.onRequest(
    comparisonRequest,
    on(({ comparison }) => comparison),
  );
  connection.onRequest(
    claimsByQuantityRequest,
    on(({ claimsByQuantity }) => claimsByQuantity),
  );
  connection.onRequest(
    comparePlaceRequest,
    on(({ comparePlace }) => comparePlace),
  );
  connection.onRequest(
    matrixRequest,
    on(({ matrix }) => matrix),
  );
  connection.onRequest(
    readingRequest,
    on(({ reading }) => reading),
  );
  connection.onRequest(
    claimsBySourceRequest,
    on(({ claimsBySource }) => claimsBySource),
  );
  connection.onRequest<RefileResult, void>(
    refileRequest,
    on(({ refile }) => refile),
  );
  connection.onRequest(
    sentenceRequest,
    on(({ sentence }) => sentence),
  );
  connection.onRequest<AskResult, void>(
    askRequest,
    on(({ ask }) => ask),
  );
  connection.onRequest<ToolResult, void>(
    toolRequest,
    on(({ tool }) => tool),
  );
  connection.onRequest<ReportResult, void>(
    reportRequest,
    on(({ report }) => report),
  );
}
