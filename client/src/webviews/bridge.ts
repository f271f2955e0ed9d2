import * as l10n from '@vscode/l10n';
import { type Disposable, env, Uri, ViewColumn, type Webview, window, workspace } from 'vscode';
import { readingRequest } from '../../../server/src/lsp/readingProtocol.ts';
import type { ClaimRef } from '../../../server/src/lsp/viewProtocol.ts';
import * as views from '../../../server/src/lsp/viewProtocol.ts';
import { lastPart } from '../../webviews/common/fileName.ts';
import type { FromPage, ToPage } from '../../webviews/common/messages.ts';
import type { Server } from '../languageClient.ts';
import { asRange } from '../range.ts';
import { isolated } from '../words.ts';

/** A page may ask the server this, and nothing else. */
const ALLOWED: ReadonlySet<string> = new Set([
  views.overviewRequest,
  views.comparisonRequest,
  views.claimsByQuantityRequest,
  views.matrixRequest,
  views.sentenceRequest,
  readingRequest,
]);

export interface Listeners {
  readonly onReady: () => unknown;
  /** What the page wants to find again when it is shown anew. */
  readonly onState?: (state: unknown) => void;
  readonly onReveal?: (reveal: Extract<FromPage, { kind: 'reveal' }>) => void;
  /** Instead of showing the claim in the first column. */
  readonly onOpen?: (claim: ClaimRef) => unknown;
}

/** Carries out what a page asks for: requests to the server, ways to claims, and what the user saves or copies. */
export function bridge(webview: Webview, server: Server, listeners: Listeners): Disposable {
  const post = (message: ToPage): void => void webview.postMessage(message);
  return webview.onDidReceiveMessage(async (message: FromPage) => {
    switch (message.kind) {
      case 'ready':
        return void (await listeners.onReady());
      case 'ask': {
        const { id, method, params } = message;
        const result = ALLOWED.has(method) ? await server.request<unknown>(method, params) : undefined;
        return post({ kind: 'answer', id, result });
      }
      case 'open': {
        if (listeners.onOpen !== undefined) return void (await listeners.onOpen(message.claim));
        const { uri, range } = message.claim;
        const viewColumn = message.beside === false ? ViewColumn.Active : ViewColumn.One;
        await window.showTextDocument(Uri.parse(uri), {
          selection: asRange(range),
          viewColumn,
          preview: true,
        });
        return;
      }
      case 'reveal':
        return listeners.onReveal?.(message);
      case 'copy':
        await env.clipboard.writeText(message.text);
        window.setStatusBarMessage(l10n.t('Copied'), 2000);
        return;
      case 'save':
        return save(
          message.name,
          message.binary ? fromBase64(message.data) : new TextEncoder().encode(message.data),
        );
      case 'state':
        return listeners.onState?.(message.state);
      case 'openExternal':
        if (/^https?:\/\//i.test(message.url)) await env.openExternal(Uri.parse(message.url));
        return;
    }
  });
}

const fromBase64 = (base64: string): Uint8Array =>
  Uint8Array.from(atob(base64), (char) => char.charCodeAt(0));

/** Saves where the user says; the folder that is open is offered first. */
async function save(name: string, bytes: Uint8Array): Promise<void> {
  const folder = workspace.workspaceFolders?.[0]?.uri;
  const defaultUri = folder === undefined ? Uri.file(name) : Uri.joinPath(folder, name);
  const target = await window.showSaveDialog({ defaultUri });
  if (target === undefined) return;
  await workspace.fs.writeFile(target, bytes);
  window.setStatusBarMessage(l10n.t('Saved {0}', isolated(lastPart(target.path))), 4000);
}
