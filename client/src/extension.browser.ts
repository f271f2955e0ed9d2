import { type ExtensionContext, Uri, workspace } from 'vscode';
import {
  BrowserMessageReader,
  BrowserMessageWriter,
  LanguageClient,
  type MessageTransports,
} from 'vscode-languageclient/browser';
import type { Hasila } from '../../api/hasila.d.ts';
import { type Running, run } from './activate.ts';
import { clientId, clientName } from './clientNames.ts';

let running: Running | undefined;
/** That of the server that was started last. */
let worker: Worker | undefined;

/** Starts the extension with the server in a web worker of its own. */
export async function activate(context: ExtensionContext): Promise<Hasila> {
  const servers = Uri.joinPath(context.extensionUri, 'dist/server');
  const start = async (): Promise<MessageTransports> => {
    // A server ends when it is told to, but one that hangs, or was given up while it started, does not hear it.
    worker?.terminate();
    worker = await startWorker(servers);
    return { reader: new WorkerReader(worker), writer: new BrowserMessageWriter(worker) };
  };
  running = await run(
    context,
    async () => (options) => new LanguageClient(clientId, clientName, start, options),
    (bytes) => bytes,
  );
  return running.api;
}

/** Resolves when the server has gone. */
export async function deactivate(): Promise<void> {
  await running?.stop();
  worker?.terminate();
}

/** What an error ends that the server does not catch itself: it could not be loaded, or not begin. */
class WorkerReader extends BrowserMessageReader {
  constructor(worker: Worker) {
    super(worker);
    worker.addEventListener('error', () => this.fireClose());
  }
}

/**
 * The extension may lie on another origin than the editor, where no worker may come from; and a worker made of its
 * text can load nothing later. So what reads figures is put before the server, in a function that it calls at need.
 */
async function startWorker(servers: Uri): Promise<Worker> {
  const [reader, server] = await Promise.all(
    ['reader.cjs', 'main.browser.js'].map((name) => workspace.fs.readFile(Uri.joinPath(servers, name))),
  );
  const parts = [
    'self.hasilaReader = () => { const module = { exports: {} };\n',
    reader!,
    '\nreturn module.exports; };\n',
    server!,
  ];
  const url = URL.createObjectURL(new Blob(parts as BlobPart[], { type: 'text/javascript' }));
  const worker = new Worker(url, { name: clientName });
  // The worker has the text once it has said anything; until then the address has to hold.
  worker.addEventListener('message', () => URL.revokeObjectURL(url), { once: true });
  return worker;
}
