import { Uri, type Webview, type WebviewOptions, type WebviewPanel } from 'vscode';

interface Page {
  /** Of `dist/webviews`: the script, and the style sheet beside it. */
  readonly name: 'compare' | 'reading';
  readonly title: string;
  /** BCP 47, of the page's own words. */
  readonly lang: string;
}

const folderOf = (extension: Uri): Uri => Uri.joinPath(extension, 'dist', 'webviews');

/** What the panel around a page allows it. */
export const pageOptions = (extension: Uri): WebviewOptions => ({
  enableScripts: true,
  localResourceRoots: [folderOf(extension)],
});

/** Loads a page into its panel, which becomes one of ours by its icon. */
export function showPage(panel: WebviewPanel, extension: Uri, page: Page): void {
  panel.iconPath = {
    light: Uri.joinPath(extension, 'images', 'claim-light.svg'),
    dark: Uri.joinPath(extension, 'images', 'claim-dark.svg'),
  };
  panel.webview.html = pageHtml(panel.webview, extension, page);
}

/**
 * The HTML of a page that only its own script may run in, and that loads nothing from anywhere. Text of files is put
 * in by the script, as text.
 */
function pageHtml(webview: Webview, extension: Uri, { name, title, lang }: Page): string {
  const at = (file: string): string =>
    webview.asWebviewUri(Uri.joinPath(folderOf(extension), file)).toString();
  const nonce = Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16)).join('');
  const policy = [
    "default-src 'none'",
    `script-src 'nonce-${nonce}'`,
    `style-src ${webview.cspSource}`,
    `img-src ${webview.cspSource} data: blob:`,
    `font-src ${webview.cspSource}`,
  ].join('; ');
  return `<!DOCTYPE html>
<html lang="${lang}">
<head>
<meta charset="UTF-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
<link rel="stylesheet" href="${at(`${name}.css`)}">
</head>
<body>
<main id="root"></main>
<script nonce="${nonce}" src="${at(`${name}.js`)}"></script>
</body>
</html>`;
}
