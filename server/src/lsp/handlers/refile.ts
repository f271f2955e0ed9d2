import { isIdentifier } from '../../core/syntax/lexer.ts';
import { shown } from '../../core/syntax/problems.ts';
import { claimOfNumber } from '../../core/syntax/query.ts';
import { rangeOf } from '../../core/text/lineMap.ts';
import { say } from '../../core/text/phrase.ts';
import type { Context } from '../context.ts';
import { fileNow } from '../dossierFiles.ts';
import { nameOfUri } from '../fromProtocol.ts';
import { refusal } from '../refusal.ts';
import type { RefileParams, RefileResult } from '../viewProtocol.ts';

/** The edit that puts a claim under another quantity; the value and all fields stay. */
export const refile =
  ({ session, langs }: Context) =>
  async ({ uri, number, quantity }: RefileParams): Promise<RefileResult> => {
    const file = await fileNow(nameOfUri(uri), session);
    const line = file && claimOfNumber(file.tree, number);
    if (file === undefined || line?.quantity === undefined) {
      return refusal(say`The claim is not there any more.`, langs);
    }
    if (!isIdentifier(quantity)) return refusal(say`${shown(quantity)} is no name of a quantity.`, langs);
    const range = rangeOf(file.tree.lines, line.quantity.span);
    return { version: file.version, edit: { range, newText: quantity } };
  };
