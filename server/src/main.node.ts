import { createRequire } from 'node:module';
import { createConnection } from 'vscode-languageserver/node';
import type { ReadFigure } from './core/claims/summary.ts';
import { serve } from './lsp/server.ts';
import { inFull } from './session/host.ts';
import { nodeHost } from './session/nodeHost.ts';

/** Most files give every value; what reads figures is large, and is loaded with the first that leaves one out. */
const readFigure: ReadFigure = (text, lang) => {
  reader ??= createRequire(__filename)('./readFigure.cjs') as { readFigure: ReadFigure };
  return reader.readFigure(text, lang);
};
let reader: { readonly readFigure: ReadFigure } | undefined;

const connection = createConnection();
serve(connection, (storagePath) => nodeHost(storagePath, readFigure));
connection.listen();

// What slips through everywhere else must not take the server down: the editor would lose all, not one answer.
process.on('uncaughtException', (error) => connection.console.error(inFull(error)));
process.on('unhandledRejection', (error) => connection.console.error(inFull(error)));
