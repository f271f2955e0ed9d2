import './style.css';
import { render } from 'preact';
import {
  type ReadingNote,
  type ReadingResult,
  readingRequest,
} from '../../../server/src/lsp/readingProtocol.ts';
import { connectHost } from '../common/host.ts';
import type { ReadingState, ToPage } from '../common/messages.ts';
import { listenForActions } from './actions.ts';
import { cardsOn } from './cards.tsx';
import { type Item, revise } from './items.ts';
import { Masthead } from './masthead.tsx';
import { row } from './paragraph.tsx';
import { selectionsOf } from './selection.ts';
import { stringsFor } from './strings.ts';
import { type Rows, syncWith } from './sync.ts';
import { directionOf } from './words.tsx';

/** So many rows are drawn at once, the rest while nothing else is to be done. */
const AT_ONCE = 200;
const PER_STEP = 1000;
/** An answer that takes longer leaves the page as it is, and says so; in milliseconds. */
const PATIENCE = 800;

/** A scroll of the editor so soon after its cursor moved is to show the cursor; in milliseconds. */
const JUMP = 500;

const host = connectHost<ReadingState>();
const root = document.getElementById('root')!;

let state: ReadingState | undefined;
/** `undefined` before the first answer, `null` where the server has none. */
let page: ReadingResult | undefined;
let items: readonly Item[] = [];
let byId = new Map<number, Item>();
let notes = new Map<number, ReadingNote>();
let drawn = 0;
let editorAt: Omit<Extract<ToPage, { kind: 'scrolled' }>, 'kind' | 'last' | 'follow'> | undefined;

/** When the cursor jumped, and whether the editor's scroll to it may still be to come. */
let awaited = false;
let jumpedAt = Number.NEGATIVE_INFINITY;

const rightToLeft = (): boolean => page?.rightToLeft ?? document.documentElement.lang.startsWith('ar');
const reader = (): 'rtl' | 'ltr' => (rightToLeft() ? 'rtl' : 'ltr');
const strings = () => stringsFor(rightToLeft());
const note = (number: number): ReadingNote | undefined => notes.get(number);

const cards = cardsOn({ note, reader, strings });
const rows: Rows = {
  items: () => items,
  elements: () => root.querySelector('.rows')?.children,
  need: (count) => {
    if (count <= drawn) return;
    drawn = count;
    draw();
  },
};
const sync = syncWith(rows, (line) => {
  host.send({ kind: 'reveal', line, how: 'scroll' });
  remember(line);
});
const selections = selectionsOf(
  rows,
  (element) => byId.get(Number(element.dataset.id))?.paragraph,
  (range) => host.send({ kind: 'reveal', line: range.start.line, range, how: 'select' }),
);
listenForActions({ paragraph: (id) => byId.get(id)?.paragraph, note }, cards, host.send);

function draw(): void {
  document.documentElement.lang = rightToLeft() ? 'ar' : 'en';
  document.documentElement.dir = reader();
  const { waiting, gone, goneHint, empty, emptyHint, noClaims } = strings();
  if (page === undefined || page === null) {
    const notice = page === null ? <Notice title={gone} hint={goneHint} /> : <Notice title={waiting} />;
    render(notice, root);
    return;
  }
  const direction = directionOf(
    (page.title ?? '') +
      items
        .slice(0, 20)
        .map(({ paragraph }) => paragraph.text)
        .join(''),
  );
  render(
    <div class="page">
      <p class="stale" role="status" />
      <article dir={direction} lang={page.lang}>
        <Masthead page={page} strings={strings()} />
        {items.length === 0 && <Notice title={empty} hint={emptyHint} />}
        {items.length > 0 && notes.size === 0 && (
          <p class="no-claims" dir={reader()} lang={rightToLeft() ? 'ar' : 'en'}>
            {noClaims}
          </p>
        )}
        <div class={items.length > AT_ONCE ? 'rows many' : 'rows'}>
          {items.slice(0, drawn).map((item) => item.row)}
        </div>
      </article>
    </div>,
    root,
  );
  cards.refresh();
}

