import assert from 'node:assert/strict';
import { commands, type TextDocument, Uri, WorkspaceEdit, workspace } from 'vscode';
import {
  chosen,
  inEachCircumstance,
  nameIn,
  placeIn,
  refactoring,
  type Scene,
  tried,
} from './circumstances.ts';
import { until } from './workspace.ts';

inEachCircumstance('refactoring', (scene: Scene) => {
  let document: TextDocument;
  beforeEach(async () => {
    document = await scene.open(scene.one);
  });
  const renamed = (from: string, to: string): Thenable<WorkspaceEdit> =>
    commands.executeCommand('vscode.executeDocumentRenameProvider', scene.one, placeIn(document, from), to);

  const RENAMES: readonly [what: string, at: string, from: string, to: string, files: string][] = [
    ['a quantity', '[^1]: قتلى|.𐤀', 'قتلى.𐤀', 'قتلى.𝔄', 'hasila.yaml one.claim two.claim'],
    ['a speaker', '40  @ar|my', 'army', 'قوات', 'hasila.yaml one.claim'],
    ['an outlet', 'source: o|ne', 'one', 'أولى', 'one.claim two.claim'],
    ['a statement', '@army stmt s|1', 's1', 'بيان-١', 'one.claim'],
  ];
  for (const [what, at, from, to, files] of RENAMES) {
    it(`renames ${what} wherever it is named, and each file is undone in one step`, async () => {
      const edit = await renamed(at, to);
      assert.equal(
        edit
          .entries()
          .map(([uri]) => nameIn(scene.one, uri))
          .sort()
          .join(' '),
        files,
      );
      const before = {
        one: await scene.text(scene.one),
        two: await scene.text(scene.two),
        yaml: await scene.text(scene.yaml),
      };
      await tried(scene, edit, (after) => {
        // A file's name is no name of its outlet.
        const swap = (text: string) =>
          text.replaceAll('one.claim', '\0').replaceAll(from, to).replaceAll('\0', 'one.claim');
        for (const file of ['one', 'two', 'yaml'] as const) assert.equal(after[file], swap(before[file]));
      });
    });
  }

  it('offers a declared alias as the name, which then changes places with it', async () => {
    const edit = await refactoring(document, '[^1]: قتلى|.𐤀', /^Call it موتى\.𐤀|^Call it .*موتى/);
    await tried(scene, edit, ({ one, two, yaml }) => {
      assert.match(one, /\[\^1\]: موتى\.𐤀 40/u);
      assert.match(two, /\[\^1\]: موتى\.𐤀 40/u);
      assert.match(yaml, / {2}موتى\.𐤀: .*aliases: \[قتلى\.𐤀\]/u);
      assert.match(yaml, /<= موتى\.𐤀\]/u);
    });
  });

  const REFACTORINGS: readonly [title: RegExp, at: string, from: RegExp, to: string][] = [
    [/^Number the claims/, '[^|7]: ', /\[\^7\]/g, '[^3]'],
    [
      /once, on a default line$/,
      '[^1]: قتلى.|𐤀',
      /(\[\^1\].*) {2}@army stmt s1(\r?\n)(.*) @army stmt s1\r?\n/u,
      '[^*]: @army stmt s1$2$1$2$3$2[^*]:$2',
    ],
    [/^Move the claim line/, '[^7]: قتلى|', /(خاتمة 𝔅\.)(\r?\n)(\[\^7\]: .*)\r?\n/u, '$3$2$1$2'],
  ];
  for (const [title, at, from, to] of REFACTORINGS) {
    it(`has a refactoring: ${title.source}`, async () => {
      const before = await scene.text(scene.one);
      assert.match(before, new RegExp(from.source, 'u'));
      await tried(scene, await refactoring(document, at, title), ({ one }) =>
        assert.equal(one, before.replace(from, to)),
      );
    });
  }

  it('writes what stands once on a default line back on each claim line', async () => {
    const before = await scene.text(scene.one);
    const apply = async (at: string, title: RegExp): Promise<void> => {
      assert.ok(await workspace.applyEdit(await refactoring(document, at, title)));
    };
    try {
      await apply('[^1]: قتلى.|𐤀', /once, on a default line$/);
      assert.match(await scene.text(scene.one), /\[\^1\]: قتلى\.𐤀 40\r?\n/u);
      await apply('[^*]: @ar|my', /^Write the fields of this default line/);
      assert.match(
        await scene.text(scene.one),
        /\[\^1\]: قتلى\.𐤀 40 @army stmt s1\r?\n\[\^2\]: جرحى\.𐤀 3 @army stmt s1\r?\n/u,
      );
    } finally {
      await scene.open(scene.one);
      for (let i = 0; i < 2 && (await scene.text(scene.one)) !== before; i++)
        await commands.executeCommand('undo');
    }
    assert.equal(await scene.text(scene.one), before);
  });

  it('has refactorings of the dossier: declare all that is undeclared, merge two quantities', async () => {
    await tried(scene, await refactoring(document, '@شا|هد', /^Declare all 2/), ({ yaml }) => {
      assert.match(yaml, /^ {2}قتلى\.𐤁: \{\}/mu);
      assert.match(yaml, /شاهد: \{\}/u);
    });
    // The names begin with the same code unit of their last letter, which the editor must not cut in two.
    await chosen(scene, '[^7]: قتلى|', 'refactor.rewrite.merge', (after) => {
      assert.match(after.one, /\[\^7\]: قتلى\.𐤀 2/u);
      assert.match(after.yaml, /aliases: \[قتلى\.𐤁, موتى\.𐤀\]/u);
    });
  });

  it('a file that is moved is followed by what it names and by what names it', async () => {
    const before = { one: await scene.text(scene.one), two: await scene.text(scene.two) };
    const moved = Uri.joinPath(scene.one, '../نقل 𝔄/two.claim');
    const move = async (from: Uri, to: Uri): Promise<void> => {
      const edit = new WorkspaceEdit();
      edit.renameFile(from, to);
      assert.ok(await workspace.applyEdit(edit));
    };
    await move(scene.two, moved);
    await until('its path to the other file', async () =>
      (await scene.text(moved)).includes('denies ../one.claim#2'),
    );
    await move(moved, scene.two);
    await until('its path to be as before', async () => (await scene.text(scene.two)) === before.two);
    const text = Uri.joinPath(scene.one, '../raw/𝔄 ب.txt');
    await move(scene.raw, text);
    await until('the raw path', async () =>
      /^raw: "?raw\/𝔄 ب\.txt"?\r?$/mu.test(await scene.text(scene.one)),
    );
    await move(text, scene.raw);
    await until('the raw path as before', async () =>
      /^raw: "?raw\/a\.txt"?\r?$/m.test(await scene.text(scene.one)),
    );
  });
});
