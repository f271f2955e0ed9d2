import { useCallback, useMemo, useRef, useState } from 'preact/hooks';
import type { Bin, ComparisonResult } from '../../../server/src/lsp/viewProtocol.ts';
import { figureTicks } from './axes.ts';
import { ChartView } from './chartView.tsx';
import { everyClaim, useListed } from './claimsOf.ts';
import { ClaimTable } from './claimTable.tsx';
import { Choice, Exports, Switch, Text } from './controls.tsx';
import { pictureExports, tableExports } from './exports.ts';
import { Findings } from './findings.tsx';
import { Legend } from './legend.tsx';
import { isConflict } from './looks.ts';
import { usePainted } from './painted.ts';
import type { Shared } from './parts.ts';
import { pointsOf, scalesOf, sidesOf } from './points.ts';
import type { FigureScale } from './scales.ts';
import { numberIn } from './strings.ts';

/** Everything said of one quantity: chart, what is best supported, sums, findings, and the claims as a table. */
export function QuantityView({
  comparison,
  ...shared
}: Shared & { readonly comparison: NonNullable<ComparisonResult> }) {
  const { strings, view, change, go } = shared;
  const { quantity, claims, bins, grades } = comparison;
  const svg = useRef<SVGSVGElement | undefined>(undefined);
  const page = useRef<HTMLDivElement>(null);
  const [isLogarithmic, setLogarithmic] = useState(false);
  const [cellId, setCell] = useState<string>();
  const painted = usePainted();

  const sides = useMemo(() => sidesOf(claims), [claims]);
  const scales = useMemo(() => scalesOf(claims), [claims]);
  const labels = useMemo(() => new Map(Object.entries(comparison.labels)), [comparison.labels]);
  const scale = scales.find((one) => one === view.scale) ?? scales[0] ?? '';
  const cells = useMemo(() => bins.filter((bin) => bin.scale === scale), [bins, scale]);
  const isMany = cells.length > 0;
  const input = useMemo(
    () => ({
      ...(isMany ? NO_POINTS : pointsOf(claims, scale, view.lanes, strings.others)),
      scale,
      bins: cells,
      logarithmic: view.logarithmic,
      strings,
    }),
    [claims, cells, isMany, scale, view.lanes, view.logarithmic, strings],
  );
  // What is best supported is said of the figures most claims give.
  const bands = scale === scales[0] && input.words === undefined ? grades : NO_BANDS;
  const drawn = useMemo(() => ({ ...input, bands }), [input, bands]);
  const onDrawn = useCallback((chart: SVGSVGElement, isLog: boolean) => {
    svg.current = chart;
    setLogarithmic(isLog);
  }, []);
  const figure = useMemo(() => {
    const axis = { type: 'linear', domain: [0, 1] } as unknown as FigureScale;
    return figureTicks(axis, 1, scale, input.words, strings).format;
  }, [scale, input.words, strings]);
  const onCell = useCallback((bin: Bin) => {
    setCell(bin.id);
    page.current?.querySelector('.claims')?.scrollIntoView({ block: 'start' });
  }, []);

  const cell = cells.find(({ id }) => id === cellId);
  const listed = useListed(shared, comparison, cell);
  const isDrawn = input.points.length > 0 || isMany;
  const exports = [
    ...tableExports(shared, comparison, () => everyClaim(shared, comparison, cell)),
    ...(isDrawn
      ? pictureExports(
          shared,
          quantity.label,
          () => svg.current && { svg: svg.current, legend: page.current?.querySelector('.legend') ?? null },
        )
      : []),
  ];
  const told = [numberIn(strings, quantity.claims), numberIn(strings, claims.length)] as const;

  return (
    <div ref={page} class="page">
      <header>
        <button type="button" class="quiet back" onClick={() => go(undefined)}>
          <span aria-hidden="true">{strings.rightToLeft ? '→' : '←'}</span> {strings.wholeDossier}
        </button>
        <h1>
          <Text>{quantity.label}</Text>
        </h1>
        <p class="aside">
          {strings.claims(quantity.claims)}
          {quantity.conflicts > 0 && (
            <>
              {' · '}
              {strings.positions(quantity.positions)} · <span class="sign conflict">✗</span>{' '}
              {strings.conflicts(quantity.conflicts)}
            </>
          )}
        </p>
      </header>
      {claims.length === 0 ? (
        <div class="empty">
          <h2>{strings.noClaims}</h2>
          <p>{strings.noClaimsHelp}</p>
        </div>
      ) : (
        <>
          <div class="toolbar">
            {!isMany && (
              <Choice
                label={strings.lanes}
                value={view.lanes}
                options={[
                  ['none', strings.together],
                  ['party', strings.party],
                  ['speaker', strings.speaker],
                  ['outlet', strings.outlet],
                ]}
                onChange={(lanes) => change({ lanes })}
              />
            )}
            {scales.length > 1 && (
              <Choice
                label={strings.scale}
                value={scale}
                options={scales.map((one) => [one, scaleName(one, strings.scales)])}
                onChange={(next) => change({ scale: next })}
              />
            )}
            {input.words === undefined && isDrawn && (
              <Switch
                label={strings.logarithmic}
                on={isLogarithmic}
                onChange={(logarithmic) => change({ logarithmic })}
              />
            )}
            <Exports label={strings.export} actions={exports} />
          </div>
          {claims.length < quantity.claims && (
            <p class="note" role="note">
              {isMany ? strings.aggregated(...told) : strings.partial(...told)}
            </p>
          )}
          {isDrawn ? (
            <section aria-label={strings.chart}>
              <ChartView input={drawn} shared={shared} onCell={onCell} onDrawn={onDrawn} figure={figure} />
              <Legend
                sides={sides}
                strings={strings}
                has={{
                  sides: !isMany,
                  range: input.points.some(({ soft, hard }) => soft[0] !== hard[0] || soft[1] !== hard[1]),
                  open: input.points.some(({ hard }) => hard.includes(null)),
                  conflict: [...input.points.map(({ claim }) => claim), ...cells].some(({ verdict }) =>
                    isConflict(verdict),
                  ),
                  withdrawn: input.points.some(({ claim }) => claim.withdrawn),
                  forecast: input.points.some(({ claim }) => claim.forecast),
                  band: bands.some(({ low, high }) => low !== null || high !== null),
                  cells: isMany,
                }}
              />
              <p class="help">{strings.chartHelp}</p>
            </section>
          ) : (
            <p class="note">{strings.nothingDrawn}</p>
          )}
          {painted && (
            <>
              <Findings comparison={comparison} shared={shared} />
              <h2>
                {strings.claimsTitle}{' '}
                {listed.length < quantity.claims && (
                  <span class="aside">
                    {strings.showing(numberIn(strings, listed.length), numberIn(strings, quantity.claims))}
                  </span>
                )}
                {cell !== undefined && (
                  <button type="button" class="quiet" onClick={() => setCell(undefined)}>
                    {strings.showAll}
                  </button>
                )}
              </h2>
              <ClaimTable
                claims={listed}
                sides={sides.map(({ name }) => name)}
                labels={labels}
                shared={shared}
              />
            </>
          )}
        </>
      )}
    </div>
  );
}

const NO_POINTS = { points: [], lanes: [], words: undefined };
const NO_BANDS: NonNullable<ComparisonResult>['grades'] = [];

function scaleName(scale: string, names: Readonly<Record<string, string>>): string {
  const [dimension = '', unit = ''] = scale.split(' ', 2);
  return [names[dimension] ?? names.other, unit].filter(Boolean).join(' · ');
}
