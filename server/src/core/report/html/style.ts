/**
 * The style sheet of a report: for the screen in light and dark, and for paper. Sides are those of the text's direction,
 * so a page from right to left is the mirror image. Every colour of text has 4.5:1 at least on what is behind it.
 */
export const STYLE = `
:root{--paper:#fff;--ink:#1b1c20;--muted:#5a5e66;--line:#d8dbe0;--wash:#f5f6f8;--link:#0b55a0;--error:#b01e1a;--warning:#8a4f00;--info:#0b55a0;--fine:#1a693b;--mark:#ffe49a;--on-mark:#1b1c20}
*{box-sizing:border-box}
html{font:16px/1.55 "Segoe UI",system-ui,-apple-system,"Helvetica Neue","Noto Sans","Noto Sans Arabic","Geeza Pro",Tahoma,sans-serif;color:var(--ink);background:var(--paper);-webkit-text-size-adjust:100%;scroll-padding-top:1rem}
body{margin:0 auto;padding:0 1.25rem 4rem;max-width:78rem}
:lang(ar){line-height:1.7}
h1,h2,h3,h4{line-height:1.3;text-wrap:balance;margin:0}
h1{font-size:2.1rem;font-weight:700;letter-spacing:-.01em}
:lang(ar) h1{letter-spacing:0}
h2{font-size:1.5rem;margin:3.5rem 0 .5rem;padding-top:.75rem;border-top:3px solid var(--ink)}
h3{font-size:1.15rem;margin:2.25rem 0 .5rem}
h4{font-size:1rem;margin:1.25rem 0 .25rem}
.finding h4{margin-top:0}
p{margin:.4rem 0 .8rem;max-width:46rem}
a{color:var(--link);text-decoration-thickness:1px;text-underline-offset:.15em}
a:hover{text-decoration-thickness:2px}
:focus-visible{outline:2px solid var(--link);outline-offset:2px}
.skip{position:absolute;inset-block-start:0;inset-inline-start:0;padding:.5rem 1rem;background:var(--paper);transform:translateY(-200%)}
.skip:focus{transform:none;z-index:2}
.unseen{position:absolute;width:1px;height:1px;margin:-1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
.muted,.more,.lead,figcaption{color:var(--muted)}
.more{font-style:italic}
:lang(ar) .more{font-style:normal}
.lead{margin-top:0}
.alarm{color:var(--error);font-weight:600}
.fine{color:var(--fine);font-weight:600}
.count{font-size:.8em;font-weight:600;color:var(--muted)}
header{padding:2.5rem 0 1.25rem}
.kicker{margin:0 0 .35rem;font-size:.9rem;font-weight:600;color:var(--muted)}
.facts,.counts,.key{list-style:none;margin:.75rem 0 0;padding:0;display:flex;flex-wrap:wrap;gap:.25rem 1.5rem}
.facts{color:var(--muted)}
.counts{gap:.5rem;margin:1rem 0}
.counts li{border:1px solid var(--line);border-inline-start:4px solid var(--muted);border-radius:3px;padding:.3rem .8rem;font-weight:600}
.counts .error.some{border-inline-start-color:var(--error);color:var(--error)}
.counts .warning.some{border-inline-start-color:var(--warning);color:var(--warning)}
.counts .info.some{border-inline-start-color:var(--info)}
.counts .nil{color:var(--muted);font-weight:400}
.key{font-size:.9rem;color:var(--muted);margin-bottom:.75rem}
.short{padding-inline-start:1.9rem}
.short li{margin:.4rem 0;max-width:46rem}
.short a{text-decoration:none}
.short a:hover{text-decoration:underline}
nav{font-size:.9rem;border-block:1px solid var(--line);padding:1rem 0}
nav h2{font-size:1rem;margin:0 0 .5rem;padding:0;border:0}
nav ul{list-style:none;margin:0;padding:0}
nav>ul{columns:16rem;column-gap:2rem}
nav>ul>li{margin-bottom:.35rem;font-weight:600}
nav ul ul{padding-inline-start:1rem;font-weight:400}
nav ul ul li{margin:.15rem 0;break-inside:avoid}
nav a{text-decoration:none}
nav a:hover{text-decoration:underline}
.badge,.outcome{display:inline-block;border:1px solid currentColor;border-radius:3px;padding:0 .45em;font-size:.8rem;font-weight:600;line-height:1.5;white-space:nowrap}
.badge{margin-inline-end:.35em}
.badge.error,.sign.error,.sign.conflict{color:var(--error)}
.badge.warning,.outcome.contested{color:var(--warning)}
.badge.info{color:var(--info)}
.badge.hint,.outcome.apart,.sign.none,.sign.differs{color:var(--muted)}
.outcome.supported,.sign.agrees{color:var(--fine)}
.sign{font-weight:700}
.finding{margin:1.25rem 0;padding:1rem 1.25rem;border:1px solid var(--line);border-inline-start:4px solid var(--muted);border-radius:3px}
.finding.error{border-inline-start-color:var(--error)}
.finding.warning{border-inline-start-color:var(--warning)}
.finding.info{border-inline-start-color:var(--info)}
.finding:target,.quantity:target>h3{background:var(--wash)}
.reason{border-inline-start:3px solid var(--fine);padding-inline-start:.75rem}
.side{margin:1rem 0 .25rem;font-size:.85rem;font-weight:600;color:var(--muted)}
.said{margin:.5rem 0 .9rem}
.said figcaption{font-size:.875rem;max-width:50rem;overflow-wrap:anywhere}
.said figcaption strong{color:var(--ink)}
blockquote{margin:0 0 .2rem;padding:.1rem .9rem;border-inline-start:2px solid var(--line);font:1.06rem/1.6 Georgia,"Times New Roman","Noto Naskh Arabic","Noto Serif",serif;max-width:46rem;overflow-wrap:anywhere}
blockquote:lang(ar),blockquote:lang(fa),blockquote:lang(ur),blockquote:lang(ckb){line-height:1.85}
mark{background:var(--mark);color:var(--on-mark);padding:.05em .15em;border-radius:2px;font-weight:600;text-decoration:underline;text-decoration-thickness:2px}
cite{font-style:normal}
code{white-space:nowrap;font:.85em ui-monospace,Consolas,monospace;color:var(--muted)}
summary{cursor:pointer;color:var(--link);padding:.25rem 0}
.names{columns:15rem;column-gap:2rem;margin:.25rem 0 1.5rem;padding-inline-start:1.1rem;font-size:.92rem}
.names li{break-inside:avoid}
.quantity{margin:2.5rem 0;padding-top:.25rem;border-top:1px solid var(--line)}
.quantity h3{margin:1rem 0 0;font-size:1.25rem}
.quantity h4{margin:1.25rem 0 .25rem}
.support{font-weight:600}
.sums{margin:.25rem 0;padding-inline-start:1.1rem}
.sums li{margin:.4rem 0}
.chart{margin:1rem 0;max-width:48rem}
.chart>div{overflow-x:auto}
.chart svg{display:block;width:100%;height:auto}
.chart text{fill:var(--muted);font-family:inherit;font-size:12px}
.chart figcaption{font-size:.875rem}
.scroll{position:relative;overflow-x:auto;margin:.75rem 0 1rem}
table{border-collapse:collapse;width:100%;font-size:.92rem}
th,td{text-align:start;vertical-align:top;padding:.4rem .75rem .4rem 0;padding-inline:0 .9rem;border-bottom:1px solid var(--line);font-weight:400;overflow-wrap:break-word}
td:last-child,th:last-child{padding-inline-end:0}
thead th{font-size:.82rem;font-weight:600;color:var(--muted);border-bottom:2px solid var(--line);vertical-align:bottom;overflow-wrap:normal}
.claims tbody th{white-space:nowrap}
.whole{white-space:nowrap}
.withdrawn{text-decoration:line-through}
.matrix table{font-size:.85rem;width:auto;min-width:100%}
.matrix td,.matrix thead th{min-width:6.5rem}
.matrix tbody th{min-width:10rem;max-width:15rem;font-weight:600;position:sticky;inset-inline-start:0;background:var(--paper)}
.matrix tbody th a{text-decoration:none}
.matrix tbody tr:nth-child(even)>*{background:var(--wash)}
.support table tbody th,.sources tbody th{font-weight:600}
.support td:nth-child(2){white-space:nowrap}
@media screen{.chart svg,.claims table,.rules table,.articles table,.support table{min-width:34rem}}
@media screen and (min-width:75rem){
body{display:grid;grid-template-columns:15rem minmax(0,1fr);column-gap:3rem;align-items:start}
header{grid-column:1/-1;border-bottom:1px solid var(--line)}
nav{position:sticky;top:0;max-height:100vh;overflow-y:auto;border:0;padding:1.5rem 0}
nav>ul{columns:auto}
main>section:first-child>h2{margin-top:1.5rem;border-top:0;padding-top:0}
}
@media screen and (prefers-color-scheme:dark){
:root{--paper:#15171b;--ink:#e9eaed;--muted:#a9aeb8;--line:#383c44;--wash:#1e2126;--link:#8fbcff;--error:#ff9d94;--warning:#f2b95f;--info:#8fbcff;--fine:#84d39f;--mark:#5e4a0c;--on-mark:#fff}
}
@media (forced-colors:active){mark{border:1px solid}.chart text{fill:CanvasText}}
@media print{
@page{size:A4;margin:18mm 16mm}
@page wide{size:A4 landscape;margin:14mm}
html{font-size:10pt}
body{max-width:none;padding:0;display:block}
.skip{display:none}
header{padding:0 0 6mm}
nav>ul{columns:2}
main>section{break-before:page}
main>section:first-child{break-before:auto}
h2{margin-top:0}
h2,h3,h4,.lead,.side,.kicker,.key,.finding>p,.quantity>p:not(.more){break-after:avoid}
.finding>p,.finding h4,.quantity>p,thead{break-inside:avoid}
tbody tr:first-child,tbody tr:nth-child(2){break-before:avoid}
.chart{max-width:140mm}
p,li{orphans:3;widows:3}
.finding{break-inside:auto;border-color:#bbb}
.said,.chart,.counts,blockquote,tr,.sums li{break-inside:avoid}
.scroll,.chart>div{overflow:visible}
thead{display:table-header-group}
.matrix tbody th{position:static}
.matrix td,.matrix thead th{min-width:0}
.wide{page:wide}
.matrix table{font-size:7.5pt;width:100%}
.matrix th,.matrix td{padding-inline-end:2mm}
details::details-content{content-visibility:visible;display:block}
summary{list-style:none;color:inherit}
mark,.counts li,.finding,.matrix tr>*{-webkit-print-color-adjust:exact;print-color-adjust:exact}
a{color:inherit;text-decoration:none}
.articles a.out::after{content:" (" attr(href) ")";font-size:.85em;overflow-wrap:anywhere}
}
`;
