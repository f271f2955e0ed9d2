import assert from 'node:assert/strict';
import {
  type CodeLens,
  type CompletionList,
  commands,
  type DocumentHighlight,
  type DocumentSymbol,
  type FoldingRange,
  type Hover,
  type MarkdownString,
  Range,
  type SelectionRange,
  type TextDocument,
  WorkspaceEdit,
  workspace,
} from 'vscode';
import {
  found,
  inEachCircumstance,
  nameIn,
  placeIn,
  refactoring,
  type Scene,
  tried,
} from './circumstances.ts';
import { findings, until } from './workspace.ts';

inEachCircumstance('hasila.yaml', (scene: Scene) => {
  let document: TextDocument;
  beforeEach(async () => {
    document = await scene.open(scene.yaml);
  });
  const ask = <T>(command: string, ...given: unknown[]): Thenable<T> =>
    commands.executeCommand<T>(`vscode.${command}`, document.uri, ...given);
  const words = (range: Range): string => document.getText(range);

  /** Types something at a place, looks at what comes of it, and undoes it. */
  async function typing(at: Range, text: string, look: () => Promise<void>): Promise<void> {
    const before = document.getText();
    const edit = new WorkspaceEdit();
    edit.replace(scene.yaml, at, text);
    assert.ok(await workspace.applyEdit(edit));
    try {
      await look();
    } finally {
      await commands.executeCommand('undo');
      assert.equal(document.getText(), before);
    }
  }

  it('has hover cards with the claims of a quantity', async () => {
    const [hover] = await ask<Hover[]>('executeHoverProvider', placeIn(document, '<= قتلى|.𐤀'));
    const card = (hover!.contents[0] as MarkdownString).value;
    assert.equal(words(hover!.range!), 'قتلى.𐤀');
    for (const one of ['🕊 𝔄', 'one', 'two', '40']) assert.ok(card.includes(one), `${one} in ${card}`);
  });

  it('leads from what is named to where it is declared, and to all claims on it', async () => {
    assert.deepEqual(await found('Definition', document, '[جرحى.𐤀 <= قتلى|.𐤀]'), ['hasila.yaml: قتلى.𐤀']);
    assert.deepEqual(await found('Reference', document, '  قتلى|.𐤀: '), [
      'hasila.yaml: قتلى.𐤀',
      'one.claim: أربعون 𝔅',
      'two.claim: أربعين',
    ]);
    assert.deepEqual(await found('Reference', document, '{ar|my: {'), [
      'hasila.yaml: army',
      'one.claim: أربعون 𝔅',
      'one.claim: ثلاثة',
    ]);
    const highlights = await ask<DocumentHighlight[]>(
      'executeDocumentHighlights',
      placeIn(document, '<= قتلى|.𐤀'),
    );
    assert.deepEqual(
      highlights.map(({ range }) => [range.start.line, words(range)]),
      [
        [2, 'قتلى.𐤀'],
        [5, 'قتلى.𐤀'],
      ],
    );
  });

  it('proposes quantities in a relation, and keys in an entry', async () => {
    const at = placeIn(document, '<= قت|لى.𐤀');
    const { items } = await ask<CompletionList>('executeCompletionItemProvider', at);
    const labels = items.map(({ label }) => (typeof label === 'string' ? label : label.label));
    assert.ok(labels.includes('قتلى.𐤀'), labels.join(' '));
    const entry = placeIn(document, '{kind: fact}').translate(0, 1);
    await typing(new Range(entry, entry), 'un, ', async () => {
      const keys = await ask<CompletionList>('executeCompletionItemProvider', entry.translate(0, 2));
      const names = keys.items.map(({ label }) => (typeof label === 'string' ? label : label.label));
      assert.ok(names.includes('unit'), names.join(' '));
    });
  });

  it('renames what it declares, in all files', async () => {
    for (const [at, to, files] of [
      ['  جرحى|.𐤀: ', 'مصابون', 'hasila.yaml one.claim two.claim'],
      ['<= قتلى|.𐤀', 'killed', 'hasila.yaml one.claim two.claim'],
      ['party: ar|my', 'قوات', 'hasila.yaml one.claim'],
    ] as const) {
      const from = words(document.getWordRangeAtPosition(placeIn(document, at), /[\p{L}.]+/u)!);
      const edit = await ask<WorkspaceEdit>('executeDocumentRenameProvider', placeIn(document, at), to);
      const named = edit.entries().map(([uri]) => nameIn(scene.yaml, uri));
      assert.equal(named.sort().join(' '), files);
      await tried(scene, edit, (after) => {
        for (const text of Object.values(after)) assert.ok(!text.includes(from), `${from} in ${text}`);
      });
      document = await scene.open(scene.yaml);
    }
  });

  it('refuses a name that is in use, and offers the alias that is declared', async () => {
    const at = placeIn(document, '  جرحى|.𐤀: ');
    await assert.rejects(async () => ask('executeDocumentRenameProvider', at, 'قتلى.𐤀'), /in use already/);
    const edit = await refactoring(document, '  قتلى|.𐤀: ', /^Call it .*موتى/);
    await tried(scene, edit, ({ one, yaml }) => {
      assert.match(one, /\[\^1\]: موتى\.𐤀 40/u);
      assert.match(yaml, /aliases: \[قتلى\.𐤀\]/u);
    });
  });

  it('has lenses with counts of claims and conflicts', async () => {
    const lenses = await until('lenses', async () => {
      const all = await ask<CodeLens[]>('executeCodeLensProvider', 9);
      return all.length === 2 && all;
    });
    assert.deepEqual(
      lenses.map(({ range, command }) => [range.start.line, command!.title]),
      [
        [2, '2 claims'],
        [3, '2 claims · 1 conflict'],
      ],
    );
  });

  it('has an outline, folds and grows selections', async () => {
    const symbols = await ask<DocumentSymbol[]>('executeDocumentSymbolProvider');
    assert.deepEqual(
      symbols.map(({ name, children }) => [name, children.map((child) => words(child.selectionRange))]),
      [
        ['quantities', ['قتلى.𐤀', 'جرحى.𐤀']],
        ['speakers', ['army', 'rebels']],
        ['relations', ['جرحى.𐤀 <= قتلى.𐤀']],
      ],
    );
    const folds = await ask<FoldingRange[]>('executeFoldingRangeProvider');
    assert.deepEqual(
      folds.map(({ start, end }) => [start, end]),
      [[1, 3]],
    );
    const [selection] = await ask<SelectionRange[]>('executeSelectionRangeProvider', [
      placeIn(document, 'موتى|.𐤀'),
    ]);
    const steps: string[] = [];
    for (let one: SelectionRange | undefined = selection; one !== undefined; one = one.parent)
      steps.push(words(one.range));
    for (const step of ['موتى.𐤀', '[موتى.𐤀]'])
      assert.ok(steps.includes(step), `${step} in ${steps.join(' | ')}`);
  });

  it('is told what is wrong with it, while it is typed', async () => {
    const { range } = document.lineAt(3);
    const fact = new Range(range.end.translate(0, -5), range.end.translate(0, -1));
    assert.equal(words(fact), 'fact');
    await typing(fact, 'fakt', async () => {
      const [problem] = await until('the problem', () => {
        const all = findings(scene.yaml);
        return all.length > 0 && all;
      });
      assert.equal(words(problem!.range), 'fakt');
    });
    await until('no problem', () => findings(scene.yaml).length === 0);
  });
});
