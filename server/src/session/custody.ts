import { isWithin } from '../core/index/dossiers.ts';
import { type RawFile, rawDrift } from '../core/rawDrift.ts';
import { readHeader } from '../core/syntax/header.ts';
import { problems } from '../core/syntax/problems.ts';
import { lineMap } from '../core/text/lineMap.ts';
import { say } from '../core/text/phrase.ts';
import { rawNameOf } from './analyse.ts';
import type { Host } from './host.ts';
import { type PlacedProblem, placed } from './problems.ts';
import { SIZE_LIMIT, tooLarge } from './readText.ts';
import { type Task, wait } from './scheduler.ts';

/** Verifies what the header of a claim file says of its article, reading the raw file if it names one. */
export function* verify(
  name: string,
  text: string,
  folders: readonly string[],
  host: Host,
): Task<readonly PlacedProblem[]> {
  const lines = lineMap(text);
  const { header } = readHeader(text, lines, problems());
  const raw = header.raw && (yield* readRaw(name, header.raw.value, folders, host));
  return placed(rawDrift({ header, text }, raw, host.sha256), lines);
}

function* readRaw(file: string, raw: string, folders: readonly string[], host: Host): Task<RawFile> {
  const given = rawNameOf(file, raw, folders);
  if (given.kind === 'refused') return given;
  const real = yield* wait(host.files.realName(given.name, given.folder));
  const realFolder = yield* wait(host.files.realName(given.folder, given.folder));
  if (real.kind === 'missing' || realFolder.kind === 'missing') return missing;
  if (real.kind === 'unknown' || realFolder.kind === 'unknown') {
    return { kind: 'refused', reason: say`a symbolic link is on the way to it, and may lead anywhere` };
  }
  if (!isWithin(realFolder.name, real.name)) {
    return { kind: 'refused', reason: say`a symbolic link leads out of the workspace folder` };
  }
  const read = yield* wait(host.files.read(real.name, SIZE_LIMIT));
  switch (read.kind) {
    case 'read':
      return { kind: 'read', bytes: read.bytes, text: host.decode(read.bytes) };
    case 'missing':
      return missing;
    case 'too-large':
      return { kind: 'unreadable', reason: tooLarge(read.size) };
    case 'failed':
      return { kind: 'unreadable', reason: read.reason };
  }
}

const missing: RawFile = { kind: 'unreadable', reason: say`there is no such file` };
