import * as l10n from '@vscode/l10n';

/** What a kind of quantity is called; one that is not known stays as `hasila.yaml` has it. */
export function kindName(kind: string): string {
  switch (kind) {
    case 'cumulative':
      return l10n.t('running total');
    case 'level':
      return l10n.t('level at a time');
    case 'fact':
      return l10n.t('fact');
    case 'flow':
      return l10n.t('number over a period');
    case 'share':
      return l10n.t('share');
    case 'state':
      return l10n.t('state');
    case 'date':
      return l10n.t('date');
    case 'duration':
      return l10n.t('duration');
    default:
      return kind;
  }
}
