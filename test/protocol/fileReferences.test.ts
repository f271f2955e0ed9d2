import { expect, test } from 'vitest';
import type { Location } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { fileReferencesRequest } from '../../server/src/lsp/protocol.ts';
import { claimFile, started } from './arabicDossier.ts';
import { A_URI, B_URI } from './dossier.ts';

test('a file is named by its path: as a raw article, and for its claims, in open and closed files', async () => {
  const own = claimFile('[^1]: قتلى 40 denies a.claim#1').replace('---\r\n𐤀', 'raw: raw/a.txt\r\n---\r\n𐤀');
  const other = claimFile('[^1]: قتلى.𐤀 41 retracts ./a.claim#1 denies z.claim#2');
  const client = await started({ [A_URI]: own, [B_URI]: other });
  const edited = other.replace('قال', 'قال 𝔄\r\n');
  client.open(B_URI, other);
  client.change(B_URI, 2, edited);
  const texts: Record<string, string> = { [A_URI]: own, [B_URI]: edited };
  const namedAt = async (uri: string): Promise<string[]> => {
    const found: Location[] = await client.connection.sendRequest(fileReferencesRequest, { uri });
    return found.map(
      ({ uri: from, range }) => `${from} ${TextDocument.create(from, '', 0, texts[from]!).getText(range)}`,
    );
  };
  expect(await namedAt(A_URI)).toEqual([`${B_URI} ./a.claim#1`]);
  expect(await namedAt('file:///w/raw/a.txt')).toEqual([`${A_URI} raw/a.txt`]);
  expect(await namedAt('file:///w/z.claim')).toEqual([`${B_URI} z.claim#2`]);
  expect(await namedAt(B_URI)).toEqual([]);
  await client.stop();
});
