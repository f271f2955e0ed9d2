import type { Registry } from '../claims/dossier.ts';
import type { DossierClaim } from '../claims/dossierClaim.ts';
import { unconverted } from '../figure/conversion.ts';
import type { Extent } from '../figure/extent.ts';
import { formatValue } from '../figure/parseValue.ts';
import type { Grade } from '../grades/grade.ts';
import type { FindingCode } from '../rules/codes.ts';
import type { Range } from '../text/lineMap.ts';
import { type Bounds, boundsOf } from './bounds.ts';
import { type Cell, toCsv } from './csv.ts';
import { visible } from './foreign.ts';
import { type ReportedGrade, reportedGrade } from './reportedGrade.ts';

/** A claim as a row of data. Ids are canonical, dates EDTF, figures in the row's own unit. */
export interface ClaimRow {
  readonly file: string;
  readonly number: number;
  readonly quantity: string;
  readonly value: string | null;
  readonly hard: Bounds;
  readonly soft: Bounds;
  readonly speaker: string | null;
  readonly party: string | null;
  readonly direct: boolean;
  readonly outlet: string | null;
  readonly asOf: string | null;
  readonly said: string | null;
  readonly unit: string | null;
  readonly scope: string | null;
  readonly statement: string | null;
  /** The marked words; `null` where no mark points to the claim. */
  readonly text: string | null;
  readonly range: Range;
  /** The codes of the findings it takes part in, in alphabetical order. */
  readonly verdicts: readonly FindingCode[];
  /** How well what it speaks of is supported at its time; `null` for a claim that gives no figure or was taken back. */
  readonly grade: ReportedGrade | null;
}

/** What a row needs beyond the claim itself. */
export interface RowContext {
  readonly registry: Registry;
  readonly file: string;
  readonly range: Range;
  readonly text: string | null;
  readonly verdicts: Iterable<FindingCode>;
  readonly grade: Grade | undefined;
}

export function claimRow(claim: DossierClaim, context: RowContext): ClaimRow {
  const { registry } = context;
  const { number, value, speaker, asOf, said, unit, statement } = claim.claim;
  return {
    file: context.file,
    number,
    quantity: claim.quantity,
    value: value === undefined ? null : formatValue(value),
    hard: boundsOf(ownExtent(claim), 'hard'),
    soft: boundsOf(ownExtent(claim), 'soft'),
    speaker: claim.speaker ?? null,
    party: (claim.speaker !== undefined && registry.speakers.get(claim.speaker)?.party) || null,
    direct: speaker?.direct === true,
    outlet: claim.outlet ?? null,
    asOf: asOf ?? null,
    said: said ?? null,
    unit: unit ?? claim.unit ?? null,
    scope: claim.scope ?? null,
    statement: statement ?? null,
    text: context.text,
    range: context.range,
    verdicts: [...new Set(context.verdicts)].sort(),
    grade: context.grade === undefined ? null : reportedGrade(context.grade, claim),
  };
}

/** In the unit that was spoken, as the value of the row. */
const ownExtent = ({ extent, conversion }: DossierClaim): Extent | undefined =>
  extent && unconverted(extent, conversion);

const HEADING = [
  'file',
  'number',
  'quantity',
  'value',
  'hard_lo',
  'hard_hi',
  'soft_lo',
  'soft_hi',
  'speaker',
  'party',
  'direct',
  'outlet',
  'as_of',
  'said',
  'unit',
  'scope',
  'statement',
  'text',
  'line',
  'character',
  'end_line',
  'end_character',
  'verdicts',
] as const;

/** Rows as CSV; several verdicts in one cell, with blanks between them. Lines and characters count from 0. */
export const csvOfRows = (rows: readonly ClaimRow[]): string => toCsv(HEADING, rows.map(cellsOf));

const cellsOf = (row: ClaimRow): Cell[] => [
  row.file,
  row.number,
  row.quantity,
  row.value,
  ...row.hard,
  ...row.soft,
  row.speaker,
  row.party,
  row.direct,
  row.outlet,
  row.asOf,
  row.said,
  row.unit,
  row.scope,
  row.statement,
  row.text,
  row.range.start.line,
  row.range.start.character,
  row.range.end.line,
  row.range.end.character,
  row.verdicts.join(' '),
];

/** Rows for people: place, quantity, value, speaker, as-of and outlet, a line each. */
export const textOfRows = (rows: readonly ClaimRow[]): string =>
  rows
    .map(({ file, range, quantity, value, speaker, asOf, outlet, verdicts }) => {
      const place = `${file}:${range.start.line + 1}:${range.start.character + 1}`;
      const fields = [
        place,
        quantity,
        value ?? '?',
        speaker && `@${speaker}`,
        asOf,
        outlet,
        verdicts.join(' '),
      ];
      return `${fields
        .filter(Boolean)
        .map((field) => visible(field!))
        .join('  ')}\n`;
    })
    .join('');
