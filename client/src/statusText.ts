import * as l10n from '@vscode/l10n';
import type { StatusParams } from '../../server/src/lsp/protocol.ts';
import type { ServerState } from './languageClient.ts';
import { claimCount, conflictCount, counted, number, sentence } from './words.ts';

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
      short: `$(error) ${l10n.t('Hasila: analysis stopped')}`,
      details: [
        l10n.t(
          'Analysis stopped: the language server does not run. What was found before is not shown any more.',
        ),
      ],
      stopped: true,
    };
  if (server === 'starting' || status === undefined)
    return { short: '$(sync~spin) Hasila', details: [l10n.t('Starting')], stopped: false };

  const claims = claimCount(status.claims);
  const counts = [claims];
  if (status.conflicts > 0) counts.push(conflictCount(status.conflicts));
  const skipped = status.notAnalysed.length;
  const details = [
    l10n.t('{0} in {1}', claims, counted(status.files, l10n.t('{n, plural, one {# file} other {# files}}'))),
    status.conflicts === 0 ? l10n.t('No conflicts') : conflictCount(status.conflicts),
  ];

  if (status.state === 'indexing') {
    const progress = status.total === undefined ? '' : ` ${number(status.done ?? 0)}/${number(status.total)}`;
    return {
      short: `$(sync~spin) Hasila${progress}`,
      details: [l10n.t('Reading files{0}. Conflicts between files show when all are read.', progress)],
      stopped: false,
    };
  }
  if (status.state === 'failed')
    return {
      short: `$(warning) ${l10n.t('Hasila: incomplete')}`,
      details: [l10n.t('The files could not all be read: conflicts may be missing.'), ...details],
      stopped: false,
    };
  return {
    short: `$(checklist) ${sentence(counts.join(l10n.t(', ')))}${skipped === 0 ? '' : ` $(warning) ${number(skipped)}`}`,
    details:
      skipped === 0
        ? details
        : [
            ...details,
            counted(skipped, l10n.t('{n, plural, one {# file not analysed:} other {# files not analysed:}}')),
          ],
    stopped: false,
  };
}
