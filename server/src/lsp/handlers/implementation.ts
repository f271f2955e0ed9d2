import type { ImplementationParams, Location } from 'vscode-languageserver';
import { numbersAt } from '../../core/features/claimsAt.ts';
import { conflictingWith } from '../../core/features/conflicting.ts';
import { figureOf } from '../../core/features/places.ts';
import { nodeAt } from '../../core/syntax/query.ts';
import { askedAt, type Context } from '../context.ts';
import { locationsOf } from '../locations.ts';

/** The claims that contradict those at a place. */
export const implementation =
  (context: Context) =>
  (params: ImplementationParams): Location[] | null => {
    const asked = askedAt(context, params);
    if (asked?.kind !== 'claim') return null;
    const { byFile } = asked.dossier.snapshot;
    const claims = numbersAt(asked.tree, nodeAt(asked.tree, asked.offset)).flatMap((number) =>
      conflictingWith(byFile, asked.name, number),
    );
    return locationsOf(claims.map(figureOf), asked, context);
  };
