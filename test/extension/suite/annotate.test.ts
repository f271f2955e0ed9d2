import assert from 'node:assert/strict';
import { commands, Selection, type TextEditor, Uri, window, workspace } from 'vscode';
import { closeAll, onDisk, rangeOf, sample, show, until } from './workspace.ts';

const FOLDER = sample('annotating');
const inFolder = (name: string) => Uri.joinPath(FOLDER, name);

const REGISTRY = `quantities:
  killed.total: {kind: cumulative, unit: person, cues: [قتلى, لقوا حتفهم]}
  wounded.total: {kind: level, unit: person, cues: [جريح, جرحى]}
speakers:
  civil-defence: {aliases: [الدفاع المدني]}
`;

const ARTICLE =
  'السيل يضرب وادي سهل\r\n12 شباط 2024\r\n\r\n' +
  'قال الدفاع المدني إن ستة أشخاص لقوا حتفهم، وإن 14 جريحاً نُقلوا إلى المشفى [المركزي].\r\n';

const CLAIM_FILE = `---
source: sada
lang: ar
published: 2024-02-12
---
قال الدفاع المدني إن ستة أشخاص لقوا حتفهم، وإن 14 جريحاً نُقلوا إلى المشفى.
وأُغلق الطريق إلى الساحل.
`;

