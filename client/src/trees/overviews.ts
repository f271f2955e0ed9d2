import { type Disposable, type Event, EventEmitter } from 'vscode';
import {
  type DossierOverview,
  type OverviewResult,
  overviewRequest,
} from '../../../server/src/lsp/viewProtocol.ts';
import type { Server } from '../languageClient.ts';

/** What the server has to tell of all dossiers, kept until something changes. */
export interface Overviews extends Disposable {
  /** Fires when what was told may be stale. */
  readonly onDidChange: Event<void>;
  /** `undefined` while no server answers. */
  get(): Promise<readonly DossierOverview[] | undefined>;
  /** Something changed. */
  invalidate(): void;
}

/** Asks once for all views, and anew after a change. */
export function overviews(server: Server): Overviews {
  const changed = new EventEmitter<void>();
  let asked: Promise<readonly DossierOverview[] | undefined> | undefined;
  return {
    onDidChange: changed.event,
    get: async () => {
      asked ??= server.request<OverviewResult>(overviewRequest, {}).then((result) => result?.dossiers);
      const answer = await asked;
      // No server ran: the next time one may.
      if (answer === undefined) asked = undefined;
      return answer;
    },
    invalidate: () => {
      asked = undefined;
      changed.fire();
    },
    dispose: () => changed.dispose(),
  };
}
