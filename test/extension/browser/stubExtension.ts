import { copyFileSync, cpSync, mkdirSync } from 'node:fs';
import path from 'node:path';
import { temporaryFolder } from '../../support/host/cleanup.mjs';
import { PROJECT } from '../../support/host/project.mjs';

export interface StubExtension {
  /** The folder of a copy of the extension whose language server is `fixtures/stubServer.mjs`. */
  readonly path: string;
  /** A file beside that server. */
  readonly besideServer: (name: string) => string;
}

/** The extension as built, with the stub for a server. Removed at the end of the process. */
export function stubExtension(): StubExtension {
  const folder = temporaryFolder('hasila-stub-').path;
  for (const part of ['package.json', 'package.nls.json', 'syntaxes', 'images', 'dist/client'])
    cpSync(path.join(PROJECT, part), path.join(folder, part), { recursive: true });
  const besideServer = (name: string) => path.join(folder, 'dist/server', name);
  mkdirSync(besideServer(''), { recursive: true });
  const stub = path.join(PROJECT, 'test/extension/fixtures/stubServer.mjs');
  copyFileSync(stub, besideServer('main.node.mjs'));
  return { path: folder, besideServer };
}
