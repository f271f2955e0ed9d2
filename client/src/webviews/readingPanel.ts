import * as l10n from '@vscode/l10n';
import {
  Disposable,
  type Position,
  Range,
  Selection,
  type TextEditor,
  TextEditorRevealType,
  TextEditorSelectionChangeKind,
  Uri,
  ViewColumn,
  type WebviewPanel,
  window,
  workspace,
} from 'vscode';
import type { ClaimRef } from '../../../server/src/lsp/viewProtocol.ts';
import { lastPart } from '../../webviews/common/fileName.ts';
import type { FromPage, ReadingState, ToPage } from '../../webviews/common/messages.ts';
import type { Server } from '../languageClient.ts';
import { asRange } from '../range.ts';
import { isolated } from '../words.ts';
import { bridge } from './bridge.ts';

type Reveal = Extract<FromPage, { kind: 'reveal' }>;

export interface ReadingPanel {
  readonly panel: WebviewPanel;
  state(): ReadingState;
  /** Shows another claim file. */
  show(uri: Uri): void;
  /** Has the page ask anew. */
  refresh(): void;
  /** Goes to the claim file. */
  goTo(): Promise<TextEditor>;
  toggleLock(): void;
}

/** A scroll of the editor so soon after the page led there is an answer to the page; in milliseconds. */
const ECHO = 500;

/** An edit is told to the page this long after the last key, in milliseconds, or a 5 MB article would lag behind. */
const SETTLED = 60;

/** The name of a reading view's tab. */
export const titleOf = (uri: Uri, locked: boolean): string => {
  const name = isolated(lastPart(uri.path));
  return locked ? l10n.t('[Reading] {0}', name) : l10n.t('Reading {0}', name);
};

/** Keeps a panel and the editors on its claim file in step. */
export function readingPanel(panel: WebviewPanel, server: Server, initial: ReadingState): ReadingPanel {
  let state = initial;
  let ready = false;
  let ledAt = 0;
  let settling: ReturnType<typeof setTimeout> | undefined;

  const post = (message: ToPage<ReadingState>): void => void (ready && panel.webview.postMessage(message));
  const isOurs = ({ document }: TextEditor): boolean => document.uri.toString() === state.uri;
  const editor = (): TextEditor | undefined =>
    [window.activeTextEditor, ...window.visibleTextEditors].find((one) => one !== undefined && isOurs(one));

  const tell = (one: TextEditor | undefined, follow: boolean): void => {
    const visible = one?.visibleRanges;
    if (one === undefined || visible === undefined || visible.length === 0) return;
    const { line, character } = one.selection.active;
    const [first, last] = [visible[0]!.start.line, visible.at(-1)!.end.line];
    const { start, end, isEmpty } = one.selection;
    const selection = isEmpty ? {} : { selection: { start: plain(start), end: plain(end) } };
    post({ kind: 'scrolled', first, last, cursor: line, character, ...selection, follow });
  };
  const sendState = (): void => {
    panel.title = titleOf(Uri.parse(state.uri), state.locked);
    keepOpen();
    post({ kind: 'show', state });
    tell(editor(), true);
  };
  /** The server reads open files only, and after a reload this one may be in no editor. */
  const keepOpen = (): void => {
    const uri = Uri.parse(state.uri);
    const open = workspace.textDocuments.some((document) => document.uri.toString() === state.uri);
    if (!open) workspace.openTextDocument(uri).then(() => post({ kind: 'changed' }), ignore);
  };

  const goTo = (range?: Range): Promise<TextEditor> => reach(Uri.parse(state.uri), range);
  const reach = async (uri: Uri, range?: Range): Promise<TextEditor> => {
    const other = window.visibleTextEditors.find(({ viewColumn }) => viewColumn !== undefined);
    const viewColumn = editor()?.viewColumn ?? other?.viewColumn ?? ViewColumn.One;
    return window.showTextDocument(uri, { viewColumn, ...(range !== undefined && { selection: range }) });
  };
  const reveal = ({ line, range, how }: Reveal): void => {
    ledAt = Date.now();
    const place = range === undefined ? new Range(line, 0, line, 0) : asRange(range);
    if (how === 'focus') return void goTo(place);
    const one = editor();
    if (one === undefined) return;
    if (how === 'scroll') {
      one.revealRange(place, TextEditorRevealType.AtTop);
      return;
    }
    one.selection = new Selection(place.start, place.end);
    one.revealRange(place, TextEditorRevealType.InCenterIfOutsideViewport);
  };

  const listening = Disposable.from(
    bridge(panel.webview, server, {
      onReady: () => {
        ready = true;
        sendState();
      },
      onState: (given) => {
        const { line } = given as ReadingState;
        if (Number.isInteger(line)) state = { ...state, line: line! };
      },
      onReveal: reveal,
      onOpen: ({ uri, range }) => reach(Uri.parse(uri), asRange(range)),
    }),
    window.onDidChangeTextEditorVisibleRanges(({ textEditor }) => {
      if (isOurs(textEditor)) tell(textEditor, Date.now() - ledAt > ECHO);
    }),
    window.onDidChangeTextEditorSelection(({ textEditor, kind }) => {
      if (!isOurs(textEditor)) return;
      const byHand =
        kind === TextEditorSelectionChangeKind.Keyboard || kind === TextEditorSelectionChangeKind.Mouse;
      tell(textEditor, byHand || Date.now() - ledAt > ECHO);
    }),
    workspace.onDidCloseTextDocument(({ uri }) => {
      // Closed by the editor to save memory, or for good: then opening fails, and the page says that it is gone.
      if (uri.toString() === state.uri) keepOpen();
    }),
  );
  panel.onDidDispose(() => {
    clearTimeout(settling);
    listening.dispose();
  });

  return {
    panel,
    state: () => state,
    show: (uri) => {
      if (uri.toString() === state.uri) return;
      state = { uri: uri.toString(), locked: state.locked };
      sendState();
    },
    refresh: () => {
      clearTimeout(settling);
      settling = setTimeout(() => post({ kind: 'changed' }), SETTLED);
    },
    goTo: () => goTo(),
    toggleLock: () => {
      state = { ...state, locked: !state.locked };
      sendState();
    },
  };
}

const ignore = (): void => {};

const plain = ({ line, character }: Position): ClaimRef['range']['start'] => ({ line, character });
