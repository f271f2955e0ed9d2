import { BrowserMessageReader, BrowserMessageWriter, createConnection } from 'vscode-languageserver/browser';
import { askFiles } from './lsp/askFiles.ts';
import { serve } from './lsp/server.ts';
import { browserHost } from './session/browserHost.ts';
import { clientFiles } from './session/clientFiles.ts';
import { inFull, type Reader } from './session/host.ts';
import { lazyReader } from './session/lazyReader.ts';

/** Of a dedicated worker what is used here. */
declare const self: {
  /** A worker made of a `blob:` can load nothing more: whoever starts it puts this before it. */
  hasilaReader(): Reader;
  close(): void;
  addEventListener(type: 'error', listener: (event: Event & { readonly error: unknown }) => void): void;
  addEventListener(
    type: 'unhandledrejection',
    listener: (event: Event & { readonly reason: unknown }) => void,
  ): void;
};

const reader = lazyReader(() => self.hasilaReader());

const connection = createConnection(new BrowserMessageReader(self), new BrowserMessageWriter(self));
// Messages to a worker carry bytes as they are.
const fromBase64 = (base64: string): Uint8Array => Uint8Array.from(atob(base64), (c) => c.charCodeAt(0));
const files = clientFiles(askFiles(connection, fromBase64));
serve(connection, () => browserHost(files, reader));
connection.onExit(() => self.close());
connection.listen();

// As in a process of its own, one error of ours ends no more than its answer.
self.addEventListener('error', (event) => {
  event.preventDefault();
  connection.console.error(inFull(event.error));
});
self.addEventListener('unhandledrejection', (event) => {
  event.preventDefault();
  connection.console.error(inFull(event.reason));
});
