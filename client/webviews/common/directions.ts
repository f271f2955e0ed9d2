/** What turns letters round by force: no article needs it, and a figure could read as another. */
const FORCED: ReadonlyMap<string, string> = new Map([
  ['\u202d', 'U+202D'],
  ['\u202e', 'U+202E'],
]);
/** Embeddings, overrides and isolates, and what ends them. */
const TURNS = /[\u202a-\u202e\u2066-\u2069]/g;
const FIRST_ISOLATE = '\u2066';
const END_OF_ISOLATE = '\u2069';

/** Text cut at forced directions, which are cells of their own: `name` is what to show in place of one. */
export const atForcedDirections = (text: string): { readonly text: string; readonly name?: string }[] =>
  text.split(/([\u202d\u202e])/).map((part) => {
    const name = FORCED.get(part);
    return name === undefined ? { text: part } : { text: part, name };
  });

/** A short text for a place of the editor that shows it as it comes, such as a tab: nothing in it turns anything. */
export const withoutTurns = (text: string): string => text.replace(TURNS, '');

/**
 * Text for a row of the editor, which sets other text beside it as it comes. Forced directions show as what they are.
 * Isolates stay, for sentences of ours have them, and all of them end with the text.
 */
export function disarmed(text: string): string {
  let open = 0;
  const shown = text.replace(TURNS, (turn) => {
    if (turn < FIRST_ISOLATE) return FORCED.get(turn) ?? '';
    if (turn !== END_OF_ISOLATE) open++;
    else if (open === 0) return '';
    else open--;
    return turn;
  });
  return shown + END_OF_ISOLATE.repeat(open);
}
