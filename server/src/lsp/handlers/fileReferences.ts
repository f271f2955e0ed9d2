import type { Location, TextDocumentIdentifier } from 'vscode-languageserver';
import { linksIn } from '../../core/features/moving/links.ts';
import { resolvePath } from '../../core/index/targets.ts';
import { rangeOf } from '../../core/text/lineMap.ts';
import type { Context } from '../context.ts';
import { fileNow } from '../dossierFiles.ts';
import { nameOfUri } from '../fromProtocol.ts';
import { filesAbout } from './willRename.ts';

/** The places of claim files that name a file by its path: as their raw article, or for a claim of it. */
export const fileReferences =
  (context: Context) =>
  async ({ uri }: TextDocumentIdentifier): Promise<Location[]> => {
    const wanted = nameOfUri(uri);
    const found: Location[] = [];
    for (const name of filesAbout(context.session.present(), (one) => one === wanted)) {
      const file = name === wanted ? undefined : await fileNow(name, context.session);
      for (const link of file === undefined ? [] : linksIn(file.tree, name)) {
        const target =
          link.kind === 'raw' ? resolvePath(name, link.path) : link.kind === 'claim' && link.file;
        if (target !== wanted) continue;
        found.push({ uri: context.uriOf(name), range: rangeOf(file!.tree.lines, link.span) });
      }
    }
    return found;
  };
