import * as l10n from '@vscode/l10n';
import { CancellationTokenSource, type Disposable, Range, type TextEditor } from 'vscode';
import {
  type UnmarkedFiguresParams,
  type UnmarkedFiguresResult,
  unmarkedFiguresRequest,
} from '../../../server/src/lsp/protocol.ts';
import { claimEditor } from '../claimEditor.ts';
import type { Server } from '../languageClient.ts';
import { asRange, plainRange } from '../range.ts';
import { counted } from '../words.ts';
import { applyMarks, tell } from './applyMarks.ts';
import { type FigureList, figureList } from './figureList.ts';
import { type FigureRow, markOf } from './figureRows.ts';
import type { QuantityChoice } from './quantityChoice.ts';
import { figureSpotlight } from './spotlight.ts';

interface MarkFigures extends Disposable {
  readonly inParagraph: () => Promise<void>;
  readonly inFile: () => Promise<void>;
  /** Another quantity for the figure that has the focus in the list, if one is open. */
  readonly chooseQuantity: () => Promise<void> | undefined;
}

/** Lists the unmarked figures of a paragraph or a file, and marks those that the user takes in one change. */
export function markFigures(server: Server, choice: QuantityChoice): MarkFigures {
  const spotlight = figureSpotlight();
  let list: FigureList | undefined;

  const run = async (title: string, part: (editor: TextEditor) => Range | undefined): Promise<void> => {
    const editor = await claimEditor();
    if (editor === undefined) return;
    const light = spotlight.on(editor);
    const opened = figureList(title, (row) => light.show(row?.figure.range));
    list = opened;
    const giveUp = new CancellationTokenSource();
    const range = part(editor);
    const params: UnmarkedFiguresParams = {
      uri: editor.document.uri.toString(),
      ...(range && { range: plainRange(range) }),
    };
    const finding = server.request<UnmarkedFiguresResult>(unmarkedFiguresRequest, params, giveUp.token);
    void finding.then((found) => {
      if (giveUp.token.isCancellationRequested) return;
      if (found && found.figures.length > 0) return opened.fill(found);
      opened.close();
      tell(found ? l10n.t('Every figure here is marked, or there is none.') : unreadable());
    });
    const rows = await opened.taken;
    giveUp.cancel();
    giveUp.dispose();
    light.off();
    if (rows === undefined || rows.length === 0) return;
    const found = await finding;
    if (found) await markRows(server, choice, editor, found.version, rows);
  };

  return {
    inParagraph: () => run(l10n.t('Mark All Figures in This Paragraph'), paragraphsOf),
    inFile: () => run(l10n.t('Mark All Figures in This File'), () => undefined),
    chooseQuantity: () => list?.chooseQuantity(),
    dispose: () => spotlight.dispose(),
  };
}

const unreadable = (): string =>
  l10n.t('Hasila cannot read the figures of this file now. “Hasila: Show Log” tells why.');

async function markRows(
  server: Server,
  choice: QuantityChoice,
  editor: TextEditor,
  version: number,
  rows: readonly FigureRow[],
): Promise<void> {
  const inOrder = rows.toSorted((a, b) =>
    asRange(a.figure.range).start.compareTo(asRange(b.figure.range).start),
  );
  const marked = await applyMarks(
    server,
    editor,
    version,
    inOrder.map(({ figure, quantity }) => markOf(figure, quantity)),
  );
  if (marked === undefined) return;
  tell(
    counted(
      rows.length,
      l10n.t(
        '{n, plural, one {# figure marked. One undo takes it back.} other {# figures marked. One undo takes it back.}}',
      ),
    ),
  );
  const open = marked.quantities[inOrder.findIndex(({ quantity }) => quantity === undefined)];
  if (open !== undefined) await choice.offer(editor, marked, open);
}

/** The lines that the selection touches; from a claim line, the text line that it stands under. */
function paragraphsOf({ document, selection }: TextEditor): Range {
  const isClaimLine = (line: number): boolean => /^\[\^(?:[0-9]+|\*)\]:/.test(document.lineAt(line).text);
  let first = selection.start.line;
  while (first > 0 && isClaimLine(first)) first--;
  return new Range(
    document.lineAt(first).range.start,
    document.lineAt(Math.max(first, selection.end.line)).range.end,
  );
}
