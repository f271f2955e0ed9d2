import * as l10n from '@vscode/l10n';
import { Disposable, type Uri, ViewColumn, type WebviewPanel, window } from 'vscode';
import {
  type ComparePlace,
  type ComparisonResult,
  comparisonRequest,
  type MatrixResult,
  matrixRequest,
} from '../../../server/src/lsp/viewProtocol.ts';
import type { ToPage } from '../../webviews/common/messages.ts';
import { type CompareState, DEFAULT_VIEW, type ShownState } from '../../webviews/compare/state.ts';
import type { Server } from '../languageClient.ts';
import type { Overviews } from '../trees/overviews.ts';
import { isolated, locale } from '../words.ts';
import { bridge } from './bridge.ts';
import { isComparePlace, placeToCompare } from './comparePlaces.ts';
import { pageOptions, showPage } from './page.ts';

export interface Comparison extends Disposable {
  /** Shows the comparison of what `placeToCompare` makes of an argument. */
  open(given: unknown): Promise<void>;
}

const viewType = 'hasila.compare';

interface Shown {
  readonly panel: WebviewPanel;
  state: CompareState;
  /** What its page is shown first, until that page is there. */
  first: Promise<ShownState['first']> | undefined;
}

/**
 * The panel that compares what sources say: one for all, which shows what was asked for last, and comes back when the
 * window is loaded anew.
 */
export function comparison(extension: Uri, server: Server, all: Overviews): Comparison {
  let shown: Shown | undefined;

  const post = (panel: WebviewPanel, message: ToPage<ShownState>): void =>
    void panel.webview.postMessage(message);

  const ask = ({ place: { dossier, quantity }, view }: CompareState): Promise<ShownState['first']> =>
    quantity === undefined
      ? server.request<MatrixResult>(matrixRequest, { dossier, by: view.by ?? DEFAULT_VIEW.by })
      : server.request<ComparisonResult>(comparisonRequest, { dossier, quantity });

  function show(place: ComparePlace): void {
    if (shown !== undefined) {
      shown.state = { ...shown.state, place };
      shown.panel.reveal(undefined, false);
      if (shown.first !== undefined) shown.first = ask(shown.state);
      else post(shown.panel, { kind: 'show', state: shown.state });
      return;
    }
    const panel = window.createWebviewPanel(viewType, l10n.t('Compare'), ViewColumn.Beside, {
      ...pageOptions(extension),
      // Where somebody is in a long table is no small thing to lose.
      retainContextWhenHidden: true,
    });
    adopt(panel, { place, view: {} });
  }

  function adopt(panel: WebviewPanel, state: CompareState): void {
    // The server works while the page loads, and has read more by the time that it is there.
    const now: Shown = { panel, state, first: ask(state) };
    shown = now;
    let isStale = false;
    const listening = Disposable.from(
      bridge(panel.webview, server, {
        onReady: async () => {
          let [asked, answer] = [now.first, await now.first];
          while (asked !== now.first) [asked, answer] = [now.first, await now.first];
          // A page that is shown anew asks for itself.
          now.first = undefined;
          post(panel, { kind: 'show', state: { ...now.state, first: answer } });
        },
        onState: (told) => {
          now.state = told as CompareState;
          void name(panel, now.state.place);
        },
      }),
      all.onDidChange(() => {
        if (now.first !== undefined) now.first = ask(now.state);
        else if (panel.visible) post(panel, { kind: 'changed' });
        else isStale = true;
        if (panel.title === l10n.t('Compare')) void name(panel, now.state.place);
      }),
      // A page that is hidden hears nothing.
      panel.onDidChangeViewState(() => {
        if (!panel.visible || !isStale) return;
        isStale = false;
        post(panel, { kind: 'changed' });
      }),
    );
    panel.onDidDispose(() => {
      listening.dispose();
      if (shown === now) shown = undefined;
    });
    showPage(panel, extension, { name: 'compare', title: l10n.t('Compare'), lang: locale() });
  }

  /** Names the tab after what it shows, as soon as that is known. */
  async function name(panel: WebviewPanel, { dossier, quantity }: ComparePlace): Promise<void> {
    const found = (await all.get())?.find(({ uri }) => uri === dossier);
    if (found === undefined) return;
    const label = found.quantities.find(({ id }) => id === quantity)?.label ?? quantity ?? found.title;
    const title = l10n.t('Compare: {0}', isolated(label));
    if (shown?.panel === panel && panel.title !== title) panel.title = title;
  }

  const serializer = window.registerWebviewPanelSerializer(viewType, {
    deserializeWebviewPanel: async (panel, kept: unknown) => {
      const { place, view } = (kept ?? {}) as { place?: unknown; view?: unknown };
      if (!isComparePlace(place) || shown !== undefined) return panel.dispose();
      panel.webview.options = pageOptions(extension);
      adopt(panel, { place, view: typeof view === 'object' && view !== null ? view : {} });
    },
  });

  return {
    open: async (given) => {
      const place = await placeToCompare(given, server, all);
      if (place !== undefined) show(place);
    },
    dispose: () => {
      serializer.dispose();
      shown?.panel.dispose();
    },
  };
}
