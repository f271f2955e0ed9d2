import * as l10n from '@vscode/l10n';
import { Position, Range, type TextDocument, type TextEditor, Uri, window } from 'vscode';
import {
  type FigureSuggestion,
  type FigureToMark,
  type UnmarkedFiguresParams,
  type UnmarkedFiguresResult,
  unmarkedFiguresRequest,
} from '../../../server/src/lsp/protocol.ts';
import { claimEditor } from '../claimEditor.ts';
import type { Server } from '../languageClient.ts';
import { asRange, plainRange } from '../range.ts';
import { applyMarks, tell } from './applyMarks.ts';
import { markOf } from './figureRows.ts';
import type { QuantityChoice } from './quantityChoice.ts';

/** How many lines after a claim line the next unmarked figure is looked for. */
const linesAhead = 200;

/**
 * Marks the figure at the cursor, or the words that are selected, and leaves the cursor on the quantity with the
 * others open for choice. From a claim line it goes on with the next unmarked figure of the text.
 * @param given `{uri, range}` of a code action; without it, the selection in the active editor
 */
export async function markFigure(server: Server, choice: QuantityChoice, given: unknown): Promise<void> {
  const from = await startingPlace(given);
  if (from === undefined) return;
  const { editor, range } = from;
  const { document } = editor;
  const claimNumber = claimNumberOn(document.lineAt(range.start).text);
  const asked = claimNumber === undefined ? range : rangeAfter(document, range.start.line, claimNumber);
  const params: UnmarkedFiguresParams = { uri: document.uri.toString(), range: plainRange(asked) };
  const found = await server.request<UnmarkedFiguresResult>(unmarkedFiguresRequest, params);
  if (found === undefined || found === null) {
    tell(l10n.t('Hasila cannot read the figures of this file now. “Hasila: Show Log” tells why.'));
    return;
  }
  const figure =
    range.isEmpty || claimNumber !== undefined
      ? nearest(found.figures)
      : selected(document, range, found.figures);
  if (figure === undefined) {
    tell(
      claimNumber === undefined
        ? l10n.t('No unmarked figure at the cursor. Select the words of one, then mark it.')
        : l10n.t('No unmarked figure after this one.'),
    );
    return;
  }
  const marked = await applyMarks(server, editor, found.version, [figure]);
  const quantity = marked?.quantities[0];
  if (marked !== undefined && quantity !== undefined) await choice.offer(editor, marked, quantity);
}

const nearest = ([figure]: readonly FigureSuggestion[]): FigureToMark | undefined => figure && markOf(figure);

/** The words that the user selected, whatever a reader would wrap, with what is known of the figure among them. */
function selected(
  document: TextDocument,
  range: Range,
  figures: readonly FigureSuggestion[],
): FigureToMark | undefined {
  const text = document.getText(range);
  const words = text.trim();
  if (words === '') return undefined;
  const start = document.offsetAt(range.start) + text.indexOf(words);
  const trimmed = new Range(document.positionAt(start), document.positionAt(start + words.length));
  const figure = figures.find((one) => asRange(one.range).intersection(trimmed)?.isEmpty === false);
  const known = figure && markOf(figure);
  if (known !== undefined && asRange(known.range).isEqual(trimmed)) return known;
  const { value: _, ...rest } = known ?? {};
  return { ...rest, range: plainRange(trimmed) };
}

const claimNumberOn = (line: string): string | undefined => /^\[\^([0-9]+)\]:/.exec(line)?.[1];

/** From the mark of a claim line, in the lines above it, on; from the line itself where there is none. */
function rangeAfter(document: TextDocument, claimLine: number, number: string): Range {
  const end = new Position(claimLine + linesAhead, 0);
  for (let line = claimLine - 1; line >= Math.max(0, claimLine - linesAhead); line--) {
    const at = document.lineAt(line).text.lastIndexOf(`[^${number}]`);
    if (at > 0) return document.validateRange(new Range(new Position(line, at), end));
  }
  return document.validateRange(new Range(new Position(claimLine, 0), end));
}

async function startingPlace(given: unknown): Promise<{ editor: TextEditor; range: Range } | undefined> {
  const place = given as Partial<UnmarkedFiguresParams> | null | undefined;
  if (typeof place?.uri === 'string' && place.range !== undefined)
    return { editor: await window.showTextDocument(Uri.parse(place.uri)), range: asRange(place.range) };
  const editor = await claimEditor();
  return editor && { editor, range: editor.selection };
}
