import path from 'node:path';
import { layer } from '../../core/syntax/layer.ts';
import { custodyText } from '../../core/syntax/recover.ts';
import { sha256 } from '../../session/nodeHost.ts';
import { readGiven } from '../host.ts';
import type { Io } from '../io.ts';
import { namesOf } from '../paths.ts';
import { printForeign } from '../terminal.ts';

export interface LayerOptions {
  readonly source?: string;
  readonly published?: string;
  readonly lang?: string;
}

/**
 * `layer FILE`: a claim file of a raw article on standard output, still without claims, with the hashes that let
 * anyone verify later that the article was not altered.
 */
export async function layerCommand(file: string, options: LayerOptions, io: Io): Promise<number> {
  const read = await readGiven(namesOf([file], io)[0]!, file, io.files);
  const raw = path.relative(io.cwd, path.resolve(io.cwd, file)).split(path.sep).join('/');
  // The claim file is taken to be kept in the working folder; a raw file outside it could not be named from there.
  const below = raw !== '..' && !raw.startsWith('../') && !path.isAbsolute(raw);
  const claimFile = layer(read.text, {
    source: options.source,
    lang: options.lang,
    published: options.published,
    raw: below ? raw : undefined,
    sha256: sha256(custodyText(read.text)),
    rawSha256: below ? sha256(read.bytes) : undefined,
  });
  printForeign(claimFile, io);
  return 0;
}
