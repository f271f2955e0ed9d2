import * as l10n from '@vscode/l10n';
import {
  type Disposable,
  MarkdownString,
  StatusBarAlignment,
  ThemeColor,
  Uri,
  window,
  workspace,
} from 'vscode';
import type { StatusParams } from '../../server/src/lsp/protocol.ts';
import type { ServerState } from './languageClient.ts';
import { statusText } from './statusText.ts';
import { counted, isolated } from './words.ts';

interface StatusBar extends Disposable {
  readonly showServer: (state: ServerState) => void;
  readonly showStatus: (status: StatusParams) => void;
  /** Says the same in another language. */
  readonly sayAnew: () => void;
}

const listedFiles = 10;

/** The one item in the status bar. A click opens the Problems view, or restarts a server that stopped. */
export function statusBar(): StatusBar {
  const item = window.createStatusBarItem('hasila.status', StatusBarAlignment.Left);
  item.name = 'Hasila';
  let server: ServerState = 'starting';
  let status: StatusParams | undefined;

  const show = (): void => {
    const { short, details, stopped } = statusText(server, status);
    item.text = short;
    item.tooltip = tooltip(details, server === 'running' ? (status?.notAnalysed ?? []) : []);
    item.accessibilityInformation = { label: `Hasila: ${details.join('. ')}` };
    item.command = stopped ? 'hasila.restartServer' : 'workbench.actions.view.problems';
    item.backgroundColor = stopped ? new ThemeColor('statusBarItem.errorBackground') : undefined;
  };
  show();
  item.show();
  return {
    showServer: (state) => {
      server = state;
      if (state !== 'running') status = undefined;
      show();
    },
    showStatus: (newStatus) => {
      status = newStatus;
      show();
    },
    sayAnew: show,
    dispose: () => item.dispose(),
  };
}

function tooltip(details: readonly string[], notAnalysed: StatusParams['notAnalysed']): MarkdownString {
  const text = new MarkdownString('', true);
  text.isTrusted = { enabledCommands: ['hasila.restartServer', 'hasila.showLog'] };
  text.appendText(details.join('\n'));
  // Names and reasons hold text of other people's files.
  for (const { uri, reason } of notAnalysed.slice(0, listedFiles))
    text.appendText(`\n${isolated(workspace.asRelativePath(Uri.parse(uri)))}: ${isolated(reason)}`);
  if (notAnalysed.length > listedFiles)
    text.appendText(
      `\n${counted(notAnalysed.length - listedFiles, l10n.t('{n, plural, one {… and # more} other {… and # more}}'))}`,
    );
  text.appendMarkdown(
    `\n\n[${l10n.t('Restart Server')}](command:hasila.restartServer) · [${l10n.t('Show Log')}](command:hasila.showLog)`,
  );
  return text;
}
