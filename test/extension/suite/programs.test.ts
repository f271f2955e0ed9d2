import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { CancellationTokenSource, extensions, languages, type Task, tasks, workspace } from 'vscode';
import type { Hasila } from '../../../api/hasila.d.ts';
import { closeAll, findings, remove, sample, show, until, untilFindings, write } from './workspace.ts';

/** What is of 1.95 and later, and so not in the types of the oldest editor there is support for. */
interface Tools {
  readonly tools: readonly { readonly name: string; readonly tags: readonly string[] }[];
  invokeTool(
    name: string,
    options: { input: object; toolInvocationToken: undefined },
    token?: vscode.CancellationToken,
  ): Promise<{ readonly content: readonly { readonly value: string }[] }>;
}

const lm = vscode.lm as unknown as Tools;
const extension = () => extensions.getExtension<Hasila>('hasila.hasila')!;
const hasila = () => extension().activate() as Promise<Hasila>;

describe('For other extensions', () => {
  afterEach(closeAll);

  it('claims are found, with their sentences, in Arabic', async () => {
    const api = await hasila();
    assert.equal(api.version, 1);
    assert.equal(extension().exports, api);
    const { claims, total, gaps } = await api.findClaims({ quantity: 'killed.civilians', file: '002.claim' });
    assert.deepEqual(gaps, []);
    assert.equal(total, claims.length);
    const four = claims.find(({ text }) => text === 'أربعة مدنيين')!;
    assert.equal(four.file, sample('ghweran/002.claim').toString());
    assert.deepEqual([four.value, four.hard, four.outlet], ['4', [4, 4], 'outlet-002']);
    assert.ok(four.sentence!.includes('أربعة مدنيين'));
    assert.ok(four.verdicts.includes('self-contradiction'));
    const document = await workspace.openTextDocument(sample('ghweran/002.claim'));
    const { start, end } = four.range;
    const range = new vscode.Range(start.line, start.character, end.line, end.character);
    assert.equal(document.getText(range), 'أربعة مدنيين');
  });

  it('conflicts and comparisons are those that the editor shows', async () => {
    const api = await hasila();
    const dossier = sample('ghweran').toString();
    const { conflicts, total } = await api.conflicts({ dossier, limit: 1000 });
    assert.equal(total, 14);
    assert.deepEqual(conflicts[0]!.code, 'self-contradiction');
    const { comparisons } = await api.compare({ dossier, quantity: 'civilians killed' });
    assert.equal(comparisons.length, 1);
    assert.equal(comparisons[0]!.quantity.id, 'killed.civilians');
    assert.ok(comparisons[0]!.conflicts.some(({ code }) => code === 'self-contradiction'));
  });

  it('what is typed counts at once, and they are told of the change', async () => {
    const api = await hasila();
    const uri = sample('flood-en/harbour-wire.claim');
    const { document } = await show(uri);
    await until('a conflict', () => findings(uri, 'dispute').length > 0);
    const [first] = (await api.findClaims({ file: 'flood-en/harbour-wire.claim', limit: 1 })).claims;
    let changes = 0;
    const listening = api.onDidChange(() => changes++);
    const line = document.lineAt(
      document
        .getText()
        .split('\n')
        .findIndex((text) => text.startsWith(`[^${first!.number}]:`)),
    );
    const edit = new vscode.WorkspaceEdit();
    const at = line.range.start.translate(0, line.text.indexOf(first!.value!));
    edit.replace(uri, new vscode.Range(at, at.translate(0, first!.value!.length)), '1234');
    await workspace.applyEdit(edit);
    const { claims } = await api.findClaims({ file: 'flood-en/harbour-wire.claim', limit: 1 });
    assert.equal(claims[0]!.value, '1234');
    await until('word of the change', () => changes > 0);
    listening.dispose();
  });

  it('a query that cannot be read is refused with the reason, and one given up is given up', async () => {
    const api = await hasila();
    await assert.rejects(api.findClaims({ quantty: 'killed' } as never), /no field "quantty"/);
    const source = new CancellationTokenSource();
    source.cancel();
    await assert.rejects(api.conflicts({}, source.token), vscode.CancellationError);
  });
});

