import assert from 'node:assert/strict';
import {
  type CodeAction,
  CodeActionKind,
  ConfigurationTarget,
  commands,
  type Diagnostic,
  DiagnosticSeverity,
  TabInputWebview,
  Uri,
  window,
  workspace,
} from 'vscode';
import {
  closeAll,
  findings,
  onDisk,
  remove,
  sample,
  show,
  until,
  untilFindings,
  write as writeFile,
} from './workspace.ts';

const REGISTRY = `quantities:
  toll: {kind: cumulative, unit: person, parts: [toll.police, toll.others]}
  toll.police: {kind: cumulative, unit: person}
  toll.others: {kind: cumulative, unit: person}
  gates: {kind: fact}
speakers: {army: {party: army}, police: {party: army}, rebels: {party: rebels}}
scopes: {north: {}}
rules: {single-source: off, relay-only: off}
`;

/** CRLF, Arabic, and letters beyond the first plane: what an edit could be off by. */
const claimFile = (source: string, ...lines: string[]) =>
  [
    '---',
    `source: ${source}`,
    'published: 2024-05-01',
    '---',
    `قال 𐤀𐤁 ${lines.map((_, i) => `[كلام][^${i + 1}]`).join(' و')}.`,
    '[^*]: on 2024-04-30',
    ...lines.map((line, i) => `[^${i + 1}]: ${line}`),
    '',
  ].join('\r\n');

