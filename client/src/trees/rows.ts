import * as l10n from '@vscode/l10n';
import type { Verdict } from '../../../server/src/lsp/protocol.ts';
import type {
  ClaimRef,
  ComparePlace,
  ConflictOverview,
  DossierOverview,
} from '../../../server/src/lsp/viewProtocol.ts';
import { disarmed } from '../../webviews/common/directions.ts';
import { fileOf } from '../../webviews/common/fileName.ts';
import { claimCount, conflictCount, counted, isolatedAsIs, listed, number } from '../words.ts';
import { kindName } from './kindName.ts';
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
  /** Where a click leads: to a claim, or to the comparison of a quantity. */
  readonly place?: ClaimRef | ComparePlace | undefined;
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
        tooltip: [quantity.label, quantity.id, quantity.kind && kindName(quantity.kind), quantity.unit]
          .filter(Boolean)
          .join('\n'),
        context: 'quantity',
        id: `${node.dossier.uri} ${quantity.id}`,
      });
    }
    case 'party':
      return row(node.label, 'shown', {
        icon: 'organization',
        description: number(node.claims.length),
        context: 'party',
      });
    case 'sources':
      return row(node.which === 'speaker' ? l10n.t('Speakers') : l10n.t('Outlets'), 'shown', {
        context: 'sources',
      });
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
      return row(groupLabel(node.which), node.which === 'acknowledged' ? 'folded' : 'shown', {
        icon: GROUPS[node.which],
        description: number(node.conflicts.length),
        context: 'conflicts',
        id: `${node.dossier.uri} ${node.which}`,
      });
    case 'conflict': {
      const { conflict, dossier } = node;
      return row(conflictLabel(conflict, dossier), 'folded', {
        ...SEVERITIES[conflict.severity],
        description: conflict.acknowledged ?? conflict.label,
        tooltip: [conflict.message, conflict.acknowledged].filter(Boolean).join('\n\n'),
        context: conflict.acknowledged === undefined ? 'conflict' : 'acknowledged',
        place: conflict.claims[0],
      });
    }
    case 'claim': {
      const { claim } = node;
      return row(
        claim.quantity === undefined
          ? claim.figure
          : l10n.t('{0}: {1}', ownWay(claim.quantity), ownWay(claim.figure)),
        'none',
        {
          ...VERDICTS[claim.verdict],
          description: listed([claim.speaker ?? claim.outlet, claim.date, claim.speaker && claim.outlet]),
          tooltip: [
            claim.figure,
            claim.value,
            claim.speaker,
            claim.outlet,
            claim.date,
            claim.scope,
            claim.place,
            codeNames(claim.codes, node.dossier.conflicts),
          ]
            .filter(Boolean)
            .join('\n'),
          context: 'claim',
          place: claim,
        },
      );
    }
    case 'more': {
      const { dossier, quantity, claims } = node;
      return row(counted(claims, l10n.t('{n, plural, one {# more claim} other {# more claims}}')), 'none', {
        icon: 'graph-scatter',
        description: l10n.t('Compare'),
        context: 'more',
        place: { dossier: dossier.uri, quantity: quantity.id },
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

/** What the codes of findings are called, as far as any finding of the dossier has them. */
const codeNames = (codes: readonly string[], conflicts: readonly ConflictOverview[]): string =>
  codes.map((code) => conflicts.find((one) => one.code === code)?.label ?? code).join(l10n.t(', '));

/** What it is about and what stands against what, for there is no room for more; the rest is in the tooltip. */
function conflictLabel(
  { quantity, figures, message }: ConflictOverview,
  { quantities }: DossierOverview,
): string {
  const label = quantities.find(({ id }) => id === quantity)?.label;
  // Not as a sentence: from right to left its beginning would be what is cut off in a narrow view.
  return label === undefined || figures === undefined ? message : `${ownWay(label)}: ${ownWay(figures)}`;
}

const GROUPS: Readonly<Record<ConflictGroup, string>> = {
  fresh: 'git-commit',
  open: 'inbox',
  acknowledged: 'check-all',
};

function groupLabel(group: ConflictGroup): string {
  switch (group) {
    case 'fresh':
      return l10n.t('New since the last commit');
    case 'open':
      return l10n.t({ message: 'Open', comment: ['Conflicts that nobody has dealt with yet'] });
    case 'acknowledged':
      return l10n.t('Acknowledged');
  }
}

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
  const parts = [claimCount(quantity.claims)];
  if (quantity.conflicts > 0)
    parts.push(
      counted(quantity.positions, l10n.t('{n, plural, one {# position} other {# positions}}')),
      conflictCount(quantity.conflicts),
    );
  else if (quantity.latest !== undefined) parts.push(quantity.latest);
  return listed(parts);
}

function sourceDescription({ source }: Extract<Node, { kind: 'source' }>): string {
  const parts = [claimCount(source.claims)];
  if (source.conflicts > 0) parts.push(conflictCount(source.conflicts));
  return listed(parts);
}

function sourceTooltip({ source }: Extract<Node, { kind: 'source' }>): string {
  const lines = [source.label, source.id];
  if (source.party !== undefined) lines.push(l10n.t('Party: {0}', source.party));
  if (source.anonymous) lines.push(l10n.t('Nobody in particular: confirms nothing'));
  if (source.relays !== undefined && source.relays.shared > 0) {
    lines.push(
      l10n.t(
        'Relayed by others too: {0}; told differently there: {1}',
        number(source.relays.shared),
        number(source.relays.differing),
      ),
    );
  }
  return lines.join('\n');
}

/** Text of a file beside others, none of which it turns round. */
const ownWay = (text: string): string => isolatedAsIs(disarmed(text));

/** Label and description stand in one line, where neither may turn the other round. */
const apart = (text: string): string => (/^[\u2066-\u2068]/.test(text) ? text : isolatedAsIs(text));

const row = (
  label: string,
  children: Row['children'],
  { description, tooltip, ...look }: Omit<Row, 'label' | 'children'>,
): Row => ({
  ...look,
  label: apart(disarmed(label)),
  children,
  description: description && apart(disarmed(description)),
  tooltip: tooltip && disarmed(tooltip),
});
