import * as l10n from '@vscode/l10n';
import type { FigureSuggestion, FigureToMark } from '../../../server/src/lsp/protocol.ts';
import { counted, whole } from '../words.ts';

/** A figure in a list to choose from, with the quantity it is to be marked as. */
export interface FigureRow {
  readonly label: string;
  readonly description: string;
  readonly detail: string;
  readonly figure: FigureSuggestion;
  /** None: a place for one is left on the claim line. */
  readonly quantity: string | undefined;
}

/** The row of a figure; without a quantity given, with the best that is suggested. */
export function figureRow(figure: FigureSuggestion, quantity = figure.quantities[0]?.id): FigureRow {
  const about = [quantity ?? l10n.t('no quantity yet'), figure.speakers[0]?.id, figure.on];
  return {
    label: `${whole(figure.text)} → ${whole(figure.value)}`,
    description: about.filter((part) => part !== undefined).join(' · '),
    detail: whole(figure.context),
    figure,
    quantity,
  };
}

/** The claim on a figure: with the quantity given, and for the rest with the best of what is suggested. */
export function markOf(figure: FigureSuggestion, quantity = figure.quantities[0]?.id): FigureToMark {
  const { range, value, speakers, on } = figure;
  const speaker = speakers[0]?.id;
  return {
    range,
    value,
    ...(quantity !== undefined && { quantity }),
    ...(speaker !== undefined && { speaker }),
    ...(on !== undefined && { on }),
  };
}

/** Above the rows of a list that does not hold all figures. */
export const restMessage = (rows: number): string =>
  counted(
    rows,
    l10n.t(
      '{n, plural, one {The first figure: mark it, then run the command again for more} other {The first # figures: mark them, then run the command again for more}}',
    ),
  );
