import type { Connection, WorkDoneProgressServerReporter } from 'vscode-languageserver';
import type { Outbox, Status } from '../session/outgoing.ts';
import { statusNotification, verdictsNotification } from './protocol.ts';
import { toDiagnostic, toStatus, toVerdicts, type UriOf } from './toProtocol.ts';

/** Sends what a session finds to a client. */
export function outbox(connection: Connection, uriOf: UriOf): Outbox {
  const showProgress = progress(connection);
  return {
    diagnostics: (file, version, found) => {
      const diagnostics = found.map((diagnostic) => toDiagnostic(diagnostic, uriOf));
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
  };
}

/** A client that is gone needs to be told nothing. */
const quietly = async (send: () => Promise<void>): Promise<void> => {
  try {
    await send();
  } catch {}
};

/** Shows how far the reading of files is, in the way of the editor. */
function progress(connection: Connection): (status: Status) => void {
  let shown: Promise<WorkDoneProgressServerReporter> | undefined;

  const begin = async (): Promise<WorkDoneProgressServerReporter> => {
    const reporter = await connection.window.createWorkDoneProgress();
    reporter.begin('Hasila: reading files', 0);
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
