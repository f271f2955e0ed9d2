import { Text } from './controls.tsx';
import type { Side } from './points.ts';
import type { Strings } from './strings.ts';
import { Swatch } from './swatch.tsx';

/** More sides than these are one of many. */
const MOST = 24;

/** Which mark is whose, and what the parts of a mark mean. */
export function Legend({
  sides,
  strings,
  has,
}: {
  readonly sides: readonly Side[];
  readonly strings: Strings;
  /** What there is in the chart, and so is to be explained. */
  readonly has: Readonly<
    Record<'sides' | 'range' | 'open' | 'conflict' | 'withdrawn' | 'forecast' | 'band' | 'cells', boolean>
  >;
}) {
  const { legend } = strings;
  return (
    <div class="legend">
      {has.sides && (
        <ul>
          {sides.slice(0, MOST).map(({ name, look }) => (
            <li key={name} data-side>
              <Swatch look={look} />
              <Text>{name}</Text>
            </li>
          ))}
          {sides.length > MOST && <li>{strings.others}</li>}
        </ul>
      )}
      <ul class="aside">
        {has.range && (
          <li>
            <Key paths={[['M0 -6V6', 'key-bar']]} />
            {legend.likely}
          </li>
        )}
        {has.range && (
          <li>
            <Key paths={[['M0 -6V6', 'key-line']]} />
            {legend.allowed}
          </li>
        )}
        {has.open && (
          <li>
            <Key paths={[['M0 6V-6M-3.5 -2.5L0 -6L3.5 -2.5', 'key-line']]} />
            {legend.unbounded}
          </li>
        )}
        {has.conflict && (
          <li>
            <Key paths={[['M-5 -5L5 5M5 -5L-5 5', 'key-conflict']]} />
            {legend.conflict}
          </li>
        )}
        {has.withdrawn && (
          <li>
            <Key paths={[['M5 0A5 5 0 1 1 -5 0A5 5 0 1 1 5 0Z', 'key-hollow']]} />
            {legend.withdrawn}
          </li>
        )}
        {has.forecast && (
          <li>
            <Key paths={[['M5 0A5 5 0 1 1 -5 0A5 5 0 1 1 5 0Z', 'key-dashed']]} />
            {legend.forecast}
          </li>
        )}
        {has.band && (
          <li>
            <Key paths={[['M-6 -4H6V4H-6Z', 'key-band']]} />
            {legend.supported}
          </li>
        )}
        {has.cells && (
          <li>
            <Key
              paths={[
                ['M-7 -5H0V5H-7Z', 'key-few'],
                ['M0 -5H7V5H0Z', 'key-many'],
              ]}
            />
            {legend.cell}
          </li>
        )}
      </ul>
    </div>
  );
}

const Key = ({ paths }: { readonly paths: readonly (readonly [d: string, look: string])[] }) => (
  <svg class="swatch" width="16" height="14" viewBox="-8 -7 16 14" aria-hidden="true">
    {paths.map(([d, look]) => (
      <path key={look} d={d} class={look} />
    ))}
  </svg>
);