const Notice = ({ title, hint }: { readonly title: string; readonly hint?: string }) => (
  <div class="notice" dir={reader()} lang={rightToLeft() ? 'ar' : 'en'}>
    <p class="notice-title">{title}</p>
    {hint !== undefined && <p>{hint}</p>}
  </div>
);

function drawMore(): void {
  if (drawn >= items.length) return;
  drawn = Math.min(drawn + PER_STEP, items.length);
  draw();
  requestIdleCallback(drawMore);
}

let asking = false;
let again = false;

/** Asks for the page as it is now; of what changes while an answer is awaited only the last counts. */
async function load(): Promise<void> {
  if (asking) {
    again = true;
    return;
  }
  asking = true;
  do {
    again = false;
    const about = state!.uri;
    const timer = setTimeout(() => sayStale(true), PATIENCE);
    const answer = await host.ask<ReadingResult>(readingRequest, { uri: about });
    clearTimeout(timer);
    if (about === state!.uri) show(answer ?? null);
  } while (again);
  asking = false;
}

/** Verdicts that may not hold any more are not shown as if they did. */
function sayStale(stale: boolean): void {
  root.classList.toggle('is-stale', stale);
  const status = root.querySelector('.stale');
  if (status !== null) status.textContent = stale ? strings().waiting : '';
}

function show(answer: ReadingResult): void {
  const first = page === undefined || page === null;
  if (page?.rightToLeft !== answer?.rightToLeft || page?.date !== answer?.date) items = [];
  page = answer;
  const about = { strings: strings(), reader: reader(), date: page?.date };
  items = revise(items, answer?.paragraphs ?? [], (id, paragraph) => row(id, paragraph, about));
  byId = new Map(items.map((item) => [item.id, item]));
  notes = new Map(items.flatMap(({ paragraph }) => paragraph.claims.map((claim) => [claim.number, claim])));
  drawn = Math.min(Math.max(drawn, AT_ONCE), items.length);
  sayStale(false);
  draw();
  if (drawn < items.length) requestIdleCallback(drawMore);
  if (first) sync.follow(editorAt?.first ?? state?.line ?? 0);
  if (editorAt?.cursor !== undefined) sync.mark(editorAt.cursor, editorAt.character, false);
  selections.show(editorAt?.selection);
}

let remembering: ReturnType<typeof setTimeout> | undefined;

/** Where the page is, for when it is shown anew. */
function remember(line: number): void {
  clearTimeout(remembering);
  state = { ...state!, line };
  remembering = setTimeout(() => host.send({ kind: 'state', state }), 200);
}

host.listen((message) => {
  switch (message.kind) {
    case 'show': {
      const other = state?.uri !== message.state.uri;
      state = { line: other ? 0 : (state?.line ?? 0), ...message.state };
      host.send({ kind: 'state', state });
      if (other) {
        cards.close();
        [page, items, drawn, editorAt] = [undefined, [], 0, undefined];
        draw();
      }
      return void load();
    }
    case 'changed':
      return void (state !== undefined && load());
    case 'scrolled': {
      const { first, cursor, character, selection, follow } = message;
      const moved = editorAt?.first !== first;
      const jumped = editorAt?.cursor !== cursor || editorAt?.character !== character;
      editorAt = {
        first,
        ...(cursor !== undefined && { cursor }),
        ...(character !== undefined && { character }),
        ...(selection !== undefined && { selection }),
      };
      if (page === undefined || page === null) return;
      if (moved && follow) sync.follow(first);
      if (cursor !== undefined) {
        // Where the editor scrolls to show its cursor, it tells of the two one after the other.
        const toShow = jumped || (moved && (awaited || performance.now() - jumpedAt < JUMP));
        if (toShow) jumpedAt = performance.now();
        awaited = jumped && !moved;
        sync.mark(cursor, character, toShow && follow);
      }
      selections.show(selection);
    }
  }
});
draw();
host.send({ kind: 'ready' });