describe('settling a finding', () => {
  const folder = sample('settle');
  const HERE = sample('settle/here.claim');
  const THERE = sample('settle/there.claim');
  const write = (name: string, text: string) => writeFile(Uri.joinPath(folder, name), text);

  beforeEach(() => write('hasila.yaml', REGISTRY));

  afterEach(async () => {
    await closeAll();
    await remove(folder);
    await until('nothing to be left', () => findings(HERE).length + findings(THERE).length === 0);
  });

  /** The quick fix on the first finding of a code whose title begins so. */
  async function quickFix(uri: Uri, code: string, title: string): Promise<CodeAction> {
    const [found] = await until(`a ${code}`, () => {
      const all = findings(uri, code);
      return all.length > 0 && all;
    });
    return until(`${title} in the light bulb`, async () => {
      const actions: CodeAction[] = await commands.executeCommand(
        'vscode.executeCodeActionProvider',
        uri,
        found!.range,
        CodeActionKind.QuickFix.value,
      );
      return actions.find((action) => action.title.startsWith(title));
    });
  }

  /** Applies a fix in the editor, sees that the finding goes, undoes it in one step, and sees that it is back. */
  async function settles(code: string, title: string, expected: string, ...words: string[]): Promise<void> {
    const { document } = await show(HERE);
    const before = document.getText();
    const count = findings(HERE, code).length;
    const fix = await quickFix(HERE, code, title);
    if (fix.edit !== undefined) assert.ok(await workspace.applyEdit(fix.edit));
    else await commands.executeCommand(fix.command!.command, ...fix.command!.arguments!, ...words);
    assert.equal(document.getText(), expected);
    await until(`no ${code}`, () => standing(code).length === 0);
    await commands.executeCommand('undo');
    assert.equal(document.getText(), before);
    await until(`${code} again`, () => standing(code).length === (count || standing(code).length));
    assert.ok(standing(code).length > 0);
  }

  /** The findings of a code that nobody acknowledged. */
  const standing = (code: string): Diagnostic[] =>
    findings(HERE, code).filter(({ message }) => !message.startsWith('Acknowledged'));

  const oneArticle = async (...lines: string[]): Promise<string> => {
    const text = claimFile('one', ...lines);
    await write('here.claim', text);
    return text;
  };

  it('as separate statements', async () => {
    const text = await oneArticle('gates 3 @army', 'gates 4 @army');
    await untilFindings(HERE, 'self-contradiction', 2);
    await settles(
      'self-contradiction',
      'Another statement',
      text
        .replace('gates 3 @army', 'gates 3 @army stmt army-2024-04-30')
        .replace('gates 4 @army', 'gates 4 @army stmt army-2024-04-30-2'),
    );
  });

  it('as one that replaces the other', async () => {
    const text = await oneArticle('toll 30 @army', 'toll 20 @army on 2024-05-01');
    await untilFindings(HERE, 'decreasing-toll', 2);
    await settles(
      'decreasing-toll',
      'This is replaced',
      text.replace('on 2024-05-01\r\n', 'on 2024-05-01 retracts [^1]\r\n'),
    );
  });

  describe('between two files', () => {
    let text: string;

    beforeEach(async () => {
      text = claimFile('one', 'toll 30 @army # a note');
      await write('here.claim', text);
      await write('there.claim', claimFile('two', 'toll 90 @rebels'));
      await untilFindings(HERE, 'dispute', 1);
    });

    it('as of fewer people', () =>
      settles('dispute', 'Only north', text.replace('@army #', '@army scope north #')));

    it('as of fewer people, in a word of the user', () =>
      settles('dispute', 'Only some of them', text.replace('@army #', '@army scope باب #'), 'باب'));

    it('as of another quantity', () =>
      settles('dispute', 'This is another quantity: toll.police', text.replace('toll 30', 'toll.police 30')));

    it('by acknowledging it: from then on it is a hint with the reason', async () => {
      const expected = text.replace('@army #', '@army ack dispute "both were \\"counted\\" (30 | 90)" #');
      await settles('dispute', 'Acknowledge', expected, 'both were "counted"');
      const fix = await quickFix(HERE, 'dispute', 'Acknowledge');
      await commands.executeCommand(fix.command!.command, ...fix.command!.arguments!, 'seen');
      const [hint] = await until('the hint', () => {
        const found = findings(HERE, 'dispute').filter(({ message }) =>
          message.startsWith('Acknowledged: seen'),
        );
        return found.length === 1 && found;
      });
      assert.equal(hint!.severity, DiagnosticSeverity.Hint);
      // A figure in it changes, in the other file: it is back.
      await write('there.claim', claimFile('two', 'toll 95 @rebels'));
      await until('the dispute again', () => standing('dispute')[0]?.severity === DiagnosticSeverity.Warning);
    });

    it('without a word of the user nothing is written', async () => {
      const { document } = await show(HERE);
      const fix = await quickFix(HERE, 'dispute', 'Acknowledge');
      await commands.executeCommand(fix.command!.command, ...fix.command!.arguments!, '  ');
      assert.equal(document.getText(), text);
    });

    it('settings of the user say how loud it is, at once', async () => {
      const settings = workspace.getConfiguration('hasila');
      const severity = () => findings(HERE, 'dispute')[0]?.severity;
      try {
        await settings.update('rules', { dispute: 'error' }, ConfigurationTarget.Workspace);
        await until('an error', () => severity() === DiagnosticSeverity.Error);
        await settings.update('rules', { dispute: 'hint' }, ConfigurationTarget.Workspace);
        await until('a hint', () => severity() === DiagnosticSeverity.Hint);
        await settings.update('mode', 'careful', ConfigurationTarget.Workspace);
        await until('silence', () => findings(HERE, 'dispute').length === 0);
      } finally {
        await settings.update('mode', undefined, ConfigurationTarget.Workspace);
        await settings.update('rules', undefined, ConfigurationTarget.Workspace);
      }
      await until('a warning', () => severity() === DiagnosticSeverity.Warning);
    });

    it('the page on it lies on the disk, and is shown from the light bulb', async () => {
      const [{ code }] = (await untilFindings(HERE, 'dispute', 1)) as [Diagnostic];
      assert.ok(typeof code === 'object');
      const { target } = code;
      assert.match((await onDisk(target)) ?? '', /^# dispute: /);
      await show(HERE);
      const fix = await quickFix(HERE, 'dispute', 'Explain this finding');
      await commands.executeCommand(fix.command!.command, ...fix.command!.arguments!);
      await until('the page', () => {
        const tab = window.tabGroups.activeTabGroup.activeTab;
        return tab?.input instanceof TabInputWebview && tab.label.includes('dispute.md');
      });
      await commands.executeCommand('workbench.action.closeActiveEditor');
    });
  });

  it('as one statement: both files are written, and undone', async () => {
    const [here, there] = [
      claimFile('one', 'gates 3 @army!'),
      claimFile('two', 'gates 4 @army! on 2024-04-20'),
    ];
    await write('here.claim', here);
    await write('there.claim', there);
    await untilFindings(HERE, 'retraction', 1);
    await show(THERE);
    await show(HERE);
    const fix = await quickFix(HERE, 'retraction', 'Same statement');
    assert.ok(await workspace.applyEdit(fix.edit!));
    const texts = async () =>
      Promise.all([HERE, THERE].map(async (uri) => (await workspace.openTextDocument(uri)).getText()));
    assert.deepEqual(await texts(), [
      here.replace('@army!', '@army! stmt army-2024-04-30'),
      there.replace('04-20', '04-20 stmt army-2024-04-30'),
    ]);
    await until('no retraction', () => findings(HERE, 'retraction').length === 0);
    await commands.executeCommand('undo');
    assert.equal((await texts())[0], here);
    // An editor that does not undo both files at once undoes the other one on its own, in one step too.
    await show(THERE);
    if ((await texts())[1] !== there) await commands.executeCommand('undo');
    assert.deepEqual(await texts(), [here, there]);
    await untilFindings(HERE, 'retraction', 1);
  });
});
