import type {
  DidChangeTextDocumentParams,
  DidCloseTextDocumentParams,
  DidOpenTextDocumentParams,
} from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { Log } from '../../session/host.ts';
import type { Session } from '../../session/session.ts';
import { isAnalysed, kindOfDocument, nameOfUri } from '../fromProtocol.ts';

/** The documents that the editor holds, kept in step with it. */
export interface Documents {
  opened(params: DidOpenTextDocumentParams): void;
  changed(params: DidChangeTextDocumentParams): void;
  closed(params: DidCloseTextDocumentParams): void;
  /** The workspace has other folders, and with them other kinds of places are analysed. */
  foldersChanged(): void;
  /** The URI of an open document as the editor writes it. */
  uriOf(name: string): string | undefined;
}

/** Hands what the editor does with documents on to a session. What comes out of order is told, and left aside. */
export function documents(session: Session, log: Log): Documents {
  const open = new Map<string, TextDocument>();
  /** What is open and shows other versions of files, or files of no folder. */
  const aside = new Map<string, TextDocument>();

  const begin = (name: string, document: TextDocument): void => {
    const kind = kindOfDocument(name, document.languageId);
    if (kind === undefined) return;
    if (!isAnalysed(name, session.folders())) {
      aside.set(name, document);
      return;
    }
    open.set(name, document);
    session.open(name, kind, document.version, document.getText());
  };

  return {
    opened: ({ textDocument: { uri, languageId, version, text } }) =>
      begin(nameOfUri(uri), TextDocument.create(uri, languageId, version, text)),
    changed: ({ textDocument: { uri, version }, contentChanges }) => {
      const name = nameOfUri(uri);
      const document = open.get(name) ?? aside.get(name);
      if (document === undefined) return;
      if (version <= document.version) {
        log.warn(`${name}: a change to version ${version} came after version ${document.version}.`);
        return;
      }
      const changed = TextDocument.update(document, contentChanges, version);
      if (aside.has(name)) return void aside.set(name, changed);
      open.set(name, changed);
      session.change(name, version, changed.getText());
    },
    closed: ({ textDocument: { uri } }) => {
      const name = nameOfUri(uri);
      aside.delete(name);
      if (open.delete(name)) session.close(name);
    },
    foldersChanged: () => {
      const folders = session.folders();
      for (const [name, document] of [...open]) {
        if (isAnalysed(name, folders)) continue;
        open.delete(name);
        aside.set(name, document);
        session.close(name);
      }
      for (const [name, document] of [...aside]) {
        if (!isAnalysed(name, folders)) continue;
        aside.delete(name);
        begin(name, document);
      }
    },
    uriOf: (name) => open.get(name)?.uri,
  };
}
