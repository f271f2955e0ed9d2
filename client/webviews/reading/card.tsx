import type { VNode } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import type { ReadingNote } from '../../../server/src/lsp/readingProtocol.ts';
import { placeCard } from './placeCard.ts';
import { SIGNS, type Strings } from './strings.ts';

export interface CardProps {
  /** The figure that it is about; it may stand in several rows. */
  readonly anchor: Element;
  /** Where the pointer is on it, if it is. */
  readonly pointer?: { readonly x: number; readonly y: number };
  readonly notes: readonly ReadingNote[];
  readonly reader: 'rtl' | 'ltr';
  readonly strings: Strings;
}

/** What others say about a figure, beside it. */
export function Card({ anchor, pointer, notes, reader, strings }: CardProps): VNode {
  const element = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => placeCard(element.current!, anchor, pointer));
  return (
    <div id="card" ref={element} dir={reader} role="dialog" aria-label={strings.others} tabIndex={-1}>
      {notes.map((note) => (
        <Claim key={note.number} note={note} strings={strings} />
      ))}
      {pointer === undefined && <p class="keys">{strings.keys}</p>}
    </div>
  );
}

function Claim({ note, strings }: { readonly note: ReadingNote; readonly strings: Strings }): VNode {
  const { number, figure, quantity, speaker, date, verdict, messages, others } = note;
  return (
    <section class={verdict}>
      <h2>
        <span class="sign" aria-hidden="true">
          {SIGNS[verdict]}
        </span>
        <bdi class="card-figure">{figure}</bdi> <bdi>{quantity}</bdi>
      </h2>
      <p class="about">
        {[strings.verdicts[verdict], speaker, date]
          .filter((part) => part !== undefined)
          .map((part, i) => (
            <>
              {i > 0 && ' · '}
              <bdi>{part}</bdi>
            </>
          ))}
      </p>
      {messages.length > 0 && (
        <ul class="messages">
          {messages.map((message, i) => (
            <li key={i}>{message}</li>
          ))}
        </ul>
      )}
      {others.length === 0 ? (
        <p class="nobody">{strings.nobodyElse}</p>
      ) : (
        <ul class="others" aria-label={strings.others}>
          {others.map((other, i) => (
            <li key={i}>
              <button type="button" disabled={other.ref === undefined} data-claim={number} data-other={i}>
                <b>
                  <bdi>{other.figure}</bdi>
                </b>
                <span class="from">
                  <bdi>{other.source}</bdi>
                  {other.date !== undefined && (
                    <>
                      {' · '}
                      <bdi class="date">{other.date}</bdi>
                    </>
                  )}
                </span>
                <bdi class="standing">{other.standing}</bdi>
              </button>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
