import type { DefinitionParams, Location } from 'vscode-languageserver';
import { definitionAt } from '../../core/features/definition.ts';
import type { Place } from '../../core/features/places.ts';
import { declarationAt } from '../../core/features/registryAt.ts';
import { type Asked, askedAt, type Context } from '../context.ts';
import { locationsOf } from '../locations.ts';

/** Where what stands at a place is laid down: see `definitionAt`. */
export const definition =
  (context: Context) =>
  (params: DefinitionParams): Location[] | null => {
    const asked = askedAt(context, params);
    return asked === undefined ? null : locationsOf(placesFor(asked), asked, context);
  };

function placesFor(asked: Asked): Place[] {
  const declarations = asked.dossier.registry?.file.declarations ?? [];
  if (asked.kind === 'claim') {
    const { dossier } = asked.dossier.snapshot;
    return definitionAt(asked.tree, asked.offset, { file: asked.name, dossier, declarations });
  }
  const declaration = declarationAt(asked.text, declarations, asked.offset);
  return declaration === undefined ? [] : [{ kind: 'declaration', declaration }];
}
