import { render } from 'preact';
import type { ReadingNote } from '../../../server/src/lsp/readingProtocol.ts';
import { Card } from './card.tsx';
import type { Strings } from './strings.ts';

/** What a card needs to know of the page. */
export interface CardContext {
  note(number: number): ReadingNote | undefined;
  reader(): 'rtl' | 'ltr';
  strings(): Strings;
}

export interface Cards {
  /** Draws what is open anew, where its figure still is; else closes it. */
  refresh(): void;
  /** The figure that a card is open on. */
  anchor(): Element | undefined;
  close(): void;
}

const OPEN_AFTER = 150;
const CLOSE_AFTER = 250;

interface Shown {
  readonly row: string;
  readonly span: string;
  readonly pointer?: { readonly x: number; readonly y: number };
}

/** Opens the card of a figure when the pointer rests on it or the keyboard comes to it, and lights its notes. */
export function cardsOn(context: CardContext): Cards {
  const place = document.body.appendChild(document.createElement('div'));
  let shown: Shown | undefined;
  let anchor: Element | undefined;
  let timer = 0;

  const close = (): void => {
    clearTimeout(timer);
    anchor?.removeAttribute('aria-describedby');
    shown = anchor = undefined;
    light([]);
    render(null, place);
  };
  const draw = (): void => {
    if (shown === undefined) return;
    const { row, span, pointer } = shown;
    const figure = document.querySelector(`[data-id="${row}"] [data-span="${span}"]`);
    const numbers = figure === null ? [] : numbersOf(figure);
    const notes = numbers.flatMap((number) => context.note(number) ?? []);
    if (figure === null || notes.length === 0) {
      close();
      return;
    }
    if (anchor !== figure) anchor?.removeAttribute('aria-describedby');
    anchor = figure;
    figure.setAttribute('aria-describedby', 'card');
    light(numbers);
    const props = { anchor: figure, notes, reader: context.reader(), strings: context.strings() };
    render(<Card {...props} {...(pointer !== undefined && { pointer })} />, place);
  };
  const open = (figure: Element, pointer?: Shown['pointer']): void => {
    clearTimeout(timer);
    const row = figure.closest<HTMLElement>('[data-id]')!.dataset.id!;
    const { span } = (figure as HTMLElement).dataset;
    shown = { row, span: span!, ...(pointer !== undefined && { pointer }) };
    draw();
  };
  const later = (what: () => void, wait: number): void => {
    clearTimeout(timer);
    timer = window.setTimeout(what, wait);
  };

  document.addEventListener('pointerover', ({ target, clientX: x, clientY: y, pointerType }) => {
    if (pointerType === 'touch' || !(target instanceof Element)) return;
    const note = target.closest<HTMLElement>('.note');
    const figure = target.closest('.figure');
    if (target.closest('#card') !== null) clearTimeout(timer);
    else if (figure !== null) {
      if (figure === anchor) clearTimeout(timer);
      else later(() => open(figure, { x, y }), OPEN_AFTER);
    } else if (shown?.pointer !== undefined) later(close, CLOSE_AFTER);
    else if (shown === undefined) {
      clearTimeout(timer);
      light(note === null ? [] : [Number(note.dataset.note)]);
    }
  });
  document.documentElement.addEventListener('pointerleave', () => {
    if (shown === undefined || shown.pointer !== undefined) later(close, CLOSE_AFTER);
  });
  document.addEventListener('focusin', ({ target }) => {
    if (!(target instanceof Element) || target.closest('#card') !== null) return;
    const figure = target.closest('.figure');
    if (figure === target && target.matches(':focus-visible')) return open(figure);
    close();
    const note = target.closest<HTMLElement>('.note');
    if (note !== null) light([Number(note.dataset.note)]);
  });
  window.addEventListener('blur', () => shown?.pointer === undefined && close());
  // One that is open on a figure with the focus goes with it; the pointer has left what scrolled away.
  window.addEventListener('scroll', () => (shown?.pointer === undefined ? draw() : close()), {
    passive: true,
  });
  window.addEventListener('resize', draw);

  return { refresh: draw, anchor: () => anchor, close };
}

const numbersOf = (figure: Element): number[] =>
  ((figure as HTMLElement).dataset.claims ?? '').split(' ').map(Number);

/** Lights the figures and the notes of these claims, and no others. */
function light(numbers: readonly number[]): void {
  for (const element of [...document.getElementsByClassName('lit')]) element.classList.remove('lit');
  for (const number of numbers) {
    const both = `[data-note="${number}"], [data-claims~="${number}"]`;
    for (const element of document.querySelectorAll(both)) element.classList.add('lit');
  }
}
