import { identifierEnd } from '../../core/syntax/lexer.ts';
import { claimOfNumber } from '../../core/syntax/query.ts';
import { rangeOf } from '../../core/text/lineMap.ts';
import type { Context } from '../context.ts';
import { nameOfUri } from '../fromProtocol.ts';
import type { RefileParams, RefileResult } from '../viewProtocol.ts';

/** The edit that puts a claim under another quantity; the value and all fields stay. */
export const refile =
  ({ session }: Context) =>
  async ({ uri, number, quantity }: RefileParams): Promise<RefileResult> => {
    const name = nameOfUri(uri);
    const tree = await session.treeOf(name);
    const line = tree && claimOfNumber(tree, number);
    if (tree === undefined || line?.quantity === undefined) {
      return { refused: 'The claim is not there any more.' };
    }
    if (identifierEnd(quantity, 0, quantity.length) !== quantity.length || quantity === '')
      return { refused: `${JSON.stringify(quantity)} is no name of a quantity.` };
    return {
      version: session.present().open.get(name)?.version ?? null,
      edit: { range: rangeOf(tree.lines, line.quantity.span), newText: quantity },
    };
  };
