import type { Diagnostic } from '../../server/src/session/diagnostics.ts';
import type { Host, Log } from '../../server/src/session/host.ts';
import type { Outbox, Status, Verdicts } from '../../server/src/session/outgoing.ts';
import { createSession, type Session } from '../../server/src/session/session.ts';

/** A session, and what it has told so far. */
export interface Collected {
  readonly session: Session;
  /** What people see at present, by file; files without any diagnostics are not in it. */
  readonly shown: Map<string, readonly Diagnostic[]>;
  readonly verdicts: Map<string, Verdicts>;
  readonly log: string[];
  /** How often something was sent of a file. */
  readonly sent: Map<string, number>;
  status(): Status | undefined;
}

/** A session on a machine, with messages in English. */
export function collect(host: Host): Collected {
  const shown = new Map<string, readonly Diagnostic[]>();
  const verdicts = new Map<string, Verdicts>();
  const sent = new Map<string, number>();
  const log: string[] = [];
  let status: Status | undefined;
  const outbox: Outbox = {
    diagnostics: (file, _version, found) => {
      sent.set(file, (sent.get(file) ?? 0) + 1);
      if (found.length === 0) shown.delete(file);
      else shown.set(file, found);
    },
    verdicts: (file, found) => verdicts.set(file, found),
    status: (now) => {
      status = now;
    },
    changed: () => {},
  };
  const say = (message: string): void => void log.push(message);
  const logger: Log = { info: say, warn: say, error: say };
  const session = createSession(host, outbox, logger, ['en']);
  return { session, shown, verdicts, log, sent, status: () => status };
}
