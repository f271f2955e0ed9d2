import {
  CodeLensRefreshRequest,
  type Connection,
  DidChangeConfigurationNotification,
  DidChangeWatchedFilesNotification,
  DocumentFormattingRequest,
  DocumentRangeFormattingRequest,
  type InitializeParams,
  type WorkspaceFoldersChangeEvent,
} from 'vscode-languageserver';
import { workspaceFolderOf } from '../../core/index/dossiers.ts';
import type { Session } from '../../session/session.ts';
import { DEFAULT_SETTINGS, type Settings, settingsFrom } from '../../session/settings.ts';
import { diskChange, nameOfUri } from '../fromProtocol.ts';

/** The editor's folders and settings, as far as a session minds. */
export interface WorkspaceLink {
  /** To be called when the client is ready to be asked: tells the session its folders, which are then read. */
  begin(): Promise<void>;
  settingsFor(name: string): Settings;
}

/**
 * All files are watched: a raw file has any name, and of a folder that is moved or removed nothing is told but
 * its own name. The editor watches its folders whole anyway, and hands changes on a few times a second.
 */
const WATCHED = { watchers: [{ globPattern: '**/*' }] };

/** Claim files only: `hasila.yaml` has formatters of its own. */
const FORMATTED = { documentSelector: [{ language: 'claim' }] };

/**
 * Keeps folders, files on the disk and settings of a session in step with the editor. `onFolders` is called when the
 * session has others.
 */
export function workspaceLink(
  connection: Connection,
  session: Session,
  { capabilities, rootUri, workspaceFolders }: InitializeParams,
  onFolders: () => void,
): WorkspaceLink {
  const client = capabilities.workspace ?? {};
  const { formatting, rangeFormatting } = capabilities.textDocument ?? {};
  const initial = workspaceFolders ?? (rootUri ? [{ uri: rootUri }] : []);
  let settings = new Map<string, Settings>();

  const settingsFor = (name: string): Settings =>
    settings.get(workspaceFolderOf(name, session.folders()) ?? '') ?? DEFAULT_SETTINGS;

  const foldersChanged = ({ added, removed }: WorkspaceFoldersChangeEvent): void => {
    const gone = new Set(removed.map(({ uri }) => nameOfUri(uri)));
    const kept = session.folders().filter((folder) => !gone.has(folder));
    session.setFolders([...kept, ...added.map(({ uri }) => nameOfUri(uri))]);
    onFolders();
    void pullSettings().catch(() => {});
  };

  const pullSettings = async (): Promise<void> => {
    if (!client.configuration) return;
    const folders = (await connection.workspace.getWorkspaceFolders()) ?? [];
    const items = folders.map(({ uri }) => ({ scopeUri: uri, section: 'hasila' }));
    const sections: unknown[] = items.length === 0 ? [] : await connection.workspace.getConfiguration(items);
    const before = settings;
    settings = new Map(folders.map(({ uri }, i) => [nameOfUri(uri), settingsFrom(sections[i])]));
    session.setSettings(settingsFor);
    const areLensesStale = [...settings].some(
      ([folder, { codeLens }]) => codeLens !== (before.get(folder) ?? DEFAULT_SETTINGS).codeLens,
    );
    if (areLensesStale && client.codeLens?.refreshSupport) {
      await connection.sendRequest(CodeLensRefreshRequest.type);
    }
  };

  connection.onDidChangeWatchedFiles(({ changes }) => session.disk(changes.map(diskChange)));
  connection.onDidChangeConfiguration(() => void pullSettings().catch(() => {}));
  return {
    begin: async () => {
      session.setFolders(initial.map(({ uri }) => nameOfUri(uri)));
      if (client.workspaceFolders) connection.workspace.onDidChangeWorkspaceFolders(foldersChanged);
      if (client.didChangeWatchedFiles?.dynamicRegistration) {
        await connection.client.register(DidChangeWatchedFilesNotification.type, WATCHED);
      }
      if (client.didChangeConfiguration?.dynamicRegistration) {
        await connection.client.register(DidChangeConfigurationNotification.type, { section: 'hasila' });
      }
      if (formatting?.dynamicRegistration) {
        await connection.client.register(DocumentFormattingRequest.type, FORMATTED);
      }
      if (rangeFormatting?.dynamicRegistration) {
        await connection.client.register(DocumentRangeFormattingRequest.type, FORMATTED);
      }
      await pullSettings();
    },
    settingsFor,
  };
}
