import { dossierTemplate } from '../../core/claims/template.ts';
import type { Io } from '../io.ts';
import { print } from '../terminal.ts';

/** `init`: a commented `hasila.yaml` on standard output. */
export function initCommand(io: Io): number {
  print(dossierTemplate(), io);
  return 0;
}
