import { Uri, workspace } from 'vscode';
import { beside, findings, remove, sample, until, untilFindings, write } from './workspace.ts';

describe('several workspace folders', () => {
  const folders: Uri[] = [];

  const claimFile = (figure: number) =>
    `---\nsource: paper\npublished: 2024-05-01\n---\n[${figure} boats][^1] here, [${figure + 2} boats][^2] there.\n` +
    `[^1]: boats ${figure} on 2024-05-01\n[^2]: boats ${figure + 2} on 2024-05-01\n`;

  async function folderWith(figure: number): Promise<Uri> {
    const folder = beside(`boats-${figure}`);
    folders.push(folder);
    await write(Uri.joinPath(folder, 'hasila.yaml'), 'quantities: {boats: {kind: fact, unit: boat}}\n');
    await write(inFolder(folder), claimFile(figure));
    return folder;
  }

  const count = () => workspace.workspaceFolders!.length;
  const inFolder = (folder: Uri) => Uri.joinPath(folder, 'a.claim');

  async function change(start: number, remove: number, ...added: Uri[]): Promise<void> {
    const expected = count() - remove + added.length;
    if (!workspace.updateWorkspaceFolders(start, remove, ...added.map((uri) => ({ uri }))))
      throw new Error('The folders could not be changed.');
    await until('other folders', () => count() === expected);
  }

  after(async () => {
    for (const folder of folders) await remove(folder);
  });

  it('are analysed each for itself, from when they are added until they are removed', async () => {
    const [second, third] = [await folderWith(11), await folderWith(21)];
    await change(count(), 0, second, third);
    const [here] = await untilFindings(inFolder(second), 'self-contradiction', 2);
    const [there] = await untilFindings(inFolder(third), 'self-contradiction', 2);
    await until(
      'figures of its own only',
      () => /11.*13|13.*11/.test(here!.message) && /21.*23|23.*21/.test(there!.message),
    );
    await change(count() - 1, 1);
    await until('the findings of the removed folder to go', () => findings(inFolder(third)).length === 0);
    await untilFindings(inFolder(second), 'self-contradiction', 2);
    await change(count() - 1, 1);
    await until('the others to go', () => findings(inFolder(second)).length === 0);
    await untilFindings(sample('ghweran/002.claim'), 'self-contradiction', 2);
  });
});
