import type { ComparePlace } from '../../../server/src/lsp/viewProtocol.ts';
import type { Host } from '../common/host.ts';
import type { ShownState, View } from './state.ts';
import type { Strings } from './strings.ts';

/** What every part of the page has at hand. */
export interface Shared {
  readonly host: Host<ShownState>;
  readonly strings: Strings;
  /** What the page is about. */
  readonly place: ComparePlace;
  readonly view: View;
  readonly change: (changes: Partial<View>) => void;
  /** To the chart of a quantity, or to the whole dossier. */
  readonly go: (quantity: string | undefined) => void;
}
