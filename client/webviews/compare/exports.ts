import type { ComparedClaim, ComparisonResult } from '../../../server/src/lsp/viewProtocol.ts';
import { claimData, claimTable } from './claimRows.ts';
import type { Shared } from './parts.ts';
import { fileNameOf, pngOf, svgFile } from './picture.ts';
import { asCsv, asMarkdown, asTabs } from './tables.ts';

/** A button's words, and what it does. */
export type Action = readonly [label: string, act: () => void];

/** Ways to take the claims along; `claimsNow` gives all of those that are listed. */
export function tableExports(
  { host, strings }: Shared,
  { quantity, labels }: NonNullable<ComparisonResult>,
  claimsNow: () => Promise<readonly ComparedClaim[]>,
): Action[] {
  const names = new Map(Object.entries(labels));
  const table = async () => claimTable(await claimsNow(), names, strings);
  return [
    [strings.copyTable, async () => host.send({ kind: 'copy', text: asTabs(await table()) })],
    [strings.copyMarkdown, async () => host.send({ kind: 'copy', text: asMarkdown(await table()) })],
    [
      strings.save('CSV'),
      async () =>
        host.send({
          kind: 'save',
          name: fileNameOf(quantity.label, 'csv'),
          data: asCsv(claimData(quantity, await claimsNow())),
        }),
    ],
  ];
}

/** Ways to take the chart along; `chart` is what is drawn, with the legend under it. */
export function pictureExports(
  { host, strings }: Shared,
  title: string,
  chart: () => { readonly svg: SVGSVGElement; readonly legend: Element | null } | undefined,
): Action[] {
  const picture = (): string | undefined => {
    const drawn = chart();
    return drawn && svgFile(drawn.svg, title, drawn.legend);
  };
  const save = (extension: string, data: string, binary?: true): void =>
    host.send({ kind: 'save', name: fileNameOf(title, extension), data, ...(binary && { binary }) });
  return [
    [
      strings.save('SVG'),
      () => {
        const svg = picture();
        if (svg !== undefined) save('svg', svg);
      },
    ],
    [
      strings.save('PNG'),
      async () => {
        const svg = picture();
        if (svg !== undefined) save('png', await pngOf(svg), true);
      },
    ],
  ];
}
