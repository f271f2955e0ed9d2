import { sha256 as hash } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import type { Sha256 } from '../core/rawDrift.ts';
import type { FileSystem, Host, Reader, Timing } from './host.ts';
import { decodeStrictly } from './utf8.ts';

/** A web worker: it has no files but its client's, and nothing of it is left after a crash. */
export const browserHost = (files: FileSystem, reader: Reader): Host => ({
  files,
  decode: decodeStrictly,
  sha256,
  reader,
  timing: timing(),
  journal: undefined,
});

/** Not that of the browser, which hands its hashes out as promises. */
const sha256: Sha256 = (data) => bytesToHex(hash(typeof data === 'string' ? utf8ToBytes(data) : data));

/** Missing in the types of Node's ports. */
type Listening = { onmessage?: () => void };

function timing(): Timing {
  const turns: (() => void)[] = [];
  // A timer of zero milliseconds takes four once it is set by another one, and a message none.
  const { port1, port2 } = new MessageChannel();
  (port1 as Listening).onmessage = () => turns.shift()?.();
  return {
    now: () => performance.now(),
    nextTurn: (run) => {
      turns.push(run);
      port2.postMessage(undefined);
    },
    after: (milliseconds, run) => {
      const timer = setTimeout(run, milliseconds);
      return () => clearTimeout(timer);
    },
  };
}
