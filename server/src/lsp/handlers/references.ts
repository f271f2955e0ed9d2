import type { Location, ReferenceParams } from 'vscode-languageserver';
import { figureOf, type Place } from '../../core/features/places.ts';
import { claimsOn, declarationOf, type Topic, topicOf, topicsAt } from '../../core/features/references.ts';
import { declarationAt } from '../../core/features/registryAt.ts';
import { type Asked, askedAt, type Context } from '../context.ts';
import { locationsOf } from '../locations.ts';

/** All claims of the dossier on what stands at a place: of the same quantity, speaker, outlet, place or scope. */
export const references =
  (context: Context) =>
  (params: ReferenceParams): Location[] | null => {
    const asked = askedAt(context, params);
    if (asked === undefined) return null;
    const places = topicsOf(asked).flatMap((topic) =>
      placesOf(topic, asked, params.context.includeDeclaration),
    );
    return locationsOf(places, asked, context);
  };

function topicsOf(asked: Asked): Topic[] {
  if (asked.kind === 'claim') {
    return topicsAt(asked.tree, asked.offset, asked.name, asked.dossier.snapshot.dossier);
  }
  const declaration = declarationAt(asked.text, asked.registry.file.declarations, asked.offset);
  return declaration === undefined ? [] : [topicOf(declaration)];
}

function placesOf(topic: Topic, { dossier }: Asked, withDeclaration: boolean): Place[] {
  const claims = claimsOn(dossier.snapshot.dossier, topic).map(figureOf);
  const declaration = withDeclaration && declarationOf(dossier.registry?.file.declarations ?? [], topic);
  return declaration ? [{ kind: 'declaration', declaration }, ...claims] : claims;
}
