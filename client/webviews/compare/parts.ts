import type { Host } from '../common/host.ts';
import type { ShownState, View } from './state.ts';
import type { Strings } from './strings.ts';

/** What every part of the page has at hand. */
export interface Shared {
  readonly host: Host<ShownState>;
  readonly strings: Strings;
  readonly view: View;
  readonly change: (changes: Partial<View>) => void;
  /** To the chart of a quantity, or to the whole dossier. */
  readonly go: (quantity: string | undefined) => void;
}
