import { expect } from 'vitest';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { type LanguageClient, startClient } from '../support/languageClient.ts';
import { memoryHost } from '../support/memoryHost.ts';

export const REGISTRY =
  'quantities:\n  قتلى: {kind: cumulative, parts: [soldiers]}\n  soldiers: {kind: cumulative}\nspeakers: {army: {}}\n';
/** CRLF, Arabic, and letters beyond the first plane: what an edit could be off by. */
export const claimFile = (...lines: string[]): string =>
  ['---', 'source: one', 'published: 2022-01-24', '---', '𐤀𐤁 قال [أربعون][^1] قتلى.', ...lines, ''].join(
    '\r\n',
  );
export const A = claimFile('[^1]: قتلى 40 @army');
export const B = claimFile('[^1]: قتلى 77 @rebels denies a.claim#1');

/** Of an editor that takes edits of versions. */
const CAPABILITIES = { workspace: { workspaceFolders: true, workspaceEdit: { documentChanges: true } } };

/** A client of a server that has read these files, by address. */
export async function started(
  files: Readonly<Record<string, string>>,
  folders = ['file:///w'],
  locale = 'en',
): Promise<LanguageClient> {
  const host = memoryHost(
    Object.entries(files).map(([uri, text]) => [uri.replace('file://', 'file:'), text]),
  );
  const params = { capabilities: CAPABILITIES, locale };
  const client = await startClient(() => host, { folders, params });
  await client.settled();
  return client;
}

/** Where `words` stand in a text, `|` being the place meant. */
export function placeOf(text: string, words: string) {
  const at = text.indexOf(words.replace('|', ''));
  expect(at).toBeGreaterThanOrEqual(0);
  return TextDocument.create('', '', 0, text).positionAt(at + words.indexOf('|'));
}
