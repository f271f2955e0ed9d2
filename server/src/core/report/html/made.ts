import { CODES, type FindingCode } from '../../rules/codes.ts';
import { severityOf } from '../../rules/severity.ts';
import { dateInWords } from '../dates.ts';
import { fill } from '../wording.ts';
import { cut, type Page } from './context.ts';
import { foreign, type Html, html } from './html.ts';
import { MOST_LISTED } from './limits.ts';
import { row, table } from './tables.ts';

/** What took no part; nothing where everything did. */
export function notAnalysed(page: Page): Html {
  const { skipped, strings, display } = page;
  if (skipped.length === 0) return html``;
  const rows = skipped
    .slice(0, MOST_LISTED)
    .map(({ file, reason }) => row(foreign(display(file)), [foreign(reason)]));
  return html`<section id="skipped" aria-labelledby="skipped-title">
<h2 id="skipped-title">${strings.skipped}</h2>
<p class="alarm">${strings.skippedLead}</p>
${table({ caption: strings.skipped, kind: 'skipped' }, [strings.file, strings.reason], rows)}${cut(skipped.length - MOST_LISTED, strings.moreArticles, page)}</section>
`;
}

/** By which rules, when and by which version. */
export function howMade(page: Page): Html {
  const { strings, wording, version, made } = page;
  const rows = (Object.keys(CODES) as FindingCode[]).map((code) =>
    row(html`${wording.strings.codes[code]} <code dir="ltr">${code}</code>`, [
      html`${loudness(code, page)}`,
      html`${wording.strings.reason[code]}`,
    ]),
  );
  const values = { version, date: dateInWords(made, wording) };
  return html`<section id="made" aria-labelledby="made-title">
<h2 id="made-title">${strings.howMade}</h2>
<p>${fill(strings.howMadeText, values)}</p>
<p>${strings.howVerdicts}</p>
<p>${strings.howSupport}</p>
<h3>${strings.rulesTitle}</h3>
${table({ caption: strings.rulesTitle, kind: 'rules' }, [strings.rule, strings.loudness, strings.reason], rows)}</section>
`;
}

function loudness(code: FindingCode, { names: { registry }, strings }: Page): string {
  const severity = severityOf(code, registry);
  const words = severity === 'off' ? strings.off : strings.severities[severity];
  return registry.severities.has(code) ? fill(strings.setByDossier, { severity: words }) : words;
}
