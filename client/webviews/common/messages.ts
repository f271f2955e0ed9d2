import type { ClaimRef } from '../../../server/src/lsp/viewProtocol.ts';

/** What a page and the extension around it say to each other. Data only: the page runs nothing that comes from here. */

/** Page to extension. */
export type FromPage =
  | { readonly kind: 'ready' }
  /** Asks the server; only methods of `viewProtocol.ts` are passed on. */
  | { readonly kind: 'ask'; readonly id: number; readonly method: string; readonly params: object }
  | { readonly kind: 'open'; readonly claim: ClaimRef; readonly beside?: boolean }
  /**
   * Shows a line of the file that the page is about: scrolls to it, puts the cursor there (on `range`, where it is
   * given), or goes there.
   */
  | {
      readonly kind: 'reveal';
      readonly line: number;
      readonly range?: ClaimRef['range'];
      readonly how: 'scroll' | 'select' | 'focus';
    }
  | { readonly kind: 'copy'; readonly text: string }
  /** `data` is text, or base64 where `binary` is set. */
  | { readonly kind: 'save'; readonly name: string; readonly data: string; readonly binary?: true }
  /** What the page wants to find again when it is shown anew. */
  | { readonly kind: 'state'; readonly state: unknown }
  | { readonly kind: 'openExternal'; readonly url: string };

/** Extension to page. */
export type ToPage<State = unknown> =
  /** Shows this; sent once the page is ready, and whenever something else is to be shown. */
  | { readonly kind: 'show'; readonly state: State }
  | { readonly kind: 'answer'; readonly id: number; readonly result: unknown }
  /** What was asked may be stale. */
  | { readonly kind: 'changed' }
  /** Lines of the file that the editor shows, and where its cursor is. */
  | {
      readonly kind: 'scrolled';
      readonly first: number;
      readonly last: number;
      readonly cursor?: number;
      /** Of the cursor on its line, in UTF-16 code units. */
      readonly character?: number;
      /** What is selected there, unless it is nothing. */
      readonly selection?: ClaimRef['range'];
      /** `false` where the editor only followed the page. */
      readonly follow: boolean;
    };

/** What a reading view shows, and finds again after a reload. */
export interface ReadingState {
  readonly uri: string;
  /** Stays with its file, whichever becomes active. */
  readonly locked: boolean;
  /** Of the file, at the top of the page. */
  readonly line?: number;
}
