import { rawDrift } from '../../core/rawDrift.ts';
import { parseClaimFile } from '../../core/syntax/parser.ts';
import { recover } from '../../core/syntax/recover.ts';
import { inEnglish } from '../../core/text/phrase.ts';
import { sha256 } from '../../session/nodeHost.ts';
import { readGiven } from '../host.ts';
import type { Io } from '../io.ts';
import { namesOf } from '../paths.ts';
import { printForeign, tell } from '../terminal.ts';

/**
 * `recover FILE`: the raw article on standard output, byte for byte. Status 1 where the header's hash says that
 * it is not the article that was annotated.
 */
export async function recoverCommand(file: string, io: Io): Promise<number> {
  const read = await readGiven(namesOf([file], io)[0]!, file, io.files);
  printForeign(recover(read.text), io);
  const drift = rawDrift(parseClaimFile(read.text), undefined, sha256).filter(
    ({ code, severity }) => code === 'raw-drift' && severity === 'warning',
  );
  for (const { message } of drift) tell(`hasila: ${file}: ${inEnglish(message)}`, io);
  return drift.length === 0 ? 0 : 1;
}
