import { spawn } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import {
  createMessageConnection,
  type MessageConnection,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver/node';
import { type StatusParams, statusNotification } from '../../server/src/lsp/protocol.ts';

/** A running server and how long it took, in milliseconds, from spawn to a complete index. */
export interface Driven {
  readonly connection: MessageConnection;
  readonly ready: number;
  /** Resident memory of the server, in MB (0 where the system does not tell). */
  memory(): number;
  /** Milliseconds of processor time it has taken, all threads together (NaN where the system does not tell). */
  cpu(): number;
  stop(): void;
}

/** Starts a server on a folder and waits for its index. */
export async function drive(script: string, folder: string): Promise<Driven> {
  const began = performance.now();
  const child = spawn(process.execPath, [script, '--stdio'], { stdio: ['pipe', 'pipe', 'inherit'] });
  const connection = createMessageConnection(
    new StreamMessageReader(child.stdout),
    new StreamMessageWriter(child.stdin),
  );
  const complete = new Promise<void>((resolve) => {
    connection.onNotification(statusNotification, (status: StatusParams) => {
      if (status.state === 'ready') resolve();
    });
  });
  connection.onRequest('client/registerCapability', () => null);
  connection.onRequest('window/workDoneProgress/create', () => null);
  connection.onRequest('workspace/configuration', (params: { items: unknown[] }) =>
    params.items.map(() => null),
  );
  connection.listen();
  const uri = pathToFileURL(folder).href;
  await connection.sendRequest('initialize', {
    processId: process.pid,
    rootUri: uri,
    workspaceFolders: [{ uri, name: 'bench' }],
    capabilities: { workspace: { workspaceFolders: true } },
  });
  await connection.sendNotification('initialized', {});
  await complete;
  const ready = performance.now() - began;
  return {
    connection,
    ready,
    memory: () => residentMegabytes(child.pid!),
    cpu: () => cpuOf(child.pid!),
    stop: () => {
      connection.dispose();
      child.kill();
    },
  };
}

function residentMegabytes(pid: number): number {
  if (process.platform !== 'linux') return 0;
  const kilobytes = /^VmRSS:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1];
  return Number(kilobytes ?? 0) / 1024;
}

/** Milliseconds of processor time that all threads of a process took; NaN where the system does not tell. */
function cpuOf(pid: number): number {
  if (process.platform !== 'linux') return Number.NaN;
  const tasks = `/proc/${pid}/task`;
  const nanoseconds = readdirSync(tasks).map((task) => {
    try {
      return Number(readFileSync(`${tasks}/${task}/schedstat`, 'utf8').split(' ')[0]);
    } catch {
      return 0;
    }
  });
  return nanoseconds.reduce((sum, one) => sum + one, 0) / 1e6;
}
