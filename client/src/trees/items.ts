import * as l10n from '@vscode/l10n';
import {
  type Command,
  MarkdownString,
  ThemeColor,
  ThemeIcon,
  TreeItem,
  TreeItemCollapsibleState,
  Uri,
} from 'vscode';
import { compareCommand } from '../../../server/src/lsp/viewProtocol.ts';
import { asRange } from '../range.ts';
import type { Row } from './rows.ts';

const STATES: Readonly<Record<Row['children'], TreeItemCollapsibleState>> = {
  none: TreeItemCollapsibleState.None,
  folded: TreeItemCollapsibleState.Collapsed,
  shown: TreeItemCollapsibleState.Expanded,
};

/** A row as the editor takes it. Labels and descriptions are text to it, without markup. */
export function itemOf({
  label,
  children,
  icon,
  color,
  description,
  tooltip,
  context,
  id,
  place,
}: Row): TreeItem {
  const item = new TreeItem(label, STATES[children]);
  item.contextValue = context;
  if (icon !== undefined)
    item.iconPath = new ThemeIcon(icon, color === undefined ? undefined : new ThemeColor(color));
  if (description !== undefined) item.description = description;
  // A tooltip would take a string for text too, but keeps no line ends of it.
  if (tooltip !== undefined) item.tooltip = new MarkdownString().appendText(tooltip);
  if (id !== undefined) item.id = id;
  if (place !== undefined) item.command = commandFor(place);
  return item;
}

const commandFor = (place: NonNullable<Row['place']>): Command =>
  'dossier' in place
    ? { command: compareCommand, title: l10n.t('Compare'), arguments: [place] }
    : {
        command: 'vscode.open',
        title: l10n.t('Open'),
        arguments: [Uri.parse(place.uri), { selection: asRange(place.range), preview: true }],
      };
