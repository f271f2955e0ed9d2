/**
 * Ids in the order in which they were met. It only grows, so that each revision of a dossier shares the list with those
 * before it and knows more of it; and what was made of the first ids need not be made again.
 */
export interface IdLog {
  readonly ids: readonly string[];
  /** How many of them belong to this revision. */
  readonly length: number;
}

export const emptyLog = (): IdLog => ({ ids: [], length: 0 });

/** The log with more ids. O(new ids), unless another revision went on from the same one before. */
export function logged(log: IdLog, added: readonly string[]): IdLog {
  if (added.length === 0) return log;
  const isLatest = log.ids.length === log.length;
  const ids = isLatest ? (log.ids as string[]) : log.ids.slice(0, log.length);
  for (const id of added) ids.push(id);
  return { ids, length: ids.length };
}
