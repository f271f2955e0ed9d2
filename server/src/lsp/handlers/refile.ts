import { isIdentifier } from '../../core/syntax/lexer.ts';
import { claimOfNumber } from '../../core/syntax/query.ts';
import { rangeOf } from '../../core/text/lineMap.ts';
import type { Context } from '../context.ts';
import { fileNow } from '../dossierFiles.ts';
import { nameOfUri } from '../fromProtocol.ts';
import type { RefileParams, RefileResult } from '../viewProtocol.ts';

/** The edit that puts a claim under another quantity; the value and all fields stay. */
export const refile =
  ({ session }: Context) =>
  async ({ uri, number, quantity }: RefileParams): Promise<RefileResult> => {
    const file = await fileNow(nameOfUri(uri), session);
    const line = file && claimOfNumber(file.tree, number);
    if (file === undefined || line?.quantity === undefined) {
      return { refused: 'The claim is not there any more.' };
    }
    if (!isIdentifier(quantity)) return { refused: `${JSON.stringify(quantity)} is no name of a quantity.` };
    const range = rangeOf(file.tree.lines, line.quantity.span);
    return { version: file.version, edit: { range, newText: quantity } };
  };
