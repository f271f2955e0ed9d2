import * as l10n from '@vscode/l10n';
import { commands, type QuickPickItem, QuickPickItemKind, ThemeIcon, window } from 'vscode';
import type { UnmarkedFiguresResult } from '../../../server/src/lsp/protocol.ts';
import { type FigureRow, figureRow, restMessage } from './figureRows.ts';
import { pickQuantity } from './pickQuantity.ts';

/** Figures that can be marked. */
export type Found = NonNullable<UnmarkedFiguresResult>;

/** A list of figures, of which the user takes some. */
export interface FigureList {
  /** Until then the list says that it is busy. Rows with a quantity are taken to begin with. */
  readonly fill: (found: Found) => void;
  /** Asks for another quantity for the row that has the focus. */
  readonly chooseQuantity: () => Promise<void>;
  readonly close: () => void;
  /** The rows that were taken, in no order; `undefined`: the list was closed. */
  readonly taken: Promise<readonly FigureRow[] | undefined>;
}

type Item = QuickPickItem & { readonly row?: FigureRow };

/** While a list is in front: for the keys that work in it. */
const setInFront = (inFront: boolean): void => {
  void commands.executeCommand('setContext', 'hasila.markingFigures', inFront);
};

/** Opens a list. `onActive` is told which row has the focus. */
export function figureList(title: string, onActive: (row: FigureRow | undefined) => void): FigureList {
  const picker = window.createQuickPick<Item>();
  Object.assign(picker, {
    title,
    placeholder: l10n.t('Space: take or leave, F2: quantity, Enter: mark'),
    canSelectMany: true,
    ignoreFocusOut: true,
    matchOnDescription: true,
    matchOnDetail: true,
    busy: true,
  });
  let found: Found | undefined;
  let isAside = false;

  const fill = (given: Found): void => {
    found = given;
    const items = given.figures.map((figure) => itemOf(figureRow(figure)));
    const rest: Item[] = given.more
      ? [{ label: restMessage(items.length), kind: QuickPickItemKind.Separator }]
      : [];
    picker.items = [...rest, ...items];
    picker.selectedItems = items.filter(({ row }) => row?.quantity !== undefined);
    picker.activeItems = items.slice(0, 1);
    picker.busy = false;
  };

  const chooseQuantity = async (): Promise<void> => {
    const item = picker.activeItems[0];
    if (isAside || item?.row === undefined || found === undefined) return;
    // Another list takes this one's place for a while, which hides it.
    isAside = true;
    setInFront(false);
    const quantity = await pickQuantity(item.row, found.quantities);
    isAside = false;
    if (quantity !== undefined) replace(item, itemOf(figureRow(item.row.figure, quantity)));
    picker.show();
    setInFront(true);
  };

  const replace = (item: Item, changed: Item): void => {
    const others = picker.selectedItems.filter((other) => other !== item);
    picker.items = picker.items.map((one) => (one === item ? changed : one));
    picker.selectedItems = [...others, changed];
    picker.activeItems = [changed];
  };

  const taken = new Promise<readonly FigureRow[] | undefined>((resolve) => {
    picker.onDidAccept(() => {
      if (!picker.busy) resolve(picker.selectedItems.flatMap(({ row }) => row ?? []));
    });
    picker.onDidHide(() => {
      if (!isAside) resolve(undefined);
    });
  }).finally(() => {
    picker.dispose();
    setInFront(false);
  });
  picker.onDidChangeActive(([item]) => onActive(item?.row));
  picker.onDidTriggerItemButton(({ item }) => {
    picker.activeItems = [item];
    void chooseQuantity();
  });
  picker.show();
  setInFront(true);
  return { fill, chooseQuantity, close: () => picker.hide(), taken };
}

const itemOf = (row: FigureRow): Item => ({
  row,
  label: row.label,
  description: row.description,
  detail: row.detail,
  buttons: [{ iconPath: new ThemeIcon('tag'), tooltip: l10n.t('Choose Another Quantity (F2)') }],
});
