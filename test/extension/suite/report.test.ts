import assert from 'node:assert/strict';
import { commands, Uri } from 'vscode';
import {
  beside,
  closeAll,
  findings,
  onDisk,
  remove,
  sample,
  show,
  until,
  untilFindings,
} from './workspace.ts';

describe('Hasila: Export Report', () => {
  const folder = beside('reports');
  after(() => remove(folder));
  afterEach(closeAll);

  const exported = async (name: string, lang: string): Promise<string> => {
    const file = Uri.joinPath(folder, name);
    await commands.executeCommand('hasila.exportReport', { target: file.toString(), lang });
    return (await onDisk(file)) ?? '';
  };

  it('writes the report of the dossier of the active file, with the sentences of files that are closed', async () => {
    const uri = sample('ghweran/002.claim');
    await show(uri);
    await untilFindings(uri, 'self-contradiction', 2);
    const page = await exported('en.html', 'en');
    assert.match(page, /^<!DOCTYPE html>\n<html lang="en" dir="ltr">/);
    assert.match(page, /<h1><bdi>The attack on the prison in Ghweran, January 2022<\/bdi><\/h1>/);
    assert.match(page, /<\/a>: contradicts itself<\/h4>/);
    // 002.claim is open, 003.claim is not.
    assert.match(page, /<mark>أربعة مدنيين<\/mark>/);
    assert.match(page, /<mark>أكثر من 200 قتيل<\/mark>/);
    assert.match(page, /claim 10 in <bdi>003\.claim<\/bdi>/);
    assert.doesNotMatch(page, /The Ashel flood|<script/);
  });

  it('writes what stands in the editor, saved or not, in the language that is asked for', async () => {
    const uri = sample('flood-en/harbour-wire.claim');
    const editor = await show(uri);
    await until('a conflict', () => findings(uri, 'dispute').length > 0);
    const { document } = editor;
    const at = document.positionAt(document.getText().indexOf('It gave no reason'));
    await editor.edit((edit) => edit.insert(at, 'A word more. '));
    await editor.edit((edit) =>
      edit.insert(document.positionAt(document.getText().indexOf(' are known to')), ' so it says'),
    );
    const page = await exported('ar.html', 'ar');
    assert.match(page, /^<!DOCTYPE html>\n<html lang="ar" dir="rtl">/);
    assert.match(page, /<mark>Eight people<\/mark> so it says are known/);
    assert.match(page, /<h2 id="conflicts-title">التعارضات<\/h2>/);
  });

  it('says that a file could not be written, and leaves none', async () => {
    await show(sample('flood-en/harbour-wire.claim'));
    const file = Uri.joinPath(folder, 'en.html/inside.html');
    await commands.executeCommand('hasila.exportReport', { target: file.toString(), lang: 'en' });
    assert.equal(await onDisk(file), undefined);
  });
});
