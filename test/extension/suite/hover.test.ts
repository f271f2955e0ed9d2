import assert from 'node:assert/strict';
import { commands, type Hover, MarkdownString, type Position, type Uri, workspace } from 'vscode';
import { closeAll, rangeOf, sample, show, untilFindings } from './workspace.ts';

const FRIDAY = sample('ghweran/002.claim');
const REGISTRY = sample('ghweran/hasila.yaml');

async function card(uri: Uri, at: Position): Promise<string> {
  const hovers: Hover[] = await commands.executeCommand('vscode.executeHoverProvider', uri, at);
  const contents = hovers.flatMap((hover) => hover.contents);
  return contents.map((content) => (content instanceof MarkdownString ? content.value : '')).join('\n');
}

/** The cells of the rows of the table, below its heading. */
function rowsOf(markdown: string): string[][] {
  const rows = markdown.split('\n').filter((line) => line.startsWith('|'));
  return rows.slice(2).map((row) =>
    row
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.replace(/\[(.*?)\]\(.*?\)|&emsp;/g, '$1').trim()),
  );
}

describe('the hover card', () => {
  before(async () => {
    await untilFindings(FRIDAY, 'self-contradiction', 2);
    await show(FRIDAY);
  });

  after(closeAll);

  const tolls = [
    ['21 Jan 2022', '3'],
    ['21 Jan 2022', '5'],
    ['24 Jan 2022', '7'],
    ['31 Jan 2022', '4'],
  ];

  it('of a figure shows what other sources say of the same quantity, in order of time', async () => {
    const document = await workspace.openTextDocument(FRIDAY);
    const text = await card(FRIDAY, rangeOf(document, 'أربعة مدنيين').start);
    assert.match(text, /\*\*Civilians killed\*\*/);
    const rows = rowsOf(text);
    assert.deepEqual(rows.map(([date, figure]) => [date, figure]).sort(), tolls);
    const [, , speaker, outlet, verdict] = rows.find(([, figure]) => figure === '5')!;
    assert.deepEqual([speaker, outlet], ['–', 'Outlet 002']);
    assert.match(verdict!, /contradicts this/);
    assert.match(rows.find(([, figure]) => figure === '7')!.join(), /Syrian Observatory.*Outlet 004/);
  });

  it('is the same on the mark and on the claim line', async () => {
    const document = await workspace.openTextDocument(FRIDAY);
    const onFigure = rowsOf(await card(FRIDAY, rangeOf(document, 'أربعة مدنيين').start));
    assert.deepEqual(rowsOf(await card(FRIDAY, rangeOf(document, '][^4]', '^4').start)), onFigure);
    assert.deepEqual(rowsOf(await card(FRIDAY, rangeOf(document, '[^4]: ', '4').start)), onFigure);
  });

  it('of a quantity in hasila.yaml shows all claims of it', async () => {
    const document = await workspace.openTextDocument(REGISTRY);
    const text = await card(REGISTRY, rangeOf(document, '  killed.civilians:', 'killed.civilians').start);
    const figures = rowsOf(text).map(([date, figure]) => [date, figure]);
    assert.deepEqual(figures.sort(), [...tolls, ['21 Jan 2022', '4']].sort());
  });

  it('says that a sum closes', async () => {
    const monday = sample('ghweran/004.claim');
    const { document } = await show(monday);
    const text = await card(monday, rangeOf(document, '136 قتيلاً').start);
    assert.match(text, /84 .*45 .*7 .*✓/);
  });

  it('knows nothing of other dossiers', async () => {
    const flood = sample('flood-en/valley-radio.claim');
    const { document } = await show(flood);
    const rows = rowsOf(await card(flood, rangeOf(document, 'nine dead').start));
    assert.ok(rows.length > 0);
    for (const row of rows) assert.match(row.join(), /2024/);
  });

  it('is not there for words that are not marked', async () => {
    const { document } = await show(FRIDAY);
    assert.equal(await card(FRIDAY, rangeOf(document, 'وبحسب عدّ أولي').start), '');
  });
});
