import assert from 'node:assert/strict';
import { commands, extensions, TabInputWebview, window, workspace } from 'vscode';
import { findings, rangeOf, sample, show, until, untilFindings } from './workspace.ts';

describe('the extension', () => {
  const extension = extensions.getExtension('hasila.hasila');

  it('starts in a folder with claim files, without a file being opened', async () => {
    assert.ok(extension);
    while (!extension.isActive) await new Promise((resolve) => setTimeout(resolve, 50));
  });

  it('registers every command that its manifest names', async () => {
    const named: { command: string }[] = extension!.packageJSON.contributes.commands;
    const registered = new Set(await commands.getCommands(true));
    assert.ok(named.length >= 7);
    assert.deepEqual(
      named.map(({ command }) => command).filter((command) => !registered.has(command)),
      [],
    );
  });

  it('has its server restarted by command, and finds again what there is', async () => {
    const uri = sample('ghweran/002.claim');
    await untilFindings(uri, 'self-contradiction', 2);
    await commands.executeCommand('hasila.restartServer');
    assert.deepEqual(findings(uri), []);
    await untilFindings(uri, 'self-contradiction', 2);
  });

  it('opens its pages', async () => {
    const uri = sample('ghweran/002.claim');
    const { document } = await show(uri);
    const { line, character } = rangeOf(document, '[^1]: ').end;
    const isOpen = (page: string): boolean =>
      window.tabGroups.all
        .flatMap(({ tabs }) => tabs)
        .some(({ input }) => input instanceof TabInputWebview && input.viewType.endsWith(page));
    await commands.executeCommand('hasila.compare', {
      uri: uri.toString(),
      position: { line, character },
    });
    await until('the comparison', () => isOpen('hasila.compare'));
    await commands.executeCommand('hasila.openReadingView', uri);
    await until('the reading view', () => isOpen('hasila.reading'));
    await commands.executeCommand('workbench.action.closeAllEditors');
  });

  it('turns right-to-left lines, colours figures and shows hovers unless told otherwise, and traces nothing', () => {
    const settings = workspace.getConfiguration('hasila');
    assert.equal(settings.get('rightToLeft'), 'auto');
    assert.equal(settings.get('decorations'), true);
    assert.equal(settings.get('hover.enabled'), true);
    assert.equal(settings.get('trace.server'), 'off');
  });
});
