import * as l10n from '@vscode/l10n';
import { isolated } from '../words.ts';

/** Names for the files of a new article. */

const longest = 60;
const notInNames = /[\\/:*?"<>|\p{Cc}]/u;
/** What Windows takes for a device, whatever follows the dot. */
const devices = /^(?:con|prn|aux|nul|com[0-9]|lpt[0-9])$/i;

/** A file name, without an ending, from the first words of a title in any script; `article` where it has none. */
export function nameFromTitle(title: string): string {
  const words = title.normalize('NFC').match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
  let name = '';
  for (const word of words) {
    const longer = name === '' ? word : `${name}-${word}`;
    if (longer.length > longest) break;
    name = longer.toLowerCase();
  }
  return name === '' ? 'article' : name;
}

/** Why a name, without its ending, cannot be that of a file on some system; `undefined` where it can. */
export function nameProblem(name: string): string | undefined {
  if (name.trim() === '') return l10n.t('A name is needed.');
  const bad = notInNames.exec(name)?.[0];
  if (bad !== undefined)
    return bad < ' '
      ? l10n.t('A file name cannot hold control characters.')
      : l10n.t('A file name cannot hold “{0}”.', isolated(bad));
  if (/^\.|[. ]$|^ /.test(name))
    return l10n.t('A file name cannot begin with a dot or end with a dot or a space.');
  if (devices.test(name.split('.')[0]!))
    return l10n.t('“{0}” is not a file name on Windows.', isolated(name));
  return undefined;
}

/** A first name that is not taken: `name`, `name-2`, `name-3` … */
export async function freeName(name: string, isTaken: (name: string) => Promise<boolean>): Promise<string> {
  for (let number = 1; ; number++) {
    const candidate = number === 1 ? name : `${name}-${number}`;
    if (!(await isTaken(candidate))) return candidate;
  }
}
