import type { ReadingNote, ReadingParagraph } from '../../../server/src/lsp/readingProtocol.ts';
import type { ClaimRef } from '../../../server/src/lsp/viewProtocol.ts';
import type { FromPage } from '../common/messages.ts';
import type { Cards } from './cards.tsx';

/** What the page knows of where things are. */
export interface Places {
  paragraph(id: number): ReadingParagraph | undefined;
  note(number: number): ReadingNote | undefined;
}

/** Carries out clicks and keys: to the text in the editor, to claims of others, to addresses of the web. */
export function listenForActions(places: Places, cards: Cards, send: (message: FromPage) => void): void {
  const toFigure = (figure: HTMLElement): void => {
    const range = paragraphOf(figure)?.spans[Number(figure.dataset.span)]?.range;
    if (range !== undefined) send({ kind: 'reveal', line: range.start.line, range, how: 'focus' });
  };
  const toNote = (button: HTMLElement): void => {
    const line = places.note(Number(button.dataset.note))?.line;
    if (line !== undefined) send({ kind: 'reveal', line, how: 'focus' });
  };
  const toOther = (button: HTMLElement): void => {
    const { claim, other } = button.dataset;
    const ref: ClaimRef | undefined = places.note(Number(claim))?.others[Number(other)]?.ref;
    if (ref !== undefined) send({ kind: 'open', claim: ref });
  };
  const toLine = (element: HTMLElement, how: 'select' | 'focus'): void => {
    const line = paragraphOf(element)?.line;
    if (line !== undefined) send({ kind: 'reveal', line, how });
  };
  const paragraphOf = (element: HTMLElement): ReadingParagraph | undefined =>
    places.paragraph(Number(element.closest<HTMLElement>('[data-id]')?.dataset.id));

  document.addEventListener('click', ({ target }) => {
    if (!(target instanceof Element)) return;
    const on = (selector: string): HTMLElement | null => target.closest<HTMLElement>(selector);
    const [other, note, figure, text] = [on('[data-other]'), on('.note'), on('.figure'), on('.text')];
    if (other !== null) return toOther(other);
    if (note !== null) return toNote(note);
    // The end of a selection is no click.
    if (document.getSelection()?.isCollapsed === false) return;
    if (figure !== null) toFigure(figure);
    else if (text !== null) toLine(text, 'select');
  });
  document.addEventListener('dblclick', ({ target }) => {
    const text = target instanceof Element ? target.closest<HTMLElement>('.text') : null;
    if (text !== null) toLine(text, 'focus');
  });
  // Before the editor's own listener, which would open whatever address an element has.
  for (const click of ['click', 'auxclick'] as const) {
    document.addEventListener(
      click,
      (event) => {
        const address = event.target instanceof Element ? event.target.closest<HTMLAnchorElement>('a') : null;
        if (address === null) return;
        event.preventDefault();
        event.stopPropagation();
        send({ kind: 'openExternal', url: address.href });
      },
      { capture: true },
    );
  }
  document.addEventListener('keydown', (event) => {
    if (!(event.target instanceof HTMLElement)) return;
    const { key, target } = event;
    const card = document.getElementById('card');
    const inCard = card?.contains(target) ?? false;
    if (key === 'Escape' && card !== null) {
      const figure = cards.anchor() as HTMLElement | undefined;
      // The focus first: where it leaves the card for a figure, that would open it again.
      if (inCard) figure?.focus({ preventScroll: true });
      cards.close();
    } else if (key === 'Enter' && target.matches('.figure')) {
      event.preventDefault();
      toFigure(target);
    } else if ((key === 'ArrowDown' || key === 'ArrowUp') && card !== null) {
      if (inCard || target === cards.anchor()) {
        event.preventDefault();
        step(card, target, key === 'ArrowDown' ? 1 : -1, cards.anchor());
      }
    } else if (key === 'Tab' && inCard) {
      // From here on as if the card were not there: to the figure after its own, or before.
      (cards.anchor() as HTMLElement | undefined)?.focus({ preventScroll: true });
    }
  });
}

/** Moves the focus among the links of a card; up from the first leads back to the figure. */
function step(card: HTMLElement, from: Element, by: 1 | -1, figure: Element | undefined): void {
  const links = [...card.querySelectorAll<HTMLElement>('button:not(:disabled)')];
  const next = links.indexOf(from as HTMLElement) + by;
  if (next < 0 || (by < 0 && from === figure)) (figure as HTMLElement | undefined)?.focus();
  else (links[Math.min(next, links.length - 1)] ?? card).focus();
}
