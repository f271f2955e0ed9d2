import type { VNode } from 'preact';
import type { ReadingNote, ReadingParagraph } from '../../../server/src/lsp/readingProtocol.ts';
import { type Figure, type Piece, piecesOf } from './figureText.ts';
import { SIGNS, type Strings } from './strings.ts';
import { words } from './words.tsx';

/** What all rows of a page have in common. */
export interface RowContext {
  readonly strings: Strings;
  readonly reader: 'rtl' | 'ltr';
  /** Of the article, in words. */
  readonly date: string | undefined;
}

/**
 * A paragraph of the article with its notes beside it. It has no handlers of its own and knows no line numbers, so
 * that it stays as it is while others change; see `actions.ts`.
 */
export function row(id: number, paragraph: ReadingParagraph, about: RowContext): VNode {
  const { text, claims } = paragraph;
  const { reader, strings } = about;
  return (
    <div
      class="row"
      key={id}
      data-id={id}
      style={{ 'contain-intrinsic-block-size': `auto ${roughHeight(paragraph)}px` }}
    >
      {text !== '' && (
        <p class="text" dir="auto">
          {piecesOf(paragraph).map(piece)}
        </p>
      )}
      {claims.length > 0 && (
        <ul class="notes" dir={reader} lang={reader === 'rtl' ? 'ar' : 'en'} aria-label={strings.claims}>
          {claims.map((claim) => note(claim, about))}
        </ul>
      )}
    </div>
  );
}

/** In pixels, before it was ever laid out: the scroll bar should not jump much. */
const roughHeight = ({ text, claims }: ReadingParagraph): number =>
  Math.max(Math.ceil(text.length / 62) * 30, claims.length * 44) + 18;

const piece = (one: Piece): VNode | ReturnType<typeof words> =>
  typeof one === 'string' ? words(one) : figure(one);

function figure({ index, claims, verdict, levels, pieces }: Figure): VNode {
  return (
    // biome-ignore lint/a11y/useSemanticElements: figures nest, and an <a> in an <a> does not parse.
    <span
      class={`figure ${verdict}`}
      role="link"
      tabIndex={0}
      data-span={index}
      data-claims={claims.join(' ')}
      data-marks={claims.join(',')}
      data-levels={levels}
    >
      {pieces.map(piece)}
    </span>
  );
}

function note({ number, quantity, figure, speaker, date, verdict }: ReadingNote, about: RowContext): VNode {
  const { strings } = about;
  // What the masthead says already would only be in the way here.
  const otherDate = date === about.date ? undefined : date;
  return (
    <li>
      <button type="button" class={`note ${verdict}`} data-note={number}>
        <bdi class="number">{number}</bdi>
        <span
          class="sign"
          role="img"
          aria-label={strings.verdicts[verdict]}
          title={strings.verdicts[verdict]}
        >
          {SIGNS[verdict]}
        </span>
        <span class="what">
          <b>
            <bdi>{figure}</bdi>
          </b>{' '}
          <bdi>{quantity}</bdi>
        </span>
        <Source speaker={speaker} date={otherDate} />
      </button>
    </li>
  );
}

const Source = ({
  speaker,
  date,
}: {
  readonly speaker: string | undefined;
  readonly date: string | undefined;
}): VNode | null =>
  speaker === undefined && date === undefined ? null : (
    <span class="about">
      {speaker !== undefined && <bdi>{speaker}</bdi>}
      {speaker !== undefined && date !== undefined && ' · '}
      {date !== undefined && <bdi class="date">{date}</bdi>}
    </span>
  );
