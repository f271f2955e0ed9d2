import { createConnection, StreamMessageReader, StreamMessageWriter } from 'vscode-languageserver/node';
import { statusNotification } from '../../server/src/lsp/protocol.ts';

/** A language server that answers constants: what starting and talking to any server costs. */
const connection = createConnection(
  new StreamMessageReader(process.stdin),
  new StreamMessageWriter(process.stdout),
);
connection.onInitialize(() => ({ capabilities: {} }));
connection.onInitialized(() => {
  connection.sendNotification(statusNotification, {
    state: 'ready',
    files: 0,
    claims: 0,
    conflicts: 0,
    notAnalysed: [],
  });
});
connection.listen();
