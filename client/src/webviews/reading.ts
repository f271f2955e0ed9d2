import * as l10n from '@vscode/l10n';
import { Disposable, type TextDocument, Uri, ViewColumn, type WebviewPanel, window, workspace } from 'vscode';
import type { ReadingState } from '../../webviews/common/messages.ts';
import { registerHandlers } from '../handlers.ts';
import type { Server } from '../languageClient.ts';
import { locale } from '../words.ts';
import { pageOptions, showPage } from './page.ts';
import { type ReadingPanel, readingPanel, titleOf } from './readingPanel.ts';

export interface ReadingViews extends Disposable {
  /** What the server said before may be stale. */
  refresh(): void;
}

const viewType = 'hasila.reading';

/** Articles as pages: commands that open them, and the panels, which follow the active claim file unless locked. */
export function readingViews(server: Server, extension: Uri): ReadingViews {
  const panels = new Set<ReadingPanel>();
  const options = pageOptions(extension);

  const adopt = (panel: WebviewPanel, state: ReadingState): void => {
    panel.webview.options = options;
    const one = readingPanel(panel, server, state);
    panels.add(one);
    panel.onDidDispose(() => panels.delete(one));
    showPage(panel, extension, { name: 'reading', title: l10n.t('Reading view'), lang: locale() });
  };

  const open = (given: unknown, beside: boolean): void => {
    const uri = given instanceof Uri ? given : claimFile()?.uri;
    if (uri === undefined) return;
    const active = window.tabGroups.activeTabGroup.viewColumn;
    const there = [...panels].find(({ panel, state }) =>
      beside ? panel.viewColumn !== active && !state().locked : panel.viewColumn === active,
    );
    if (there !== undefined) {
      there.show(uri);
      there.panel.reveal(undefined, beside);
      return;
    }
    const where = { viewColumn: beside ? ViewColumn.Beside : ViewColumn.Active, preserveFocus: beside };
    const panel = window.createWebviewPanel(viewType, titleOf(uri, false), where, {
      ...options,
      enableFindWidget: true,
    });
    adopt(panel, { uri: uri.toString(), locked: false });
  };
  const active = (): ReadingPanel | undefined => [...panels].find(({ panel }) => panel.active);

  const handlers = {
    'hasila.openReadingView': (uri: unknown) => open(uri, false),
    'hasila.openReadingViewToSide': (uri: unknown) => open(uri, true),
    'hasila.showReadingSource': () => active()?.goTo(),
    'hasila.toggleReadingViewLock': () => active()?.toggleLock(),
  };
  const subscriptions = [
    registerHandlers(handlers),
    window.registerWebviewPanelSerializer(viewType, {
      deserializeWebviewPanel: async (panel, state: unknown) => {
        const { uri, locked, line } = (state ?? {}) as Partial<ReadingState>;
        if (typeof uri !== 'string') panel.dispose();
        else adopt(panel, { uri, locked: locked === true, ...(Number.isInteger(line) && { line: line! }) });
      },
    }),
    window.onDidChangeActiveTextEditor((editor) => {
      if (editor === undefined || !isClaimFile(editor.document)) return;
      for (const one of panels) if (!one.state().locked) one.show(editor.document.uri);
    }),
    workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
      if (contentChanges.length === 0) return;
      for (const one of panels) if (one.state().uri === document.uri.toString()) one.refresh();
    }),
  ];
  return {
    refresh: () => {
      for (const one of panels) one.refresh();
    },
    dispose: () => Disposable.from(...subscriptions, ...[...panels].map(({ panel }) => panel)).dispose(),
  };
}

const isClaimFile = ({ languageId, uri }: TextDocument): boolean =>
  languageId === 'claim' && uri.scheme !== 'git';

/** The claim file that a command without an argument is about. */
function claimFile(): TextDocument | undefined {
  const document = window.activeTextEditor?.document;
  return document !== undefined && isClaimFile(document) ? document : undefined;
}
