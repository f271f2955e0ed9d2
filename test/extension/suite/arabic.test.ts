import assert from 'node:assert/strict';
import {
  type CodeAction,
  type CodeLens,
  ConfigurationTarget,
  commands,
  type Hover,
  languages,
  MarkdownString,
  workspace,
} from 'vscode';
import { closeAll, rangeOf, sample, show, until, untilFindings } from './workspace.ts';

const FRIDAY = sample('ghweran/002.claim');
const ARABIC = /[\u0620-\u064a]/;

const choose = (language: string | undefined): Thenable<void> =>
  workspace.getConfiguration('hasila').update('language', language, ConfigurationTarget.Global);

const messages = (): string[] => languages.getDiagnostics(FRIDAY).map(({ message }) => message);

const untilTold = (isTold: (message: string) => boolean): Promise<true> =>
  until('findings in the other language', () => messages().length > 0 && messages().every(isTold));

describe('the language that the reader chose', () => {
  before(async () => {
    await untilFindings(FRIDAY, 'self-contradiction', 2);
    await show(FRIDAY);
    await choose('ar');
    await untilTold((message) => message.startsWith('\u2067') && ARABIC.test(message));
  });

  after(async () => {
    await choose(undefined);
    await untilTold((message) => !message.startsWith('\u2067'));
    await closeAll();
  });

  it('is that of findings at once, without a restart of the editor', () => {
    const both = messages().filter((message) => message.includes('مقال واحد وقائل واحد'));
    assert.equal(both.length, 2);
  });

  it('is that of the hover, whose table reads from the right', async () => {
    const document = await workspace.openTextDocument(FRIDAY);
    const at = rangeOf(document, 'أربعة مدنيين').start;
    const hovers: Hover[] = await commands.executeCommand('vscode.executeHoverProvider', FRIDAY, at);
    const text = hovers
      .flatMap(({ contents }) => contents)
      .map((content) => (content instanceof MarkdownString ? content.value : ''))
      .join('\n');
    const [heading] = text.split('\n').filter((line) => line.startsWith('|'));
    assert.ok(heading!.indexOf('المقارنة') < heading!.indexOf('حتى تاريخ'));
    // What the claim line has stands beside what the reader is told.
    assert.match(text, /2022&#45;01&#45;21/);
  });

  it('is that of quick fixes and lenses', async () => {
    const document = await workspace.openTextDocument(FRIDAY);
    const at = rangeOf(document, 'أربعة مدنيين');
    const actions: CodeAction[] = await commands.executeCommand(
      'vscode.executeCodeActionProvider',
      FRIDAY,
      at,
    );
    const lenses: CodeLens[] = await commands.executeCommand('vscode.executeCodeLensProvider', FRIDAY, 50);
    const titles = [
      ...actions.map(({ title }) => title),
      ...lenses.map(({ command }) => command?.title ?? ''),
    ];
    assert.ok(titles.length > 5);
    assert.deepEqual(
      titles.filter((title) => !ARABIC.test(title)),
      [],
    );
  });
});
