import type { RefObject } from 'preact';
import { useEffect, useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { Bin, ClaimRef } from '../../../server/src/lsp/viewProtocol.ts';
import { type ChartInput, drawChart } from './chart.ts';
import type { Mark } from './marks.ts';
import type { Shared } from './parts.ts';
import { keyOf, type Point } from './points.ts';
import { Tip } from './tip.tsx';

/** The chart, with a card for what is pointed at: by the pointer, by Tab and the arrow keys. */
export function ChartView({
  input,
  shared,
  onCell,
  onDrawn,
  figure,
}: {
  readonly input: Omit<ChartInput, 'width'>;
  readonly shared: Shared;
  /** A cell of many claims was chosen. */
  readonly onCell: (bin: Bin) => void;
  readonly onDrawn: (svg: SVGSVGElement, isLogarithmic: boolean) => void;
  readonly figure: (n: number) => string;
}) {
  const { host, strings } = shared;
  const box = useRef<HTMLDivElement>(null);
  const width = useWidth(box);
  const marks = useRef<readonly Mark[]>([]);
  // The one that Tab comes to, by what it is: it stays the same when the chart is drawn anew.
  const current = useRef<string | undefined>(undefined);
  const [tip, setTip] = useState<Mark>();
  const closing = useRef(0);
  const chart = useMemo(() => (width < 50 ? undefined : drawChart({ ...input, width })), [input, width]);

  useLayoutEffect(() => {
    const element = box.current;
    if (element === null || chart === undefined) return;
    const hadFocus = element.contains(document.activeElement);
    element.replaceChildren(chart.svg);
    marks.current = chart.marks;
    const at = chart.marks.find(({ of }) => idOf(of) === current.current) ?? chart.marks[0];
    if (at !== undefined) {
      at.element.setAttribute('tabindex', '0');
      if (hadFocus) focusOn(at.element);
    }
    setTip((before) => {
      const same = before && chart.marks.find(({ of }) => idOf(of) === idOf(before.of));
      return same?.element.matches(':hover, :focus') ? same : undefined;
    });
    onDrawn(chart.svg, chart.isLogarithmic);
  }, [chart, onDrawn]);

  const markAt = (target: EventTarget | null): Mark | undefined =>
    marks.current.find(({ element }) => element === target);
  const show = (mark: Mark | undefined): void => {
    clearTimeout(closing.current);
    if (mark !== undefined) setTip(mark);
  };
  // Time to move the pointer into the card.
  const hideSoon = (): void => {
    clearTimeout(closing.current);
    closing.current = window.setTimeout(() => setTip(undefined), 180);
  };
  useEffect(() => () => clearTimeout(closing.current), []);

  const moveTo = (mark: Mark): void => {
    for (const { element } of marks.current)
      if (element.getAttribute('tabindex') === '0') element.setAttribute('tabindex', '-1');
    mark.element.setAttribute('tabindex', '0');
    current.current = idOf(mark.of);
  };
  const open = (mark: Mark): void => {
    if (isPoint(mark.of)) host.send({ kind: 'open', claim: refOf(mark.of.claim) });
    else onCell(mark.of);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'Escape') {
      if (tip === undefined) return;
      event.stopPropagation();
      setTip(undefined);
      return;
    }
    const mark = markAt(event.target);
    if (mark === undefined) return;
    if (event.key === 'Enter' || event.key === ' ') open(mark);
    else {
      const all = marks.current;
      const to = stepped(event.key, all.indexOf(mark), all.length);
      if (to === undefined) return;
      focusOn(all[to]!.element);
    }
    event.preventDefault();
  };

  return (
    <div class="chart" dir="ltr">
      {/* biome-ignore lint/a11y/noStaticElementInteractions: the marks in it are the buttons; they are drawn by a library. */}
      <div
        ref={box}
        class="plane"
        onPointerOver={({ target }) => show(markAt(target))}
        onPointerOut={hideSoon}
        onFocusIn={({ target }) => {
          const mark = markAt(target);
          if (mark === undefined) return;
          moveTo(mark);
          show(mark);
        }}
        onFocusOut={hideSoon}
        onClick={({ target }) => {
          const mark = markAt(target);
          if (mark !== undefined) open(mark);
        }}
        onKeyDown={onKeyDown}
      />
      {tip !== undefined && (
        <Tip
          mark={tip}
          host={host}
          strings={strings}
          figure={figure}
          onEnter={() => clearTimeout(closing.current)}
          onLeave={hideSoon}
        />
      )}
    </div>
  );
}

const isPoint = (of: Point | Bin): of is Point => 'claim' in of;

const idOf = (of: Point | Bin): string => (isPoint(of) ? keyOf(of.claim) : `${of.from} ${of.low}`);

const refOf = ({ uri, number, range }: ClaimRef): ClaimRef => ({ uri, number, range });

/** Later is to the right and up, in a page of any direction. */
function stepped(key: string, at: number, count: number): number | undefined {
  const to = {
    ArrowRight: at + 1,
    ArrowUp: at + 1,
    ArrowLeft: at - 1,
    ArrowDown: at - 1,
    PageDown: at - 10,
    PageUp: at + 10,
    Home: 0,
    End: count - 1,
  }[key];
  return to === undefined ? undefined : Math.max(0, Math.min(count - 1, to));
}

function focusOn(element: SVGElement): void {
  element.focus({ preventScroll: true });
  element.scrollIntoView({ block: 'nearest', inline: 'nearest' });
}

/** Pixels the chart has from side to side, in steps that a scroll bar does not make it drawn anew for. */
function useWidth(box: RefObject<HTMLElement | null>): number {
  const [width, setWidth] = useState(0);
  useLayoutEffect(() => {
    const element = box.current;
    if (element === null) return;
    const look = (): void => setWidth(Math.floor(element.clientWidth));
    look();
    const sizes = new ResizeObserver(look);
    sizes.observe(element);
    return () => sizes.disconnect();
  }, [box]);
  return width;
}
