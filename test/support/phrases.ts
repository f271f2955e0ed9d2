import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseSync, Visitor } from 'oxc-parser';
import { say, templateOf } from '../../server/src/core/text/phrase.ts';

const PROJECT = fileURLToPath(new URL('../../', import.meta.url));

export interface Source {
  /** From the root of the project, with `/`. */
  readonly name: string;
  readonly text: string;
}

/** The TypeScript files under a folder of the project. */
export const sourcesIn = (folder: string): Source[] =>
  readdirSync(path.join(PROJECT, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name) && !name.endsWith('.d.ts'))
    .map((name) => {
      const file = path.join(folder, name);
      return { name: file.replaceAll(path.sep, '/'), text: readFileSync(path.join(PROJECT, file), 'utf8') };
    });

/** The template of each phrase that is said in a file: what stands in ``say`…` ``. */
export function templatesIn({ name, text }: Source): string[] {
  const found: string[] = [];
  new Visitor({
    TaggedTemplateExpression: ({ tag, quasi }) => {
      if (tag.type === 'Identifier' && tag.name === 'say')
        found.push(templateOf(say(quasi.quasis.map(({ value }) => value.cooked ?? ''))));
    },
  }).visit(parseSync(name, text).program);
  return found;
}
