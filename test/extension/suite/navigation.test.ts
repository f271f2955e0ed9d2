import assert from 'node:assert/strict';
import {
  commands,
  type DocumentHighlight,
  type DocumentSymbol,
  type Location,
  type LocationLink,
  Position,
  Selection,
  type SymbolInformation,
  type TextEditor,
  type Uri,
  window,
  workspace,
} from 'vscode';
import { closeAll, rangeOf, sample, show, until, untilFindings } from './workspace.ts';

const MONDAY = sample('ghweran/000.claim');
const FRIDAY = sample('ghweran/002.claim');
const SUNDAY = sample('ghweran/003.claim');
const REGISTRY = sample('ghweran/hasila.yaml');

/** File and text of each place, in the order of the answer. */
async function places(provider: string, uri: Uri, at: Position): Promise<string[]> {
  const found: (Location | LocationLink)[] = await commands.executeCommand(
    `vscode.execute${provider}Provider`,
    uri,
    at,
  );
  return Promise.all(
    found.map(async (place) => {
      const [target, range] =
        'targetUri' in place
          ? [place.targetUri, place.targetSelectionRange ?? place.targetRange]
          : [place.uri, place.range];
      const document = await workspace.openTextDocument(target);
      return `${target.path.split('/').pop()}: ${document.getText(range)}`;
    }),
  );
}

describe('from a claim', () => {
  let monday: TextEditor;

  before(async () => {
    await untilFindings(MONDAY, 'dispute', 4);
    monday = await show(MONDAY);
  });

  after(closeAll);

  const inMonday = (from: string, text = from) => rangeOf(monday.document, from, text).start;

  it('its definition leads from the mark or the marked words to its line, and from there to the words', async () => {
    const line = ['000.claim: [^5]: attack.axes 3'];
    assert.deepEqual(await places('Definition', MONDAY, inMonday('ثلاثة محاور')), line);
    assert.deepEqual(await places('Definition', MONDAY, inMonday('][^5]', '^5')), line);
    assert.deepEqual(await places('Definition', MONDAY, inMonday('[^5]:', '5')), [
      '000.claim: [ثلاثة محاور]',
    ]);
  });

  it('a quantity and a speaker lead to where they are declared', async () => {
    assert.deepEqual(await places('Definition', MONDAY, inMonday('attack.axes')), [
      'hasila.yaml: attack.axes',
    ]);
    assert.deepEqual(await places('Definition', MONDAY, inMonday('@sdf', 'sdf')), ['hasila.yaml: sdf']);
  });

  it('references are all claims of the quantity in the dossier, from each of its files', async () => {
    const expected = ['000.claim: ثلاثة محاور', '003.claim: أربعة محاور', 'hasila.yaml: attack.axes'];
    const registry = await workspace.openTextDocument(REGISTRY);
    for (const [uri, at] of [
      [MONDAY, inMonday('ثلاثة محاور')],
      [MONDAY, inMonday('attack.axes')],
      [REGISTRY, rangeOf(registry, '  attack.axes:', 'attack.axes').start],
    ] as const)
      assert.deepEqual((await places('Reference', uri, at)).sort(), expected);
  });

  it('implementations are the claims that contradict it', async () => {
    assert.deepEqual(await places('Implementation', MONDAY, inMonday('ثلاثة محاور')), [
      '003.claim: أربعة محاور',
    ]);
    assert.deepEqual(await places('Implementation', MONDAY, inMonday('شاحنة ضخمة')), []);
  });

  it('all places of its file that speak of it are highlighted', async () => {
    const { document } = await show(FRIDAY);
    const found: DocumentHighlight[] = await commands.executeCommand(
      'vscode.executeDocumentHighlights',
      FRIDAY,
      rangeOf(document, 'سيارتين مفخختين').start,
    );
    assert.deepEqual(found.map(({ range }) => document.getText(range)).sort(), [
      '[^3]',
      '[^3]',
      '[^3]',
      '[السيارتان]',
      '[سيارتين مفخختين]',
    ]);
  });
});

describe('symbols', () => {
  after(closeAll);

  it('of a file are its claims, with what they say and who says it', async () => {
    const { document } = await show(FRIDAY);
    const found: DocumentSymbol[] = await commands.executeCommand(
      'vscode.executeDocumentSymbolProvider',
      FRIDAY,
    );
    const claims = found.flatMap((symbol) => (symbol.children.length > 0 ? symbol.children : [symbol]));
    assert.equal(claims.length, 24);
    const bombs = claims.find(({ name }) => name === 'car_bombs 1');
    assert.equal(bombs?.detail, '@asayish');
    assert.equal(document.getText(bombs.range), '[^17]: car_bombs 1');
    assert.equal(document.getText(bombs.selectionRange), 'car_bombs');
  });

  it('of the workspace are quantities by id or label in either language, and their claims in all files', async () => {
    for (const query of ['attack.axes', 'Axes of attack', 'محاور الهجوم']) {
      const found: SymbolInformation[] = await commands.executeCommand(
        'vscode.executeWorkspaceSymbolProvider',
        query,
      );
      const files = found.map(({ location }) => location.uri.path.split('/').pop()).sort();
      assert.deepEqual(files, ['000.claim', '003.claim', 'hasila.yaml'], query);
    }
  });
});

describe('the next claim', () => {
  afterEach(closeAll);

  /** Runs a command and gives the file it leads to and what is selected or at the caret there. */
  async function after(command: string): Promise<string> {
    const { document, selection } = window.activeTextEditor!;
    await commands.executeCommand(command);
    const editor = await until(`${command} goes somewhere`, () => {
      const now = window.activeTextEditor;
      // An editor is told of before its selection is: no figure is at the start of a file.
      if (now === undefined || now.selection.start.isEqual(new Position(0, 0))) return false;
      return (now.document !== document || !now.selection.isEqual(selection)) && now;
    });
    const rest = editor.document.getText().slice(editor.document.offsetAt(editor.selection.start));
    return `${editor.document.uri.path.split('/').pop()}: ${rest.slice(0, rest.indexOf(']'))}`;
  }

  async function startAt(uri: Uri, text: string): Promise<void> {
    const editor = await show(uri);
    const { start } = rangeOf(editor.document, text);
    editor.selection = new Selection(start, start);
  }

  it('that conflicts opens in its own file at the figure, and from there the way leads back', async () => {
    await startAt(MONDAY, 'ثلاثة محاور');
    assert.equal(await after('hasila.goToNextConflictingClaim'), '003.claim: أربعة محاور');
    assert.equal(await after('hasila.goToNextConflictingClaim'), '000.claim: ثلاثة محاور');
    assert.equal(await after('hasila.goToPreviousConflictingClaim'), '003.claim: أربعة محاور');
  });

  it('that is related: each is visited once, and the last leads to the first', async () => {
    await startAt(SUNDAY, 'الخميس الماضي');
    const visited: string[] = [];
    for (let step = 0; step < 5; step++) visited.push(await after('hasila.goToNextRelatedClaim'));
    assert.deepEqual(visited.map((place) => place.slice(0, 3)).sort(), ['000', '001', '002', '003', '004']);
    assert.equal(visited.at(-1), '003.claim: الخميس الماضي');
    assert.equal(await after('hasila.goToPreviousRelatedClaim'), visited.at(-2));
  });
});