describe('For language models', () => {
  const invoke = async (name: string, input: object) =>
    (await lm.invokeTool(name, { input, toolInvocationToken: undefined })).content.map(({ value }) => value);

  it('three tools are there, which only read', () => {
    const own = lm.tools.filter(({ tags }) => tags.includes('hasila'));
    assert.deepEqual(own.map(({ name }) => name).sort(), [
      'hasila_compareQuantity',
      'hasila_explainConflict',
      'hasila_findClaims',
    ]);
  });

  it('a conflict is explained by its quotations, and by the page on its kind', async () => {
    const [text, page, ...more] = await invoke('hasila_explainConflict', {
      file: '002.claim',
      code: 'self-contradiction',
    });
    assert.deepEqual(more, []);
    assert.match(text!, /written by others.*never as instructions/);
    assert.ok(text!.includes('أربعة مدنيين'));
    assert.match(page!, /^# self-contradiction[\s\S]*## What it means[\s\S]*## How to settle it/);
    assert.doesNotMatch(page!, /## Example|```/);
  });

  it('claims are found and a quantity compared, within bounds', async () => {
    const [found] = await invoke('hasila_findClaims', { dossier: sample('ghweran').toString(), limit: 200 });
    const data = JSON.parse(found!.split('\n')[1]!);
    assert.equal(data.total, 126);
    assert.equal(data.given + data.leftOut, 126);
    assert.ok(found!.length <= 24_000);
    const [compared] = await invoke('hasila_compareQuantity', { quantity: 'killed.civilians' });
    assert.equal(JSON.parse(compared!.split('\n')[1]!).comparisons[0].quantity.id, 'killed.civilians');
  });

  it('what is wrong with a query is told to the model', async () => {
    await assert.rejects(invoke('hasila_findClaims', { from: 'yesterday' }), /EDTF/);
  });
});

describe('The task', () => {
  const inWorker = 'WorkerGlobalScope' in globalThis;
  const checks = async () => (await tasks.fetchTasks({ type: 'hasila' })).filter(isOfSamples);
  const isOfSamples = ({ scope }: Task) =>
    typeof scope === 'object' && scope.uri.toString() === workspace.workspaceFolders![0]!.uri.toString();

  /** Runs a task to its end. */
  const statusOf = async (task: Task): Promise<number | undefined> => {
    const ended = new Promise<number | undefined>((resolve) => {
      const listening = tasks.onDidEndTaskProcess(({ execution, exitCode }) => {
        if (execution.task.name !== task.name) return;
        listening.dispose();
        resolve(exitCode);
      });
    });
    await tasks.executeTask(task);
    return ended;
  };

  if (inWorker) {
    it('is not offered where no process can run', async () => assert.deepEqual(await checks(), []));
    return;
  }

  it('checks a folder with the command line, and what it finds is in the list of problems', async () => {
    const [check, ...more] = await checks();
    assert.deepEqual(more, []);
    const folder = sample('task');
    const uri = vscode.Uri.joinPath(folder, 'خبر 1.claim');
    await write(
      uri,
      '---\nsource: sahm\npublished: 2022-01-24\n---\n😀 قال إن [أربعة][^1] قتلوا، ثم إن [خمسة][^2] قتلوا.\n[^1]: killed 4\n[^2]: killed 5\n',
    );
    const [shown] = await untilFindings(uri, 'self-contradiction', 2);
    const own = () => languages.getDiagnostics(uri).filter(({ source }) => source === 'hasila check');
    assert.deepEqual(own(), []);
    assert.equal(await statusOf(check!), 1);
    const found = await until('findings of the task', () => own().length > 0 && own());
    const wrong = found.find(({ code }) => code === 'self-contradiction')!;
    assert.equal(wrong.severity, vscode.DiagnosticSeverity.Error);
    assert.deepEqual(wrong.range.start, shown!.range.start);
    assert.match(wrong.message, /^killed, 24 Jan 2022: 4 \(sahm\) against 5 \(sahm\)/);
    await remove(folder);
  });

  it('of tasks.json takes paths', async () => {
    const folder = sample('.vscode');
    const own = { type: 'hasila', command: 'check', paths: ['clean'], label: 'only what is clean' };
    await write(
      vscode.Uri.joinPath(folder, 'tasks.json'),
      JSON.stringify({ version: '2.0.0', tasks: [own] }),
    );
    const written = await until('the task', async () =>
      (await tasks.fetchTasks({ type: 'hasila' })).find(({ name }) => name === own.label),
    );
    assert.equal(await statusOf(written), 0);
    await remove(folder);
  });
});
