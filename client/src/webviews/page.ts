import { randomBytes } from 'node:crypto';
import { Uri, type Webview } from 'vscode';

export interface PageOptions {
  /** Of `dist/webviews`: the script, and the style sheet beside it. */
  readonly name: 'compare' | 'reading';
  readonly title: string;
  /** BCP 47, of the page's own words. */
  readonly lang: string;
}

/**
 * The HTML of a page that only its own script may run in, and that loads nothing from anywhere. Text of files is put
 * in by the script, as text.
 */
export function pageHtml(webview: Webview, extension: Uri, { name, title, lang }: PageOptions): string {
  const at = (file: string): string =>
    webview.asWebviewUri(Uri.joinPath(extension, 'dist', 'webviews', file)).toString();
  const nonce = randomBytes(16).toString('base64');
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
