import * as l10n from '@vscode/l10n';
import { type QuickPickItem, window } from 'vscode';
import type { Suggested } from '../../../server/src/lsp/protocol.ts';
import { isolated } from '../words.ts';
import type { FigureRow } from './figureRows.ts';

/** As a claim line takes it. */
const quantityName = /^[\p{L}\p{N}_-]+(?:\.[\p{L}\p{N}_-]+)*$/u;

/**
 * Asks for the quantity of a figure: one that is suggested for it, another of the dossier, or a new one that is
 * typed. Answers `undefined` when the user goes back.
 */
export function pickQuantity(
  { figure, label }: FigureRow,
  ofDossier: readonly Suggested[],
): Promise<string | undefined> {
  const known = new Map([...figure.quantities, ...ofDossier].map((one) => [one.id, one]));
  const rows = [...known.values()].map(({ id, label }): QuickPickItem & { id: string } => ({
    id,
    label: id,
    ...(label !== id && { description: label }),
  }));

  const picker = window.createQuickPick<QuickPickItem & { id: string }>();
  Object.assign(picker, {
    title: label,
    placeholder: l10n.t('Choose a quantity or type a new one. Escape goes back.'),
    ignoreFocusOut: true,
    matchOnDescription: true,
    items: rows,
  });
  picker.onDidChangeValue((value) => {
    const id = value.trim();
    const isNew = quantityName.test(id) && !known.has(id);
    picker.items = isNew
      ? [...rows, { id, label: `$(add) ${l10n.t('New quantity: {0}', isolated(id))}`, alwaysShow: true }]
      : rows;
  });
  return new Promise<string | undefined>((resolve) => {
    picker.onDidAccept(() => resolve(picker.activeItems[0]?.id));
    picker.onDidHide(() => resolve(undefined));
    picker.show();
  }).finally(() => picker.dispose());
}
