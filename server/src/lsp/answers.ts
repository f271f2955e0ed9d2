/**
 * All that answers a request of a person, loaded with the first of them: a server that only analyses starts sooner
 * without.
 */

export { layerArticle, markFigures, unmarkedFigures } from './handlers/annotate.ts';
export { ask, tool } from './handlers/ask.ts';
export { incomingCalls, outgoingCalls, prepareCallHierarchy } from './handlers/callHierarchy.ts';
export { codeAction } from './handlers/codeAction.ts';
export { codeLens } from './handlers/codeLens.ts';
export { comparePlace } from './handlers/comparePlace.ts';
export { claimsByQuantity, comparison } from './handlers/comparison.ts';
export { completion } from './handlers/completion.ts';
export { definition } from './handlers/definition.ts';
export { documentHighlight } from './handlers/documentHighlight.ts';
export { documentSymbol } from './handlers/documentSymbol.ts';
export { newDossier } from './handlers/dossierTemplate.ts';
export { fileReferences } from './handlers/fileReferences.ts';
export { hover } from './handlers/hover.ts';
export { implementation } from './handlers/implementation.ts';
export { inlayHint } from './handlers/inlayHint.ts';
export {
  documentLink,
  foldingRange,
  formatting,
  linkedEditingRange,
  selectionRange,
} from './handlers/moving.ts';
export { nextClaim } from './handlers/nextClaim.ts';
export { claimsBySource, matrix, overview } from './handlers/overview.ts';
export { reading, sentence } from './handlers/reading.ts';
export { recoverArticle } from './handlers/recover.ts';
export { codeActionResolve } from './handlers/refactor.ts';
export { references } from './handlers/references.ts';
export { refile } from './handlers/refile.ts';
export { prepareRename, rename } from './handlers/rename.ts';
export { report } from './handlers/report.ts';
export { semanticTokens } from './handlers/semanticTokens.ts';
export { settle } from './handlers/settle.ts';
export { willRenameFiles } from './handlers/willRename.ts';
export { workspaceSymbol } from './handlers/workspaceSymbol.ts';
