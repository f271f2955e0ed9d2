import fc from 'fast-check';
import { expect, test } from 'vitest';
import { URI } from 'vscode-uri';
import { resolvePath } from '../../server/src/core/index/targets.ts';
import { nameOfUri } from '../../server/src/lsp/fromProtocol.ts';
import { uriOfName } from '../../server/src/lsp/toProtocol.ts';
import { nameOf, pathOf } from '../../server/src/session/nodeFiles.ts';

const segment = fc
  .string({ unit: fc.constantFrom(...'aé ق%#?&+:[]()\'"!*@;=~.,^`{}|\\'.split('')), minLength: 1 })
  .filter((text) => text !== '.' && text !== '..');
const path = fc.array(segment, { minLength: 1, maxLength: 4 }).map((segments) => `/${segments.join('/')}`);

test('a name says which file is meant, as the URI that an editor writes for it does', () => {
  fc.assert(
    fc.property(path, (file) => {
      const uri = URI.file(file).toString();
      expect(uriOfName(nameOfUri(uri))).toBe(uri);
    }),
  );
});

test('on this machine the name from the editor is the name from the disk', () => {
  fc.assert(
    fc.property(path, (file) => {
      expect(nameOf(file)).toBe(nameOfUri(URI.file(file).toString()));
      expect(pathOf(nameOf(file))).toBe(file);
    }),
  );
});

test('a path that a file gives leads to the name of the file beside it, whatever is in it', () => {
  fc.assert(
    fc.property(segment, segment, (a, b) => {
      const [from, to] = [`/w/${a}.claim`, `/w/in/${b}.claim`];
      const name = (file: string) => nameOfUri(URI.file(file).toString());
      expect(resolvePath(name(from), `in/${b}.claim`)).toBe(name(to));
    }),
  );
});

test.each([
  ['untitled:Untitled-1', 'untitled:Untitled-1'],
  ['vscode-remote://ssh-remote%2Bbox/home/me/a.claim', 'vscode-remote://ssh-remote+box/home/me/a.claim'],
  ['vscode-vfs://github/me/dossier/a.claim', 'vscode-vfs://github/me/dossier/a.claim'],
  ['file:///c%3A/a.claim', 'file:/c:/a.claim'],
  ['file://server/share/a.claim', 'file://server/share/a.claim'],
])('%s goes by the name %s, and back', (uri, name) => {
  expect(nameOfUri(uri)).toBe(name);
  expect(uriOfName(name)).toBe(uri);
});

test('a drive is the same in capitals and small letters, and a folder with and without a slash behind it', () => {
  expect(nameOfUri('file:///C:/Dossier/')).toBe('file:/c:/Dossier');
});
