import { type Io, UsageError } from '../io.ts';
import { CODE_NAMES, noSuchCode } from '../options.ts';
import { print } from '../terminal.ts';

/** `explain CODE`: the page on a finding. Returns the exit status. */
export function explainCommand(code: string, io: Io): number {
  if (!CODE_NAMES.includes(code)) throw new UsageError(noSuchCode(code));
  print(io.pageOn(code), io);
  return 0;
}
