import {
  CodeActionKind,
  FileOperationPatternKind,
  PositionEncodingKind,
  type ServerCapabilities,
  TextDocumentSyncKind,
} from 'vscode-languageserver';
import { TOKEN_MODIFIERS, TOKEN_TYPES } from '../core/features/tokens/legend.ts';

/** What others name by path: claim files, raw articles, and folders with such. */
const MOVED = [
  ...['**/*.claim', '**/*.claim.md', '**/*.txt'].map((glob) => ({
    pattern: { glob, matches: FileOperationPatternKind.file },
  })),
  { pattern: { glob: '**', matches: FileOperationPatternKind.folder } },
];

/** What the server can do. */
export const CAPABILITIES: ServerCapabilities = {
  positionEncoding: PositionEncodingKind.UTF16,
  textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental },
  hoverProvider: true,
  definitionProvider: true,
  referencesProvider: true,
  implementationProvider: true,
  documentHighlightProvider: true,
  documentSymbolProvider: true,
  codeActionProvider: {
    codeActionKinds: [CodeActionKind.QuickFix, CodeActionKind.Refactor],
    resolveProvider: true,
  },
  // Article text has all of them; what is typed there is answered with nothing.
  completionProvider: { triggerCharacters: ['@', ':', '.', '[', '^', ' '] },
  inlayHintProvider: true,
  codeLensProvider: {},
  foldingRangeProvider: true,
  selectionRangeProvider: true,
  documentLinkProvider: {},
  linkedEditingRangeProvider: true,
  callHierarchyProvider: true,
  semanticTokensProvider: {
    legend: { tokenTypes: [...TOKEN_TYPES], tokenModifiers: [...TOKEN_MODIFIERS] },
    full: true,
    range: true,
  },
  renameProvider: { prepareProvider: true },
  workspaceSymbolProvider: true,
  workspace: {
    workspaceFolders: { supported: true, changeNotifications: true },
    fileOperations: { willRename: { filters: MOVED } },
  },
};
