/**
 * All that answers a request of a person, loaded with the first of them: a server that only analyses starts sooner
 * without.
 */
export { layerArticle, markFigures, unmarkedFigures } from './handlers/annotate.ts';
export { codeAction } from './handlers/codeAction.ts';
export { codeLens } from './handlers/codeLens.ts';
export { completion } from './handlers/completion.ts';
export { definition } from './handlers/definition.ts';
export { documentHighlight } from './handlers/documentHighlight.ts';
export { documentSymbol } from './handlers/documentSymbol.ts';
export { newDossier } from './handlers/dossierTemplate.ts';
export { hover } from './handlers/hover.ts';
export { implementation } from './handlers/implementation.ts';
export { inlayHint } from './handlers/inlayHint.ts';
export { nextClaim } from './handlers/nextClaim.ts';
export { claimsBySource, comparison, matrix, overview } from './handlers/overview.ts';
export { reading, sentence } from './handlers/reading.ts';
export { recoverArticle } from './handlers/recover.ts';
export { references } from './handlers/references.ts';
export { refile } from './handlers/refile.ts';
export { settle } from './handlers/settle.ts';
export { workspaceSymbol } from './handlers/workspaceSymbol.ts';
