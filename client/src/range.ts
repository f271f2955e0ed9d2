import { Range } from 'vscode';
import type { ClaimPlace } from '../../server/src/lsp/protocol.ts';

/** A range of the protocol as one of the editor. */
export function asRange({ start, end }: ClaimPlace['range']): Range {
  return new Range(start.line, start.character, end.line, end.character);
}

/** A range of the editor as one of the protocol; the editor's own turns into something else on the way. */
export function plainRange({ start, end }: Range): ClaimPlace['range'] {
  return {
    start: { line: start.line, character: start.character },
    end: { line: end.line, character: end.character },
  };
}
