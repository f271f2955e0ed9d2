import assert from 'node:assert/strict';
import {
  type CallHierarchyIncomingCall,
  type CallHierarchyItem,
  type CodeLens,
  type CompletionList,
  commands,
  type DocumentHighlight,
  type DocumentLink,
  type DocumentSymbol,
  type FoldingRange,
  type Hover,
  type MarkdownString,
  Range,
  Selection,
  type SelectionRange,
  type SemanticTokens,
  type SemanticTokensLegend,
  type SymbolInformation,
  type TextDocument,
  type TextEdit,
  WorkspaceEdit,
  window,
} from 'vscode';
import { found, inEachCircumstance, nameIn, placeIn, type Scene, tried, wordsAt } from './circumstances.ts';
import { until, untilFindings } from './workspace.ts';

const LAYOUT = { tabSize: 2, insertSpaces: true };

inEachCircumstance('a claim file', (scene: Scene) => {
  let document: TextDocument;
  beforeEach(async () => {
    document = await scene.open(scene.one);
  });
  const ask = <T>(command: string, ...given: unknown[]): Thenable<T> =>
    commands.executeCommand<T>(`vscode.${command}`, document.uri, ...given);
  const words = (range: Range): string => document.getText(range);
  it('folds the header, and claim lines into their paragraph', async () => {
    const folds = await ask<FoldingRange[]>('executeFoldingRangeProvider');
    assert.deepEqual(
      folds.map(({ start, end }) => [start, end]),
      [
        [0, 5],
        [6, 8],
        [9, 10],
      ],
    );
  });

  it('selects figure, span, sentence and paragraph, and on a claim line part, field and line', async () => {
    const [inText, onLine] = await ask<SelectionRange[]>('executeSelectionRangeProvider', [
      placeIn(document, 'أربعون |𝔅'),
      placeIn(document, '[^2]: جرحى.𐤀 3 @army stmt s|1'),
    ]);
    const steps = (one: SelectionRange | undefined): string[] =>
      one === undefined ? [] : [words(one.range), ...steps(one.parent)];
    const line = document.lineAt(6).text;
    const expected = ['أربعون 𝔅', '[أربعون 𝔅][^1]', line.slice(0, line.indexOf(' ثم')), line];
    assert.deepEqual(
      steps(inText).filter((step) => expected.includes(step)),
      expected,
    );
    const parts = ['s1', 'stmt s1', '[^2]: جرحى.𐤀 3 @army stmt s1'];
    assert.deepEqual(
      steps(onLine).filter((step) => parts.includes(step)),
      parts,
    );
  });

  it('links its page, its raw article and claims of other files', async () => {
    const linksOf = async (): Promise<[string, string][]> =>
      (await ask<DocumentLink[]>('executeLinkProvider')).map(({ range, target }) => [
        words(range),
        nameIn(scene.one, target!),
      ]);
    const own = await linksOf();
    for (const link of [
      ['https://example.org/a', 'https://example.org/a'],
      ['raw/a.txt', 'raw/a.txt'],
    ])
      assert.ok(
        own.some((one) => String(one) === String(link)),
        `${link} in ${JSON.stringify(own)}`,
      );
    document = await scene.open(scene.two);
    assert.deepEqual(await linksOf(), [['one.claim#2', 'one.claim#L9']]);
  });

  it('lays out claim lines only, the whole file or a range', async () => {
    const text = document.getText();
    const layouts: [string, unknown[]][] = [
      ['executeFormatDocumentProvider', [LAYOUT]],
      ['executeFormatRangeProvider', [document.lineAt(7).range, LAYOUT]],
    ];
    for (const [command, given] of layouts) {
      const edit = new WorkspaceEdit();
      edit.set(scene.one, await ask<TextEdit[]>(command, ...given));
      await tried(scene, edit, ({ one }) => assert.equal(one, text.replace('40  @', '40 @')));
    }
    assert.deepEqual(
      (await ask<TextEdit[]>('executeFormatRangeProvider', document.lineAt(8).range, LAYOUT)) ?? [],
      [],
    );
  });

  it('edits the number of a claim in its mark and on its line together', async () => {
    const { line, character } = placeIn(document, '[^|2]: ');
    // As the editor counts on its own side: from 1.
    const linked = await commands.executeCommand<{ ranges: Record<string, number>[] }>(
      '_executeLinkedEditingProvider',
      scene.one,
      { lineNumber: line + 1, column: character + 1 },
    );
    const ranges = linked.ranges.map(
      ({ startLineNumber, startColumn, endLineNumber, endColumn }) =>
        new Range(startLineNumber! - 1, startColumn! - 1, endLineNumber! - 1, endColumn! - 1),
    );
    assert.deepEqual(
      ranges.map((range) => [range.start.line, words(range)]),
      [
        [6, '2'],
        [8, '2'],
      ],
    );
  });

  it('has semantic tokens on claim lines and in the header, none in the article', async () => {
    const legend = await ask<SemanticTokensLegend>('provideDocumentSemanticTokensLegend');
    const { data } = await ask<SemanticTokens>('provideDocumentSemanticTokens');
    const tokens: [line: number, words: string, what: string][] = [];
    let [line, character] = [0, 0];
    for (let i = 0; i < data.length; i += 5) {
      line += data[i]!;
      character = data[i] === 0 ? character + data[i + 1]! : data[i + 1]!;
      const modifiers = legend.tokenModifiers.filter((_, bit) => data[i + 4]! & (1 << bit));
      const what = [legend.tokenTypes[data[i + 3]!], ...modifiers].join('.');
      tokens.push([line, document.lineAt(line).text.slice(character, character + data[i + 2]!), what]);
    }
    assert.deepEqual([...new Set(tokens.map(([at]) => at))], [1, 3, 4, 7, 8, 10]);
    for (const token of [
      [7, 'قتلى.𐤀', 'variable'],
      [7, '40', 'number'],
      [7, '@army', 'function'],
      [7, 's1', 'event'],
      [10, 'قتلى.𐤁', 'variable.undeclared'],
      [10, '@شاهد', 'function.undeclared'],
    ])
      assert.ok(
        tokens.some((one) => String(one) === String(token)),
        `${token} in ${tokens.join(' | ')}`,
      );
  });

  it('has an outline, for breadcrumbs and lines that stay on top: paragraphs, and in them their claims', async () => {
    const symbols = await ask<DocumentSymbol[]>('executeDocumentSymbolProvider');
    assert.deepEqual(
      symbols.map(({ name, range, children }) => [
        name,
        [range.start.line, range.end.line],
        children.map((child) => words(child.selectionRange)),
      ]),
      [
        ['🗞️ 𝔄 قال أربعون 𝔅 إنهم ثلاثة واثنان ذهبوا. ثم 𝔅 عادوا.', [6, 8], ['قتلى.𐤀', 'جرحى.𐤀']],
        ['خاتمة 𝔅.', [9, 10], ['قتلى.𐤁']],
      ],
    );
    const all: SymbolInformation[] = await commands.executeCommand(
      'vscode.executeWorkspaceSymbolProvider',
      'قتلى.𐤀',
    );
    const here = all.filter(({ location }) => !nameIn(scene.one, location.uri).includes(':'));
    const spots = await Promise.all(
      here.map(
        async ({ location: { uri, range } }) => `${nameIn(scene.one, uri)}: ${await wordsAt(uri, range)}`,
      ),
    );
    assert.deepEqual(spots.sort(), ['hasila.yaml: قتلى.𐤀', 'one.claim: أربعون 𝔅', 'two.claim: أربعين']);
  });

  it('keeps a paragraph on top while its claim lines are read', async () => {
    const editor = window.activeTextEditor!;
    editor.selection = new Selection(10, 0, 10, 0);
    await commands.executeCommand('editorScroll', { to: 'up', by: 'line', value: 100 });
    await commands.executeCommand('editorScroll', { to: 'down', by: 'line', value: 7 });
    await until('the paragraph to stay on top', async () => {
      await commands.executeCommand('editor.action.focusStickyScroll');
      await commands.executeCommand('editor.action.goToFocusedStickyScrollLine');
      return editor.selection.active.line === 6;
    });
  });

  it('leads to definitions, references, contradicting claims and other places of the file', async () => {
    assert.deepEqual(await found('Definition', document, '[أربعون |𝔅]'), [
      'one.claim: [^1]: قتلى.𐤀 40  @army stmt s1',
    ]);
    assert.deepEqual(await found('Definition', document, '40  @ar|my'), ['hasila.yaml: army']);
    assert.deepEqual(await found('Reference', document, '[^2]: جرحى|'), [
      'hasila.yaml: جرحى.𐤀',
      'one.claim: ثلاثة',
      'two.claim: خمسة',
    ]);
    assert.deepEqual(await found('Implementation', document, 'ثلا|ثة'), ['two.claim: خمسة']);
    const highlights = await ask<DocumentHighlight[]>(
      'executeDocumentHighlights',
      placeIn(document, 'إنهم [ثلا|ثة]'),
    );
    assert.deepEqual(highlights.map(({ range }) => words(range)).sort(), ['[^2]', '[^2]', '[ثلاثة]']);
  });

  it('has hover cards, completion and lenses', async () => {
    const [hover] = await ask<Hover[]>('executeHoverProvider', placeIn(document, 'أربعون |𝔅'));
    assert.match((hover!.contents[0] as MarkdownString).value, /🕊 𝔄/u);
    assert.equal(words(hover!.range!), '[أربعون 𝔅]');
    const { items } = await ask<CompletionList>(
      'executeCompletionItemProvider',
      placeIn(document, '40  @ar|my'),
    );
    const army = items.find(({ label }) =>
      (typeof label === 'string' ? label : label.label).includes('army'),
    );
    assert.ok(army);
    const replaced =
      army.range instanceof Object && 'replacing' in army.range ? army.range.replacing : army.range;
    assert.match(words(replaced as Range), /^@?army$/);
    const lenses = await ask<CodeLens[]>('executeCodeLensProvider', 9);
    assert.deepEqual(
      lenses.map(({ range }) => range.start.line),
      [6],
    );
  });

  it('tells the chain in which a claim is passed on', async () => {
    const [item] = await ask<CallHierarchyItem[]>('prepareCallHierarchy', placeIn(document, '[^1]: قتلى|'));
    const incoming: CallHierarchyIncomingCall[] = await commands.executeCommand(
      'vscode.provideIncomingCalls',
      item,
    );
    assert.deepEqual(
      incoming.map(({ from }) => [nameIn(scene.one, from.uri), from.range.start.line]),
      [['two.claim', 5]],
    );
    const outgoing: { to: CallHierarchyItem }[] = await commands.executeCommand(
      'vscode.provideOutgoingCalls',
      incoming[0]!.from,
    );
    assert.deepEqual(
      outgoing.map(({ to }) => [nameIn(scene.one, to.uri), to.range.start.line]),
      [['one.claim', 7]],
    );
  });

  it('leads to the next and the previous problem of the same kind', async () => {
    const [there] = await untilFindings(scene.two, 'denied', 1);
    const [here] = await untilFindings(scene.one, 'denied', 1);
    assert.equal(words(here!.range), 'ثلاثة');
    const editor = window.activeTextEditor!;
    editor.selection = new Selection(here!.range.start, here!.range.start);
    for (const command of ['hasila.goToNextProblemOfKind', 'hasila.goToPreviousProblemOfKind']) {
      const [uri, range] = command.includes('Next') ? [scene.two, there!.range] : [scene.one, here!.range];
      await commands.executeCommand(command);
      await until(`${command} to go to ${uri.path}`, () => {
        const now = window.activeTextEditor;
        return now?.document.uri.toString() === uri.toString() && now.selection.active.isEqual(range.start);
      });
    }
  });
});
