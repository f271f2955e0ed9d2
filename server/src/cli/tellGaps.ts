import type { Io } from './io.ts';
import type { Loaded } from './load.ts';
import { fromHere } from './paths.ts';
import { tell } from './terminal.ts';

/** Says on standard error what was not checked, and that nothing was, if so. */
export function tellGaps({ dossiers, skipped, notes }: Loaded, io: Io): void {
  const display = fromHere(io);
  for (const { name, note } of notes) tell(`hasila: ${display(name)}: ${note}`, io);
  for (const { name, reason } of skipped) tell(`hasila: ${display(name)}: not checked: ${reason}`, io);
  if (skipped.length === 0 && dossiers.every(({ files }) => files.size === 0)) {
    tell('hasila: there is no claim file under the paths given', io);
  }
}
