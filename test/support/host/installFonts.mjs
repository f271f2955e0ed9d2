// @ts-check
/** Fonts for a machine that has none: Latin, monospaced, Arabic, and symbols, so that screenshots are alike. */
import { copyFileSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { cacheRoot, installOnce } from './cache.mjs';
import { npmInstall } from './npmInstall.mjs';

// TrueType files: the Chromium from npm does not take WOFF from fontconfig.
const PACKAGES = {
  '@expo-google-fonts/noto-naskh-arabic': '0.4.5',
  '@expo-google-fonts/noto-sans': '0.4.2',
  '@expo-google-fonts/noto-sans-mono': '0.4.2',
  'dejavu-fonts-ttf': '2.37.3',
};
const FILES = [
  '@expo-google-fonts/noto-naskh-arabic/400Regular/NotoNaskhArabic_400Regular.ttf',
  '@expo-google-fonts/noto-naskh-arabic/700Bold/NotoNaskhArabic_700Bold.ttf',
  '@expo-google-fonts/noto-sans/400Regular/NotoSans_400Regular.ttf',
  '@expo-google-fonts/noto-sans/400Regular_Italic/NotoSans_400Regular_Italic.ttf',
  '@expo-google-fonts/noto-sans/700Bold/NotoSans_700Bold.ttf',
  '@expo-google-fonts/noto-sans-mono/400Regular/NotoSansMono_400Regular.ttf',
  '@expo-google-fonts/noto-sans-mono/700Bold/NotoSansMono_700Bold.ttf',
  'dejavu-fonts-ttf/ttf/DejaVuSans.ttf',
];

/**
 * Installs the fonts unless they are in the cache, and describes them to fontconfig.
 * @param {(line: string) => void} [say]
 * @returns {Promise<string | undefined>} the file for `FONTCONFIG_FILE`; undefined where fontconfig is not used
 */
export async function ensureFonts(say = console.log) {
  if (process.platform !== 'linux') return undefined;
  const folder = await installOnce('fonts-1', (partial) => installFromNpm(partial, say), say);
  const config = path.join(folder, 'fonts.conf');
  const text = fontsConf(path.join(folder, 'ttf'), path.join(cacheRoot(), 'fontconfig'));
  // It holds absolute paths, and the cache may have been moved. Left alone otherwise: others may be reading it.
  if (!existsSync(config) || readFileSync(config, 'utf8') !== text) writeFileSync(config, text);
  return config;
}

/**
 * @param {string} folder
 * @param {(line: string) => void} say
 */
async function installFromNpm(folder, say) {
  say(
    `Downloading fonts (Noto Naskh Arabic, Noto Sans, DejaVu from npm; 4 MB on disk) into ${cacheRoot()}, once ...`,
  );
  writeFileSync(path.join(folder, 'package.json'), JSON.stringify({ private: true, dependencies: PACKAGES }));
  await npmInstall(folder);
  const target = path.join(folder, 'ttf');
  mkdirSync(target);
  for (const file of FILES) {
    copyFileSync(path.join(folder, 'node_modules', file), path.join(target, path.basename(file)));
  }
  rmSync(path.join(folder, 'node_modules'), { recursive: true });
}

/**
 * The machine's own fonts stay in reach, after these.
 * @param {string} fonts
 * @param {string} cache
 */
function fontsConf(fonts, cache) {
  /** @type {(generic: string, family: string) => string} */
  const prefer = (generic, family) => `
  <match target="pattern">
    <test name="family"><string>${generic}</string></test>
    <edit name="family" mode="prepend" binding="strong">
      <string>${family}</string><string>Noto Naskh Arabic</string>
    </edit>
  </match>`;
  return `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>${fonts}</dir>
  <include ignore_missing="yes">/etc/fonts/fonts.conf</include>
${prefer('monospace', 'Noto Sans Mono')}${prefer('sans-serif', 'Noto Sans')}${prefer('system-ui', 'Noto Sans')}
  <match target="pattern">
    <edit name="family" mode="append">
      <string>Noto Sans</string><string>Noto Naskh Arabic</string><string>DejaVu Sans</string>
    </edit>
  </match>
  <cachedir>${cache}</cachedir>
</fontconfig>
`;
}