const bytes = (text: string) => new TextEncoder().encode(text);
async function sha256(text: string): Promise<string> {
  const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes(text)));
  return Array.from(hash, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
const names = async () => (await workspace.fs.readDirectory(FOLDER)).map(([name]) => name).sort();
/** Runs a command and takes whatever it asks as it stands, until it is done. */
async function accepting(command: string, ...args: unknown[]): Promise<void> {
  let done = false;
  const running = commands.executeCommand(command, ...args).then(() => {
    done = true;
  });
  await until(`${command} to end`, async () => {
    if (!done) await commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
    return done;
  });
  await running;
}

/** Runs a command and closes what it asks, after some answers. */
async function escaping(command: string, ...args: unknown[]): Promise<void> {
  let done = false;
  const running = commands.executeCommand(command, ...args).then(() => {
    done = true;
  });
  await until(`${command} to be given up`, async () => {
    await commands.executeCommand('workbench.action.closeQuickOpen');
    return done;
  });
  await running;
}

/** A new file each time: the editor remembers for a while what a file held that is gone. */
let files = 0;
async function claimFile(text = CLAIM_FILE): Promise<TextEditor> {
  const uri = inFolder(`sada-${++files}.claim`);
  await workspace.fs.writeFile(uri, bytes(text));
  return show(uri);
}

function select(editor: TextEditor, words: string, from = 0, to = from): void {
  const { start } = rangeOf(editor.document, words);
  editor.selection = new Selection(start.translate(0, from), start.translate(0, to));
}

describe('annotating', () => {
  before(async () => {
    await workspace.fs.writeFile(inFolder('hasila.yaml'), bytes(REGISTRY));
  });
  afterEach(async () => {
    await closeAll();
    for (const name of await names())
      if (name !== 'hasila.yaml') await workspace.fs.delete(inFolder(name), { recursive: true });
  });
  after(() => workspace.fs.delete(FOLDER, { recursive: true }));

  describe('layering an article', () => {
    const raw = inFolder('sada.txt');
    const layered = inFolder('sada.claim');

    it('makes a claim file beside the raw file, which stays as it is, and opens it', async () => {
      await workspace.fs.writeFile(raw, bytes(ARTICLE));
      await accepting('hasila.layerArticle', raw, [raw]);
      await until('the claim file in an editor', () =>
        window.activeTextEditor?.document.fileName.endsWith('sada.claim'),
      );
      const { document } = window.activeTextEditor!;
      assert.equal(document.languageId, 'claim');
      assert.equal(document.isDirty, false);
      const text = (await onDisk(layered))!;
      const [, header, body] = text.split('---\r\n');
      assert.match(header!, /^lang: ar$/m);
      assert.match(header!, /^published: 2024-02-12\b/m);
      assert.match(header!, /^title: .*السيل يضرب وادي سهل/m);
      assert.match(header!, /^raw: sada\.txt$/m);
      assert.match(header!, new RegExp(`^raw-sha256: ${await sha256(ARTICLE)}$`, 'm'));
      assert.equal(body, ARTICLE.replace('[المركزي]', '\\[المركزي\\]'));
      assert.equal(await onDisk(raw), ARTICLE);
    });

    it('keeps the claim file out of the folder `raw`', async () => {
      const deeper = inFolder('raw/sada.txt');
      await workspace.fs.writeFile(deeper, bytes(ARTICLE));
      await accepting('hasila.layerArticle', deeper, [deeper]);
      assert.match((await onDisk(layered))!, /^raw: raw\/sada\.txt$/m);
    });

    it('writes nothing when it is given up', async () => {
      await workspace.fs.writeFile(raw, bytes(ARTICLE));
      await escaping('hasila.layerArticle', raw, [raw]);
      assert.deepEqual(await names(), ['hasila.yaml', 'sada.txt']);
    });

    it('never writes over a file: it goes on asking for another name', async () => {
      await workspace.fs.writeFile(raw, bytes(ARTICLE));
      await workspace.fs.writeFile(layered, bytes('mine'));
      const running = commands.executeCommand('hasila.layerArticle', raw, [raw]);
      for (let press = 0; press < 40; press++) {
        await commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
        await new Promise((resolve) => setTimeout(resolve, 25));
      }
      assert.equal(await onDisk(layered), 'mine');
      assert.deepEqual(await names(), ['hasila.yaml', 'sada.claim', 'sada.txt']);
      await commands.executeCommand('workbench.action.closeQuickOpen');
      await running;
    });

    it('takes a selection in any editor, and keeps it byte for byte', async () => {
      await workspace.fs.writeFile(inFolder('page.md'), bytes(`# Copied\n\n${ARTICLE}\n\nMore.\n`));
      const editor = await show(inFolder('page.md'));
      const whole = editor.document.getText();
      const start = whole.indexOf('السيل');
      const { document } = editor;
      editor.selection = new Selection(
        document.positionAt(start),
        document.positionAt(whole.indexOf('المركزي].') + 'المركزي].'.length),
      );
      const selected = document.getText(editor.selection);
      await accepting('hasila.layerArticle');
      const made = await names();
      assert.deepEqual(
        made.filter((name) => name.startsWith('السيل')),
        ['السيل-يضرب-وادي-سهل.claim', 'السيل-يضرب-وادي-سهل.txt'],
      );
      assert.equal(await onDisk(inFolder('السيل-يضرب-وادي-سهل.txt')), selected);
      assert.match(
        (await onDisk(inFolder('السيل-يضرب-وادي-سهل.claim')))!,
        /^raw: .*السيل-يضرب-وادي-سهل\.txt"?$/m,
      );
    });
  });

  describe('marking a figure', () => {
    it('writes the claim for the Arabic figure at the cursor, and one undo takes all of it back', async () => {
      const editor = await claimFile();
      select(editor, 'ستة', 2);
      await commands.executeCommand('hasila.markFigure');
      const text = editor.document.getText();
      assert.match(text, /إن \[ستة أشخاص\]\[\^1\] لقوا حتفهم/);
      assert.match(text, /نُقلوا إلى المشفى\.\n\[\^1\]: killed\.total 6 @civil-defence\nوأُغلق/);
      assert.equal(editor.document.getText(editor.selection), 'killed.total');
      await commands.executeCommand('undo');
      assert.equal(editor.document.getText(), CLAIM_FILE);
      assert.equal(editor.document.isDirty, false);
    });

    it('goes on from the claim line with the next figure', async () => {
      const editor = await claimFile();
      select(editor, 'ستة', 2);
      await commands.executeCommand('hasila.markFigure');
      await commands.executeCommand('hasila.markFigure');
      const text = editor.document.getText();
      assert.match(text, /\[14 جريحاً\]\[\^2\]/);
      assert.match(text, /\n\[\^1\]: killed\.total 6 .*\n\[\^2\]: wounded\.total 14/);
      assert.equal(editor.document.getText(editor.selection), 'wounded.total');
      await commands.executeCommand('hasila.markFigure');
      assert.equal(editor.document.getText(), text);
    });

    it('wraps words that are selected and no figure, without a value', async () => {
      const editor = await claimFile();
      select(editor, 'الطريق إلى الساحل', 0, 'الطريق إلى الساحل '.length - 1);
      await commands.executeCommand('hasila.markFigure');
      assert.match(editor.document.getText(), /وأُغلق \[الطريق إلى الساحل\]\[\^1\]\.\n\[\^1\]: *\n/);
      const { active } = editor.selection;
      assert.equal(editor.document.lineAt(active).text.slice(0, active.character), '[^1]: ');
      await commands.executeCommand('undo');
      assert.equal(editor.document.getText(), CLAIM_FILE);
    });

    it('changes nothing where there is no figure', async () => {
      const editor = await claimFile();
      select(editor, 'وأُغلق');
      await commands.executeCommand('hasila.markFigure');
      assert.equal(editor.document.getText(), CLAIM_FILE);
    });

    it('can be told where by a code action', async () => {
      const editor = await claimFile();
      const { start, end } = rangeOf(editor.document, '14 جريحاً');
      const range = {
        start: { line: start.line, character: start.character },
        end: { line: end.line, character: end.character },
      };
      await commands.executeCommand('hasila.markFigure', { uri: editor.document.uri.toString(), range });
      assert.match(editor.document.getText(), /\[14 جريحاً\]\[\^1\]/);
    });
  });

  describe('marking all figures', () => {
    it('of a paragraph takes every suggestion in one change, and one undo takes it back', async () => {
      const twice = `${CLAIM_FILE}وقُتل ثلاثة آخرون.\n`;
      const editor = await claimFile(twice);
      select(editor, 'قال الدفاع');
      await accepting('hasila.markFiguresInParagraph');
      const text = editor.document.getText();
      assert.match(text, /\[ستة أشخاص\]\[\^1\] لقوا حتفهم، وإن \[14 جريحاً\]\[\^2\]/);
      assert.match(text, /\n\[\^1\]: killed\.total 6 @civil-defence\n\[\^2\]: wounded\.total 14/);
      assert.match(text, /وقُتل ثلاثة آخرون\.\n$/);
      await commands.executeCommand('undo');
      assert.equal(editor.document.getText(), twice);
      assert.equal(editor.document.isDirty, false);
    });

    it('changes nothing when the list is closed', async () => {
      const editor = await claimFile();
      await escaping('hasila.markFiguresInFile');
      assert.equal(editor.document.getText(), CLAIM_FILE);
    });
  });

  describe('a new dossier', () => {
    it('is a commented hasila.yaml, and one that is there is opened as it is', async () => {
      const folder = inFolder('new');
      await workspace.fs.createDirectory(folder);
      await commands.executeCommand('hasila.newDossier', folder);
      assert.equal(window.activeTextEditor?.document.uri.path, Uri.joinPath(folder, 'hasila.yaml').path);
      assert.match((await onDisk(Uri.joinPath(folder, 'hasila.yaml')))!, /^quantities:$/m);
      await commands.executeCommand('hasila.newDossier', FOLDER);
      assert.equal(await onDisk(inFolder('hasila.yaml')), REGISTRY);
      assert.equal(window.activeTextEditor?.document.getText(), REGISTRY);
    });

    it('to practise with is copied beside what is there, again and again', async () => {
      for (const name of ['hasila-practice', 'hasila-practice-2']) {
        await commands.executeCommand('hasila.copyPracticeDossier');
        assert.equal(window.activeTextEditor?.document.uri.path, sample(`${name}/evening-post.txt`).path);
      }
      await closeAll();
      for (const name of ['hasila-practice', 'hasila-practice-2'])
        await workspace.fs.delete(sample(name), { recursive: true });
    });
  });

  it('has hints on unmarked figures off, and one command for both ways', async () => {
    const isOn = () => workspace.getConfiguration('hasila').get('unmarkedFigures');
    assert.equal(isOn(), false);
    await commands.executeCommand('hasila.toggleUnmarkedFigures');
    assert.equal(isOn(), true);
    await commands.executeCommand('hasila.toggleUnmarkedFigures');
    assert.equal(isOn(), false);
  });
});
