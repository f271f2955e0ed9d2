import type { Location } from 'vscode-languageserver';
import type { Place } from '../core/features/places.ts';
import { locate } from '../session/views.ts';
import type { Asked, Context } from './context.ts';
import { toLocation } from './toProtocol.ts';

/** Where the places that a feature gave are at present; those that are gone are left out. */
export const locationsOf = (places: readonly Place[], asked: Asked, context: Context): Location[] =>
  places
    .map((place) => locate(context.session.present(), place, asked, asked.dossier.registry))
    .filter((place) => place !== undefined)
    .map((place) => toLocation(place, context.uriOf));
