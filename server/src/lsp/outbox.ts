import {
  CodeLensRefreshRequest,
  type Connection,
  SemanticTokensRefreshRequest,
  type WorkDoneProgressServerReporter,
} from 'vscode-languageserver';
import { inWords } from '../core/report/inWords.ts';
import { wordingFor } from '../core/report/wording.ts';
import { say } from '../core/text/phrase.ts';
import type { Outbox, Status } from '../session/outgoing.ts';
import type { ClientSide } from './context.ts';
import { statusNotification, verdictsNotification } from './protocol.ts';
import { toDiagnostic, toStatus, toVerdicts, type UriOf } from './toProtocol.ts';
import { type DossiersChangedParams, dossiersChangedNotification } from './viewProtocol.ts';

/**
 * Sends what a session finds to a client, with the address of the page on each code where the client has such pages.
 * `langs` are those of the reader, the favourite first.
 */
export function outbox(
  connection: Connection,
  uriOf: UriOf,
  client: ClientSide,
  langs: readonly string[],
): Outbox {
  const showProgress = progress(connection, langs);
  return {
    diagnostics: (file, version, found) => {
      const diagnostics = found.map((diagnostic) => toDiagnostic(diagnostic, uriOf, client.pages));
      const params = { uri: uriOf(file), diagnostics };
      void quietly(() => connection.sendDiagnostics(version === undefined ? params : { ...params, version }));
    },
    verdicts: (file, verdicts) => {
      void quietly(() =>
        connection.sendNotification(verdictsNotification, toVerdicts(file, verdicts, uriOf)),
      );
    },
    status: (status) => {
      void quietly(() => connection.sendNotification(statusNotification, toStatus(status, uriOf)));
      showProgress(status);
    },
    changed: tellChanged(connection, uriOf, client),
  };
}

/** Milliseconds in which changes are told together. */
const TOGETHER = 200;

function tellChanged(
  connection: Connection,
  uriOf: UriOf,
  { lensRefresh, tokenRefresh }: ClientSide,
): (folder: string) => void {
  const changed = new Set<string>();
  const tell = (): void => {
    const params: DossiersChangedParams = { dossiers: [...changed].map(uriOf) };
    changed.clear();
    void quietly(() => connection.sendNotification(dossiersChangedNotification, params));
    // What a lens counts stands in other files too, and the editor asked before this edit was judged.
    if (lensRefresh) void quietly(() => connection.sendRequest(CodeLensRefreshRequest.type));
    if (tokenRefresh) void quietly(() => connection.sendRequest(SemanticTokensRefreshRequest.type));
  };
  return (folder) => {
    if (changed.size === 0) setTimeout(tell, TOGETHER);
    changed.add(folder);
  };
}

/** A client that is gone needs to be told nothing. */
const quietly = async (send: () => Promise<void>): Promise<void> => {
  try {
    await send();
  } catch {}
};

/** Shows how far the reading of files is, in the way of the editor. */
function progress(connection: Connection, langs: readonly string[]): (status: Status) => void {
  let shown: Promise<WorkDoneProgressServerReporter> | undefined;

  const begin = async (): Promise<WorkDoneProgressServerReporter> => {
    const reporter = await connection.window.createWorkDoneProgress();
    reporter.begin(inWords(say`Hasila: reading files`, wordingFor(langs)), 0);
    return reporter;
  };

  return ({ state, progress: read }) => {
    if (state !== 'indexing') {
      shown?.then((reporter) => reporter.done()).catch(() => {});
      shown = undefined;
    } else if (read !== undefined) {
      shown ??= begin();
      const percentage = read.total === 0 ? 0 : Math.floor((100 * read.done) / read.total);
      shown.then((reporter) => reporter.report(percentage, `${read.done}/${read.total}`)).catch(() => {});
    }
  };
}
