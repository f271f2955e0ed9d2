import type { ComparePlace, ComparisonResult, MatrixResult } from '../../../server/src/lsp/viewProtocol.ts';

/** What the page shows, and how; the extension keeps it while the page is hidden. */
export interface CompareState {
  readonly place: ComparePlace;
  readonly view: Partial<View>;
}

/** What the extension says is to be shown, with the server's first answer: asked for while the page was still loading. */
export interface ShownState extends CompareState {
  readonly first?: ComparisonResult | MatrixResult | undefined;
}

export type Source = 'party' | 'speaker' | 'outlet';

export interface View {
  /** Of the chart: one under the other, or all in one. */
  readonly lanes: Source | 'none';
  /** Which figures can share an axis; the most frequent of them, where it is left out. */
  readonly scale: string | undefined;
  /** `undefined`: where figures are far apart. */
  readonly logarithmic: boolean | undefined;
  /** Of the table of claims. */
  readonly sort: Sort;
  /** Columns of the matrix. */
  readonly by: Source;
  readonly matrixSort: Sort | undefined;
  readonly filter: string;
  readonly onlyConflicts: boolean;
}

export interface Sort {
  readonly column: string;
  readonly descending: boolean;
}

export const DEFAULT_VIEW: View = {
  lanes: 'none',
  scale: undefined,
  logarithmic: undefined,
  sort: { column: 'date', descending: false },
  by: 'party',
  matrixSort: undefined,
  filter: '',
  onlyConflicts: false,
};

/** The order after a click on a heading. */
export const sortedBy = (column: string, before: Sort | undefined): Sort => ({
  column,
  descending: before?.column === column && !before.descending,
});
