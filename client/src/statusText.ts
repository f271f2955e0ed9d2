import type { StatusParams } from '../../server/src/lsp/protocol.ts';
import { counted } from './counted.ts';
import type { ServerState } from './languageClient.ts';

export interface StatusText {
  /** What the item shows, with its icon. */
  readonly short: string;
  /** The same in words. */
  readonly details: readonly string[];
  readonly stopped: boolean;
}

/** What the status bar says of the analysis. */
export function statusText(server: ServerState, status: StatusParams | undefined): StatusText {
  if (server === 'stopped')
    return {
      short: '$(error) Hasila: analysis stopped',
      details: [
        'Analysis stopped: the language server does not run. What was found before is not shown any more.',
      ],
      stopped: true,
    };
  if (server === 'starting' || status === undefined)
    return { short: '$(sync~spin) Hasila', details: ['Starting'], stopped: false };

  const counts = [counted(status.claims, 'claim')];
  if (status.conflicts > 0) counts.push(counted(status.conflicts, 'conflict'));
  const skipped = status.notAnalysed.length;
  const details = [
    `${counted(status.claims, 'claim')} in ${counted(status.files, 'file')}`,
    status.conflicts === 0 ? 'No conflicts' : counted(status.conflicts, 'conflict'),
  ];

  if (status.state === 'indexing') {
    const progress = status.total === undefined ? '' : ` ${status.done ?? 0}/${status.total}`;
    return {
      short: `$(sync~spin) Hasila${progress}`,
      details: [`Reading files${progress}. Conflicts between files show when all are read.`],
      stopped: false,
    };
  }
  if (status.state === 'failed')
    return {
      short: '$(warning) Hasila: incomplete',
      details: ['The files could not all be read: conflicts may be missing.', ...details],
      stopped: false,
    };
  return {
    short: `$(checklist) ${counts.join(', ')}${skipped === 0 ? '' : ` $(warning) ${skipped}`}`,
    details: skipped === 0 ? details : [...details, `${counted(skipped, 'file')} not analysed:`],
    stopped: false,
  };
}
