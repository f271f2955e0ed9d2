import type { ClaimQuery, ComparisonQuery, ConflictQuery, Severity } from '../../../../api/hasila.d.ts';
import { parseWindow } from '../figure/edtf.ts';

/** What somebody asks of the dossiers, read and found fit to be answered. */
export type Question =
  | { readonly kind: 'claims'; readonly query: ClaimQuery }
  | { readonly kind: 'conflicts'; readonly query: ConflictQuery }
  | { readonly kind: 'comparison'; readonly query: ComparisonQuery };

export type QuestionKind = Question['kind'];

/** Why a query cannot be answered, for whoever wrote it: a program, so it is told in English. */
export interface BadQuery {
  readonly refused: string;
}

const SEVERITIES = ['error', 'warning', 'info', 'hint'] as const satisfies readonly Severity[];

/** What a field may hold, as it is told where it holds something else. */
const FIELDS: Readonly<Record<string, readonly [fits: (value: unknown) => boolean, what: string]>> = {
  text: [(value) => typeof value === 'string', 'a text'],
  date: [(value) => typeof value === 'string' && parseWindow(value) !== undefined, 'an EDTF date'],
  flag: [(value) => typeof value === 'boolean', 'true or false'],
  count: [(value) => Number.isSafeInteger(value) && (value as number) >= 0, 'a whole number from 0 on'],
  severity: [(value) => SEVERITIES.some((known) => known === value), `one of ${SEVERITIES.join(', ')}`],
};

type Shape = Readonly<Record<string, keyof typeof FIELDS>>;

const SHAPES: Readonly<Record<QuestionKind, Shape>> = {
  claims: {
    dossier: 'text',
    quantity: 'text',
    speaker: 'text',
    outlet: 'text',
    file: 'text',
    from: 'date',
    to: 'date',
    conflicting: 'flag',
    offset: 'count',
    limit: 'count',
  } satisfies Record<keyof ClaimQuery, string>,
  conflicts: {
    dossier: 'text',
    quantity: 'text',
    code: 'text',
    file: 'text',
    claim: 'count',
    least: 'severity',
    acknowledged: 'flag',
    offset: 'count',
    limit: 'count',
  } satisfies Record<keyof ConflictQuery, string>,
  comparison: { dossier: 'text', quantity: 'text', limit: 'count' } satisfies Record<
    keyof ComparisonQuery,
    string
  >,
};

/**
 * Reads a query that comes from outside: another extension, or a language model. Empty texts and `null` count as left
 * out, for models fill in all the fields there are; unknown fields are refused, so that a mistyped one is no query for all.
 */
export function readQuestion(kind: QuestionKind, given: unknown): Question | BadQuery {
  if (given !== undefined && (typeof given !== 'object' || given === null || Array.isArray(given)))
    return { refused: 'A query is an object.' };
  const shape = new Map(Object.entries(SHAPES[kind]));
  const query: Record<string, unknown> = {};
  for (const [field, value] of Object.entries(given ?? {})) {
    const wanted = shape.get(field);
    if (wanted === undefined)
      return { refused: `There is no field "${field}". There are ${[...shape.keys()].join(', ')}.` };
    if (value === undefined || value === null || value === '') continue;
    const [fits, what] = FIELDS[wanted]!;
    if (!fits(value)) return { refused: `"${field}" has to be ${what}.` };
    query[field] = value;
  }
  if (kind === 'comparison' && query.quantity === undefined)
    return { refused: '"quantity" has to be given.' };
  return { kind, query } as unknown as Question;
}
