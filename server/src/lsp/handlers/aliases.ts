import { type CodeAction, CodeActionKind } from 'vscode-languageserver';
import { refactorWordsFor } from '../../core/features/refactor/words/wordsFor.ts';
import { otherNames } from '../../core/features/rename/aliases.ts';
import { type IdKind, idsIn } from '../../core/features/rename/ids.ts';
import { idsInRegistry } from '../../core/features/rename/registryIds.ts';
import { idAt, isFit } from '../../core/features/rename/rename.ts';
import { wordingOf } from '../../core/report/names.ts';
import { fill } from '../../core/report/wording.ts';
import type { Asked, Context } from '../context.ts';

/** A name to be written for another in a whole dossier, once somebody chooses to. */
export interface OtherName {
  readonly do: 'rename';
  readonly uri: string;
  readonly kind: IdKind;
  readonly from: string;
  readonly to: string;
}

const KIND = `${CodeActionKind.RefactorRewrite}.alias`;

/** More are no choice but a search. */
const MOST = 5;

/** The other names that are declared for what stands at a place, each as a name to change to. */
export function aliasActions(asked: Asked, uri: string, context: Context): CodeAction[] {
  const { registry } = asked.dossier;
  if (registry === undefined) return [];
  const declared = idsInRegistry(registry.text);
  const use = idAt(asked.kind === 'claim' ? idsIn(asked.tree) : declared, asked.offset);
  if (use === undefined) return [];
  const wording = wordingOf(context);
  const words = refactorWordsFor(wording);
  const { kind, id } = use;
  return otherNames(kind, id, declared)
    .filter((name) => isFit(kind, name))
    .slice(0, MOST)
    .map((name) => {
      const isMain = declared.some(
        ({ role, owner, id: other }) => role === 'alias' && other === id && owner === name,
      );
      const title = isMain
        ? fill(words.useMain, { id: wording.quote(name), alias: wording.quote(id) })
        : fill(words.useAlias, { id: wording.quote(id), alias: wording.quote(name) });
      const data: OtherName = { do: 'rename', uri, kind, from: id, to: name };
      return { title, kind: KIND, data };
    });
}
