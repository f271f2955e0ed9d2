import { type InlayHint, InlayHintKind, type InlayHintParams } from 'vscode-languageserver';
import { inlayHints } from '../../core/features/inlayHints.ts';
import { positionAt, spanOf } from '../../core/text/lineMap.ts';
import { askedAt, type Context } from '../context.ts';

/** The values that claim lines leave out, as they are read. */
export const inlayHint =
  (context: Context) =>
  ({ textDocument, range }: InlayHintParams): InlayHint[] | null => {
    const asked = askedAt(context, { textDocument, position: range.start });
    if (asked?.kind !== 'claim') return null;
    const { lines, tree, dossier } = asked;
    const within = spanOf(lines, range);
    const { read } = context.session.reader;
    return inlayHints(tree, within, dossier.names, read).map(({ offset: at, label, tooltip, text }) => {
      const position = positionAt(lines, at);
      return {
        position,
        label,
        tooltip,
        kind: InlayHintKind.Parameter,
        paddingLeft: true,
        textEdits: [{ range: { start: position, end: position }, newText: text }],
      };
    });
  };
