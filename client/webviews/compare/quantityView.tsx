import { useCallback, useMemo, useRef, useState } from 'preact/hooks';
import type { Bin, ComparisonResult } from '../../../server/src/lsp/viewProtocol.ts';
import { figureTicks } from './axes.ts';
import { ChartView } from './chartView.tsx';
import { claimData, claimTable } from './claimRows.ts';
import { ClaimTable } from './claimTable.tsx';
import { Choice, Exports, Switch, Text } from './controls.tsx';
import { Findings } from './findings.tsx';
import { Legend } from './legend.tsx';
import { isConflict } from './looks.ts';
import type { Shared } from './parts.ts';
import { fileNameOf, pngOf, svgFile } from './picture.ts';
import { pointsOf, scalesOf, sidesOf } from './points.ts';
import type { FigureScale } from './scales.ts';
import { numberIn } from './strings.ts';
import { asCsv, asMarkdown, asTabs } from './tables.ts';

/** Everything said of one quantity: chart, what is best supported, sums, findings, and the claims as a table. */
export function QuantityView({
  comparison,
  ...shared
}: Shared & { readonly comparison: NonNullable<ComparisonResult> }) {
  const { host, strings, view, change, go } = shared;
  const { quantity, claims, bins, grades, sums, conflicts } = comparison;
  const svg = useRef<SVGSVGElement | undefined>(undefined);
  const page = useRef<HTMLDivElement>(null);
  const [isLogarithmic, setLogarithmic] = useState(false);
  const [cell, setCell] = useState<Bin>();

  const sides = useMemo(() => sidesOf(claims), [claims]);
  const scales = useMemo(() => scalesOf(claims), [claims]);
  const labels = useMemo(() => new Map(Object.entries(comparison.labels)), [comparison.labels]);
  const scale = scales.find((one) => one === view.scale) ?? scales[0] ?? '';
  const input = useMemo(() => {
    const drawn = pointsOf(claims, scale, view.lanes, strings.others);
    const isMany = bins.length > 0;
    return {
      ...drawn,
      points: isMany ? [] : drawn.points,
      lanes: isMany ? [] : drawn.lanes,
      scale,
      bins,
      // What is best supported is said of the figures most claims give.
      bands: scale === scales[0] && drawn.words === undefined ? grades : [],
      logarithmic: view.logarithmic,
      strings,
    };
  }, [claims, bins, grades, scale, scales, view.lanes, view.logarithmic, strings]);
  const onDrawn = useCallback((drawn: SVGSVGElement, isLog: boolean) => {
    svg.current = drawn;
    setLogarithmic(isLog);
  }, []);
  const figure = useMemo(() => {
    const axis = { type: 'linear', domain: [0, 1] } as unknown as FigureScale;
    return figureTicks(axis, 1, scale, input.words, strings).format;
  }, [scale, input.words, strings]);
  const onCell = useCallback((bin: Bin) => {
    setCell(bin);
    page.current?.querySelector('.claims')?.scrollIntoView({ block: 'start' });
  }, []);

  const listed = cell === undefined ? claims : claims.filter((claim) => isIn(cell, claim));
  const table = () => claimTable(listed, labels, strings);
  const save = (extension: string, data: string, binary?: true): void =>
    host.send({ kind: 'save', name: fileNameOf(quantity.label, extension), data, ...(binary && { binary }) });
  const picture = (): string | undefined =>
    svg.current && svgFile(svg.current, quantity.label, page.current?.querySelector('.legend') ?? null);
  const isDrawn = input.points.length > 0 || bins.length > 0;
  const pictures = [
    ['SVG', () => void (picture() !== undefined && save('svg', picture()!))],
    ['PNG', async () => void (picture() !== undefined && save('png', await pngOf(picture()!), true))],
  ] as const;
  const onLog = (logarithmic: boolean): void => change({ logarithmic });

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
            {bins.length === 0 && (
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
              <Switch label={strings.logarithmic} on={isLogarithmic} onChange={onLog} />
            )}
            <Exports
              label={strings.export}
              actions={[
                [strings.copyTable, () => host.send({ kind: 'copy', text: asTabs(table()) })],
                [strings.copyMarkdown, () => host.send({ kind: 'copy', text: asMarkdown(table()) })],
                [strings.save('CSV'), () => save('csv', asCsv(claimData(quantity, listed)))],
                ...(isDrawn ? pictures.map(([name, act]) => [strings.save(name), act] as const) : []),
              ]}
            />
          </div>
          {bins.length > 0 && (
            <p class="note" role="note">
              {strings.aggregated(numberIn(strings, quantity.claims), numberIn(strings, claims.length))}
            </p>
          )}
          {isDrawn ? (
            <section aria-label={strings.chart}>
              <ChartView input={input} shared={shared} onCell={onCell} onDrawn={onDrawn} figure={figure} />
              <Legend
                sides={sides}
                strings={strings}
                has={{
                  sides: bins.length === 0,
                  range: input.points.some(({ soft, hard }) => soft[0] !== hard[0] || soft[1] !== hard[1]),
                  open: input.points.some(({ hard }) => hard.includes(null)),
                  conflict: [...input.points.map(({ claim }) => claim), ...bins].some(({ verdict }) =>
                    isConflict(verdict),
                  ),
                  withdrawn: input.points.some(({ claim }) => claim.withdrawn),
                  forecast: input.points.some(({ claim }) => claim.forecast),
                  band: input.bands.some(({ low, high }) => low !== null || high !== null),
                  cells: bins.length > 0,
                }}
              />
              <p class="help">{strings.chartHelp}</p>
            </section>
          ) : (
            <p class="note">{strings.nothingDrawn}</p>
          )}
          <Findings {...{ grades, sums, conflicts, claims, shared }} />
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
          <ClaimTable claims={listed} sides={sides.map(({ name }) => name)} labels={labels} shared={shared} />
        </>
      )}
    </div>
  );
}

function scaleName(scale: string, names: Readonly<Record<string, string>>): string {
  const [dimension = '', unit = ''] = scale.split(' ', 2);
  return [names[dimension] ?? names.other, unit].filter(Boolean).join(' · ');
}

function isIn({ from, to, low, high }: Bin, claim: NonNullable<ComparisonResult>['claims'][number]): boolean {
  const { soft } = claim;
  if (claim.from === undefined || soft === undefined) return false;
  const at = (claim.from + (claim.to ?? claim.from)) / 2;
  const figure = soft[0] ?? soft[1] ?? 0;
  return at >= from && at <= to && figure >= low && figure <= high;
}
