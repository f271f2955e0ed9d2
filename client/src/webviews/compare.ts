import { Disposable, type QuickPickItem, type Uri, ViewColumn, type WebviewPanel, window } from 'vscode';
import {
  type ComparePlace,
  type ComparePlaceResult,
  type ComparisonResult,
  comparePlaceRequest,
  comparisonRequest,
  type DossierOverview,
  type MatrixResult,
  matrixRequest,
} from '../../../server/src/lsp/viewProtocol.ts';
import { withoutTurns } from '../../webviews/common/directions.ts';
import type { ToPage } from '../../webviews/common/messages.ts';
import type { CompareState, ShownState } from '../../webviews/compare/state.ts';
import { cursorOf, isCommandPlace } from '../commandPlace.ts';
import type { Server } from '../languageClient.ts';
import type { Overviews } from '../trees/overviews.ts';
import { bridge } from './bridge.ts';
import { pageOptions, showPage } from './page.ts';

export interface Comparison extends Disposable {
  /**
   * Shows the comparison of a `ComparePlace`, of what is at a `CommandPlace`, or of a row of the tree; without one of
   * these of what is under the cursor, or the user is asked.
   */
  open(given: unknown): Promise<void>;
}

/** The panel that compares what sources say: one for all, which shows what was asked for last. */
export function comparison(extension: Uri, server: Server, all: Overviews): Comparison {
  let shown: { readonly panel: WebviewPanel; state: CompareState } | undefined;

  const post = (panel: WebviewPanel, message: ToPage<ShownState>): void =>
    void panel.webview.postMessage(message);

  const ask = ({ dossier, quantity }: ComparePlace): Promise<ShownState['first']> =>
    quantity === undefined
      ? server.request<MatrixResult>(matrixRequest, { dossier, by: 'party' })
      : server.request<ComparisonResult>(comparisonRequest, { dossier, quantity });

  function show(place: ComparePlace): void {
    if (shown !== undefined) {
      shown.state = { ...shown.state, place };
      shown.panel.reveal(undefined, false);
      post(shown.panel, { kind: 'show', state: shown.state });
      return;
    }
    const panel = window.createWebviewPanel('hasila.compare', 'Compare', ViewColumn.Beside, {
      ...pageOptions(extension),
      // Where somebody is in a long table is no small thing to lose.
      retainContextWhenHidden: true,
    });
    const now: { readonly panel: WebviewPanel; state: CompareState } = { panel, state: { place, view: {} } };
    shown = now;
    // The server works while the page loads.
    let first = ask(place);
    let isStale = false;
    const listening = Disposable.from(
      bridge(panel.webview, server, {
        onReady: async () => {
          const answer = await first;
          // A page that is shown anew asks for itself.
          first = Promise.resolve(undefined);
          post(panel, { kind: 'show', state: { ...now.state, first: answer } });
        },
        onState: (state) => {
          now.state = state as CompareState;
          void name(panel, now.state.place);
        },
      }),
      all.onDidChange(() => {
        if (panel.visible) post(panel, { kind: 'changed' });
        else isStale = true;
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
      shown = undefined;
    });
    showPage(panel, extension, { name: 'compare', title: 'Compare', lang: 'en' });
  }

  /** Names the tab after what it shows. */
  async function name(panel: WebviewPanel, { dossier, quantity }: ComparePlace): Promise<void> {
    const found = (await all.get())?.find(({ uri }) => uri === dossier);
    const label = found?.quantities.find(({ id }) => id === quantity)?.label ?? quantity ?? found?.title;
    const title = label === undefined ? 'Compare' : `Compare: ${withoutTurns(label)}`;
    if (shown?.panel === panel && panel.title !== title) panel.title = title;
  }

  return {
    open: async (given) => {
      const place = asPlace(given) ?? (await placeAt(server, given)) ?? (await askForPlace(all));
      if (place !== undefined) show(place);
    },
    dispose: () => shown?.panel.dispose(),
  };
}

/** What a command link, a code lens or a row of the tree names. */
function asPlace(given: unknown): ComparePlace | undefined {
  const { dossier, quantity } = (given ?? {}) as { dossier?: unknown; quantity?: unknown };
  if (typeof dossier === 'string') return typeof quantity === 'string' ? { dossier, quantity } : { dossier };
  const [uri, id] = [(dossier as { uri?: unknown })?.uri, (quantity as { id?: unknown })?.id];
  if (typeof uri !== 'string') return undefined;
  return typeof id === 'string' ? { dossier: uri, quantity: id } : { dossier: uri };
}

async function placeAt(server: Server, given: unknown): Promise<ComparePlace | undefined> {
  const editor = window.activeTextEditor;
  const place = isCommandPlace(given) ? given : editor && cursorOf(editor);
  if (place === undefined) return undefined;
  return (await server.request<ComparePlaceResult>(comparePlaceRequest, place)) ?? undefined;
}

type Choice = QuickPickItem & { readonly place: ComparePlace };

async function askForPlace(all: Overviews): Promise<ComparePlace | undefined> {
  const dossiers = (await all.get()) ?? [];
  const choices = dossiers.flatMap(choicesOf);
  if (choices.length === 0) {
    void window.showInformationMessage('There are no claims to compare yet. Hasila: New Dossier begins one.');
    return undefined;
  }
  const chosen = await window.showQuickPick(choices, {
    placeHolder: 'What to compare',
    matchOnDescription: true,
  });
  return chosen?.place;
}

const choicesOf = ({ uri, title, quantities }: DossierOverview): Choice[] => [
  { label: 'Whole dossier', description: title, place: { dossier: uri } },
  ...quantities
    .filter(({ claims }) => claims > 0)
    .map(({ id, label, claims, conflicts }) => ({
      label,
      description: `${id} · ${claims}${conflicts > 0 ? ` · ✗ ${conflicts}` : ''}`,
      place: { dossier: uri, quantity: id },
    })),
];
