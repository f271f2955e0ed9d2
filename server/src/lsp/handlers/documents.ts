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
  /** The URI of an open document as the editor writes it. */
  uriOf(name: string): string | undefined;
}

/** Hands what the editor does with documents on to a session. What comes out of order is told, and left aside. */
export function documents(session: Session, log: Log): Documents {
  const open = new Map<string, TextDocument>();
  return {
    opened: ({ textDocument: { uri, languageId, version, text } }) => {
      const name = nameOfUri(uri);
      const kind = kindOfDocument(name, languageId);
      if (kind === undefined || !isAnalysed(name, session.folders())) return;
      open.set(name, TextDocument.create(uri, languageId, version, text));
      session.open(name, kind, version, text);
    },
    changed: ({ textDocument: { uri, version }, contentChanges }) => {
      const name = nameOfUri(uri);
      const document = open.get(name);
      if (document === undefined) return;
      if (version <= document.version) {
        log.warn(`${name}: a change to version ${version} came after version ${document.version}.`);
        return;
      }
      const changed = TextDocument.update(document, contentChanges, version);
      open.set(name, changed);
      session.change(name, version, changed.getText());
    },
    closed: ({ textDocument: { uri } }) => {
      const name = nameOfUri(uri);
      if (open.delete(name)) session.close(name);
    },
    uriOf: (name) => open.get(name)?.uri,
  };
}
