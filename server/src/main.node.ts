import { createRequire } from 'node:module';
import { createConnection } from 'vscode-languageserver/node';
import { serve } from './lsp/server.ts';
import { inFull, type Reader } from './session/host.ts';
import { nodeHost } from './session/nodeHost.ts';

/** Most files give every value; what reads figures is large, and is loaded when it is first needed. */
const reader: Reader = {
  read: (text, options) => loaded().read(text, options),
  guessLanguage: (text) => loaded().guessLanguage(text),
  readFigure: (text, lang) => loaded().readFigure(text, lang),
};
const loaded = (): Reader => {
  bundle ??= createRequire(import.meta.url)('./reader.cjs') as Reader;
  return bundle;
};
let bundle: Reader | undefined;

const connection = createConnection();
serve(connection, (storagePath) => nodeHost(storagePath, reader));
connection.listen();

// What slips through everywhere else must not take the server down: the editor would lose all, not one answer.
process.on('uncaughtException', (error) => connection.console.error(inFull(error)));
process.on('unhandledRejection', (error) => connection.console.error(inFull(error)));
