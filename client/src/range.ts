import { Range } from 'vscode';
import type { ClaimPlace } from '../../server/src/lsp/protocol.ts';

/** A range of the protocol as one of the editor. */
export function asRange({ start, end }: ClaimPlace['range']): Range {
  return new Range(start.line, start.character, end.line, end.character);
}
