import { createRequire } from 'node:module';
import { createConnection } from 'vscode-languageserver/node';
import { serve } from './lsp/server.ts';
import { inFull } from './session/host.ts';
import { lazyReader } from './session/lazyReader.ts';
import { filesBeside, nodeHost } from './session/nodeHost.ts';

const reader = lazyReader(() => createRequire(import.meta.url)('./reader.cjs'));

const connection = createConnection();
const files = filesBeside(async () => {
  const [{ askFiles }, { clientFiles }] = await Promise.all([
    import('./lsp/askFiles.ts'),
    import('./session/clientFiles.ts'),
  ]);
  return clientFiles(askFiles(connection, (base64) => Buffer.from(base64, 'base64')));
});
serve(connection, (storagePath) => nodeHost(storagePath, reader, files));
connection.listen();

// What slips through everywhere else must not take the server down: the editor would lose all, not one answer.
process.on('uncaughtException', (error) => connection.console.error(inFull(error)));
process.on('unhandledRejection', (error) => connection.console.error(inFull(error)));
