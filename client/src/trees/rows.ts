import type { Verdict } from '../../../server/src/lsp/protocol.ts';
import type { ClaimRef } from '../../../server/src/lsp/viewProtocol.ts';
import { disarmed } from '../../webviews/common/directions.ts';
import { fileOf } from '../../webviews/common/fileName.ts';
import { counted } from '../counted.ts';
import type { ConflictGroup, Node } from './nodes.ts';

/** A row of a tree as data. All text is plain text, and none of it turns what stands beside it. */
export interface Row {
  readonly label: string;
  /** Whether there are rows under it, and those show to begin with. */
  readonly children: 'none' | 'folded' | 'shown';
  /** Of the editor's own icons, by name. */
  readonly icon?: string | undefined;
  /** Of the icon, by the name of a theme's colour. */
  readonly color?: string | undefined;
  readonly description?: string | undefined;
  readonly tooltip?: string | undefined;
  /** For the conditions of menus. */
  readonly context: string;
  readonly id?: string | undefined;
  /** Where a click leads. */
  readonly place?: ClaimRef | undefined;
}

/** How a node shows. */
export function rowOf(node: Node): Row {
  switch (node.kind) {
    case 'dossier':
      return row(node.dossier.title, 'shown', {
        icon: 'folder-library',
        context: 'dossier',
        id: node.dossier.uri,
      });
    case 'quantity': {
      const { quantity } = node;
      return row(quantity.label, quantity.claims > 0 ? 'folded' : 'none', {
        icon: quantity.conflicts > 0 ? 'warning' : 'symbol-number',
        color: quantity.conflicts > 0 ? 'list.warningForeground' : undefined,
        description: quantityDescription(node),
        tooltip: [quantity.label, quantity.id, quantity.kind, quantity.unit].filter(Boolean).join('\n'),
        context: 'quantity',
        id: `${node.dossier.uri} ${quantity.id}`,
      });
    }
    case 'party':
      return row(node.label, 'shown', {
        icon: 'organization',
        description: String(node.claims.length),
        context: 'party',
      });
    case 'sources':
      return row(node.which === 'speaker' ? 'Speakers' : 'Outlets', 'shown', { context: 'sources' });
    case 'source': {
      const { source } = node;
      return row(source.label, 'folded', {
        icon: source.kind === 'outlet' ? 'globe' : source.anonymous ? 'question' : 'megaphone',
        description: sourceDescription(node),
        tooltip: sourceTooltip(node),
        context: 'source',
        id: `${node.dossier.uri} ${source.kind} ${source.id}`,
      });
    }
    case 'conflicts':
      return row(GROUPS[node.which].label, node.which === 'acknowledged' ? 'folded' : 'shown', {
        icon: GROUPS[node.which].icon,
        description: String(node.conflicts.length),
        context: 'conflicts',
        id: `${node.dossier.uri} ${node.which}`,
      });
    case 'conflict': {
      const { conflict } = node;
      return row(conflict.message, 'folded', {
        ...SEVERITIES[conflict.severity],
        description: conflict.acknowledged ?? conflict.label,
        tooltip: [conflict.message, conflict.acknowledged].filter(Boolean).join('\n\n'),
        context: conflict.acknowledged === undefined ? 'conflict' : 'acknowledged',
        place: conflict.claims[0],
      });
    }
    case 'claim': {
      const { claim } = node;
      return row(claim.quantity === undefined ? claim.figure : `${claim.quantity}: ${claim.figure}`, 'none', {
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
      return row(`${fileOf(node.place.uri)}:${node.place.range.start.line + 1}`, 'none', {
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

const row = (
  label: string,
  children: Row['children'],
  { description, tooltip, ...look }: Omit<Row, 'label' | 'children'>,
): Row => ({
  ...look,
  label: disarmed(label),
  children,
  description: description && disarmed(description),
  tooltip: tooltip && disarmed(tooltip),
});
