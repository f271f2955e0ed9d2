import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { temporaryFolder } from '../../support/host/cleanup.mjs';
import { PROJECT } from '../../support/host/project.mjs';

/**
 * A copy of the extension as built that tells its server the reader's language is Arabic, as an editor with a language
 * pack would: packs are not to be had without a network. Removed at the end of the process.
 * @returns its folder
 */
export function arabicExtension(): string {
  const folder = temporaryFolder('hasila-arabic-').path;
  for (const part of ['package.json', 'package.nls.json', 'syntaxes', 'images', 'dist'])
    cpSync(path.join(PROJECT, part), path.join(folder, part), { recursive: true });
  const bundle = path.join(folder, 'dist/client/extension.node.cjs');
  const asked = /getLocale\(\)\{return [\w$]+\.env\.language\}/;
  const code = readFileSync(bundle, 'utf8');
  if (!asked.test(code)) throw new Error('The client asks for the language in another way now.');
  writeFileSync(bundle, code.replace(asked, 'getLocale(){return "ar"}'));
  return folder;
}
