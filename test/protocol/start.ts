import { startClient } from '../support/languageClient.ts';
import { memoryHost } from '../support/memoryHost.ts';
import { dossier, FOLDER } from './dossier.ts';

/** A client of a server that has read a folder, and a way to tell it what happened on the disk. */
export async function start(files = dossier(), options: Parameters<typeof startClient>[1] = {}) {
  const host = memoryHost(files);
  const client = await startClient(() => host, { folders: [FOLDER], ...options });
  await client.settled();
  const onDisk = async (...changes: [uri: string, type: number][]): Promise<void> => {
    await client.connection.sendNotification('workspace/didChangeWatchedFiles', {
      changes: changes.map(([uri, type]) => ({ uri, type })),
    });
    await client.settled();
  };
  return { host, client, onDisk };
}
