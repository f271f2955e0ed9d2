import { MarkdownString, ThemeColor, ThemeIcon, TreeItem, TreeItemCollapsibleState, Uri } from 'vscode';
import type { Verdict } from '../../../server/src/lsp/protocol.ts';
import type { ClaimRef } from '../../../server/src/lsp/viewProtocol.ts';
import { asRange } from '../range.ts';
import type { ConflictGroup, Node } from './nodes.ts';

const { Collapsed, Expanded, None } = TreeItemCollapsibleState;

/** How a node shows. Text of files is shown as text: labels and descriptions take no markup. */
export function rowOf(node: Node): TreeItem {
  switch (node.kind) {
    case 'dossier':
      return row(node.dossier.title, Expanded, {
        icon: 'folder-library',
        context: 'dossier',
        id: node.dossier.uri,
      });
    case 'quantity': {
      const { quantity } = node;
      return row(quantity.label, quantity.claims > 0 ? Collapsed : None, {
        icon: quantity.conflicts > 0 ? 'warning' : 'symbol-number',
        color: quantity.conflicts > 0 ? 'list.warningForeground' : undefined,
        description: quantityDescription(node),
        tooltip: [quantity.label, quantity.id, quantity.kind, quantity.unit].filter(Boolean).join('\n'),
        context: 'quantity',
        id: `${node.dossier.uri} ${quantity.id}`,
      });
    }
    case 'party':
      return row(node.label, Expanded, {
        icon: 'organization',
        description: String(node.claims.length),
        context: 'party',
      });
    case 'sources':
      return row(node.which === 'speaker' ? 'Speakers' : 'Outlets', Expanded, { context: 'sources' });
    case 'source': {
      const { source } = node;
      return row(source.label, Collapsed, {
        icon: source.kind === 'outlet' ? 'globe' : source.anonymous ? 'question' : 'megaphone',
        description: sourceDescription(node),
        tooltip: sourceTooltip(node),
        context: 'source',
        id: `${node.dossier.uri} ${source.kind} ${source.id}`,
      });
    }
    case 'conflicts':
      return row(GROUPS[node.which].label, node.which === 'acknowledged' ? Collapsed : Expanded, {
        icon: GROUPS[node.which].icon,
        description: String(node.conflicts.length),
        context: 'conflicts',
        id: `${node.dossier.uri} ${node.which}`,
      });
    case 'conflict': {
      const { conflict } = node;
      return row(conflict.message, Collapsed, {
        ...SEVERITIES[conflict.severity],
        description: conflict.acknowledged ?? conflict.label,
        tooltip: [conflict.message, conflict.acknowledged].filter(Boolean).join('\n\n'),
        context: conflict.acknowledged === undefined ? 'conflict' : 'acknowledged',
        place: conflict.claims[0],
      });
    }
    case 'claim': {
      const { claim } = node;
      return row(claim.quantity === undefined ? claim.figure : `${claim.quantity}: ${claim.figure}`, None, {
        ...VERDICTS[claim.verdict],
        description: [claim.speaker ?? claim.outlet, claim.date, claim.speaker && claim.outlet]
          .filter(Boolean)
          .join(' · '),
        tooltip: [
          claim.figure,
          claim.value,
          claim.speaker,
          claim.outlet,
          claim.date,
          claim.scope,
          claim.place,
          claim.codes.join(', '),
        ]
          .filter(Boolean)
          .join('\n'),
        context: 'claim',
        place: claim,
      });
    }
    case 'place': {
      const name = node.place.uri.slice(node.place.uri.lastIndexOf('/') + 1);
      return row(`${decodeURIComponent(name)}:${node.place.range.start.line + 1}`, None, {
        icon: 'go-to-file',
        context: 'place',
        place: node.place,
      });
    }
  }
}

const GROUPS: Readonly<Record<ConflictGroup, { readonly label: string; readonly icon: string }>> = {
  fresh: { label: 'New since the last commit', icon: 'git-commit' },
  open: { label: 'Open', icon: 'inbox' },
  acknowledged: { label: 'Acknowledged', icon: 'check-all' },
};

const SEVERITIES = {
  error: { icon: 'error', color: 'list.errorForeground' },
  warning: { icon: 'warning', color: 'list.warningForeground' },
  info: { icon: 'info', color: undefined },
  hint: { icon: 'lightbulb', color: undefined },
} as const;

const VERDICTS: Readonly<Record<Verdict, { readonly icon: string; readonly color: string | undefined }>> = {
  none: { icon: 'circle-outline', color: undefined },
  agrees: { icon: 'pass', color: 'hasila.agreesBorder' },
  differs: { icon: 'circle-large-outline', color: undefined },
  conflict: { icon: 'warning', color: 'list.warningForeground' },
  error: { icon: 'error', color: 'list.errorForeground' },
};

function quantityDescription({ quantity }: Extract<Node, { kind: 'quantity' }>): string {
  const parts = [counted(quantity.claims, 'claim')];
  if (quantity.conflicts > 0)
    parts.push(counted(quantity.positions, 'position'), counted(quantity.conflicts, 'conflict'));
  else if (quantity.latest !== undefined) parts.push(quantity.latest);
  return parts.join(' · ');
}

function sourceDescription({ source }: Extract<Node, { kind: 'source' }>): string {
  const parts = [counted(source.claims, 'claim')];
  if (source.conflicts > 0) parts.push(counted(source.conflicts, 'conflict'));
  return parts.join(' · ');
}

function sourceTooltip({ source }: Extract<Node, { kind: 'source' }>): string {
  const lines = [source.label, source.id];
  if (source.party !== undefined) lines.push(`Party: ${source.party}`);
  if (source.anonymous) lines.push('Nobody in particular: confirms nothing');
  if (source.relays !== undefined && source.relays.shared > 0) {
    lines.push(
      `Of ${counted(source.relays.shared, 'figure')} that others relay too, ${source.relays.differing} told differently`,
    );
  }
  return lines.join('\n');
}

export function counted(count: number, noun: string): string {
  return `${count.toLocaleString('en')} ${noun}${count === 1 ? '' : 's'}`;
}

interface Look {
  readonly icon?: string;
  readonly color?: string | undefined;
  readonly description?: string;
  readonly tooltip?: string;
  readonly context: string;
  readonly id?: string;
  readonly place?: ClaimRef | undefined;
}

function row(label: string, state: TreeItemCollapsibleState, look: Look): TreeItem {
  const item = new TreeItem(label, state);
  item.contextValue = look.context;
  if (look.icon !== undefined) {
    item.iconPath = new ThemeIcon(
      look.icon,
      look.color === undefined ? undefined : new ThemeColor(look.color),
    );
  }
  if (look.description !== undefined) item.description = look.description;
  if (look.tooltip !== undefined) item.tooltip = plainText(look.tooltip);
  if (look.id !== undefined) item.id = look.id;
  if (look.place !== undefined) {
    const { uri, range } = look.place;
    item.command = {
      command: 'vscode.open',
      title: 'Open',
      arguments: [Uri.parse(uri), { selection: asRange(range), preview: true }],
    };
  }
  return item;
}

/** A tooltip would take a string for text too, but keeps no line ends of it. */
const plainText = (text: string): MarkdownString => new MarkdownString().appendText(text);
