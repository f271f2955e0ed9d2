import { useEffect, useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { ComparedClaim } from '../../../server/src/lsp/viewProtocol.ts';
import { ariaSort, Sign, SortArrow, Text } from './controls.tsx';
import { lookOf } from './looks.ts';
import type { Shared } from './parts.ts';
import { keyOf, sideOf } from './points.ts';
import { sorted } from './sorting.ts';
import { sortedBy } from './state.ts';
import { Swatch } from './swatch.tsx';
import { useWindow } from './windowed.ts';

const ROW = 30;

/** The claims in words: what the chart shows, for who does not see it, and what it cannot show. */
export function ClaimTable({
  claims,
  sides,
  labels,
  shared: { host, strings, view, change },
}: {
  readonly claims: readonly ComparedClaim[];
  /** Names of the sides, in the order of their looks. */
  readonly sides: readonly string[];
  /** Codes of findings in words. */
  readonly labels: ReadonlyMap<string, string>;
  readonly shared: Shared;
}) {
  const box = useRef<HTMLElement>(null);
  const rows = useMemo(() => sorted(claims, view.sort), [claims, view.sort]);
  const { first, end, above, below } = useWindow(box, rows.length, ROW);
  const [current, setCurrent] = useState<string>();
  const at = Math.max(
    0,
    rows.findIndex((claim) => keyOf(claim) === current),
  );
  const wanted = useRef<string | undefined>(undefined);

  useLayoutEffect(() => {
    if (wanted.current === undefined) return;
    const button = [...(box.current?.querySelectorAll<HTMLElement>('[data-key]') ?? [])].find(
      ({ dataset }) => dataset.key === wanted.current,
    );
    if (button === undefined) return;
    wanted.current = undefined;
    button.focus({ preventScroll: true });
  });
  useEffect(() => {
    box.current?.scrollTo({ top: 0 });
  }, [view.sort]);

  const onKeyDown = (event: KeyboardEvent): void => {
    const step = {
      ArrowDown: 1,
      ArrowUp: -1,
      PageDown: 10,
      PageUp: -10,
      Home: -rows.length,
      End: rows.length,
    }[event.key];
    if (step === undefined || !(event.target as HTMLElement).matches('[data-key]')) return;
    event.preventDefault();
    const to = Math.max(0, Math.min(rows.length - 1, at + step));
    const key = keyOf(rows[to]!);
    wanted.current = key;
    const element = box.current!;
    const top = to * ROW;
    if (top < element.scrollTop) element.scrollTop = top;
    else if (top + 2.2 * ROW > element.scrollTop + element.clientHeight)
      element.scrollTop = top + 2.2 * ROW - element.clientHeight;
    setCurrent(key);
  };

  const columns: readonly (readonly [id: string, label: string])[] = [
    ['figure', strings.figure],
    ['speaker', strings.speaker],
    ['party', strings.party],
    ['outlet', strings.outlet],
    ['date', strings.date],
    ['scope', strings.scope],
    ['verdict', strings.verdict],
    ['findings', strings.findings],
  ];
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached by the keyboard.
    <section ref={box} class="scroll claims" tabIndex={0} aria-label={strings.claimsTitle}>
      <table aria-rowcount={rows.length + 1} onKeyDown={onKeyDown}>
        <thead>
          <tr aria-rowindex={1}>
            {columns.map(([id, label]) => (
              <th key={id} scope="col" aria-sort={ariaSort(id, view.sort)}>
                <button
                  type="button"
                  class="heading"
                  onClick={() => change({ sort: sortedBy(id, view.sort) })}
                >
                  {label}
                  <SortArrow column={id} sort={view.sort} />
                </button>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {above > 0 && <tr class="spacer" style={{ height: `${above}px` }} />}
          {rows.slice(first, end).map((claim, i) => {
            const key = keyOf(claim);
            const index = first + i;
            return (
              <tr key={key} aria-rowindex={index + 2} class={claim.withdrawn ? 'withdrawn' : ''}>
                <td>
                  <button
                    type="button"
                    class="link"
                    data-key={key}
                    tabIndex={index === at || (i === 0 && (at < first || at >= end)) ? 0 : -1}
                    title={claim.value}
                    onFocus={() => setCurrent(key)}
                    onClick={() =>
                      host.send({
                        kind: 'open',
                        claim: { uri: claim.uri, number: claim.number, range: claim.range },
                      })
                    }
                  >
                    <Swatch look={lookOf(sides.indexOf(sideOf(claim)))} />
                    <Text>{claim.figure}</Text>
                  </button>
                </td>
                <TextCell text={claim.speaker} />
                <TextCell text={claim.party} />
                <TextCell text={claim.outlet} />
                <TextCell text={claim.date ?? strings.undated} />
                <TextCell text={[claim.scope, claim.place].filter(Boolean).join(strings.comma)} />
                <td>
                  <Sign verdict={claim.verdict} strings={strings} />
                </td>
                <TextCell
                  text={[
                    ...claim.codes.map((code) => labels.get(code) ?? code),
                    ...(claim.withdrawn ? [strings.withdrawn] : []),
                    ...(claim.forecast ? [strings.forecast] : []),
                  ].join(strings.comma)}
                />
              </tr>
            );
          })}
          {below > 0 && <tr class="spacer" style={{ height: `${below}px` }} />}
        </tbody>
      </table>
    </section>
  );
}

const TextCell = ({ text }: { readonly text: string | undefined }) => (
  <td title={text}>{text !== undefined && text !== '' && <Text>{text}</Text>}</td>
);
