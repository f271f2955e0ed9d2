import assert from 'node:assert/strict';
import { commands, extensions, workspace } from 'vscode';

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

  it('turns right-to-left lines, colours figures and shows hovers unless told otherwise, and traces nothing', () => {
    const settings = workspace.getConfiguration('hasila');
    assert.equal(settings.get('rightToLeft'), 'auto');
    assert.equal(settings.get('decorations'), true);
    assert.equal(settings.get('hover.enabled'), true);
    assert.equal(settings.get('trace.server'), 'off');
  });
});
