import './ownTime.ts';
import type { ExtensionContext } from 'vscode';
import type { Hasila } from '../../api/hasila.d.ts';
import { type Running, run } from './activate.ts';
import { ownTime } from './ownTime.ts';
import { registerTasks } from './tasks.ts';

let running: Running | undefined;

/** Starts the extension with the server as a process of its own. */
export async function activate(context: ExtensionContext): Promise<Hasila> {
  const server = context.asAbsolutePath('dist/server/main.node.mjs');
  running = await run(
    context,
    async () => (await import('./nodeClient.ts')).nodeClient(server),
    (bytes) => Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('base64'),
  );
  context.subscriptions.push(registerTasks(context.extensionUri));
  running.log.info(`Loaded and activated in ${Math.round(ownTime())} ms of processor time.`);
  return running.api;
}

/** Resolves when the server has gone. */
export async function deactivate(): Promise<void> {
  await running?.stop();
}
