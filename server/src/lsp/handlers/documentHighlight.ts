import type { DocumentHighlight, DocumentHighlightParams } from 'vscode-languageserver';
import { highlightsAt, registryHighlightsAt } from '../../core/features/highlight.ts';
import { rangeOf } from '../../core/text/lineMap.ts';
import { askedAt, type Context } from '../context.ts';
import { toHighlightKind } from '../toProtocol.ts';

/** All places of the file that speak of what stands at a place. */
export const documentHighlight =
  (context: Context) =>
  (params: DocumentHighlightParams): DocumentHighlight[] | null => {
    const asked = askedAt(context, params);
    if (asked === undefined) return null;
    const { registry } = asked.dossier.snapshot.dossier;
    const found =
      asked.kind === 'claim'
        ? highlightsAt(asked.tree, asked.offset, registry)
        : registryHighlightsAt(asked.text, asked.offset);
    return found.map(({ span, access }) => ({
      range: rangeOf(asked.lines, span),
      kind: toHighlightKind(access),
    }));
  };
