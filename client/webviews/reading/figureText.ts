import type { ReadingParagraph } from '../../../server/src/lsp/readingProtocol.ts';

export type Span = ReadingParagraph['spans'][number];

/** A marked figure, and what stands in it. */
export interface Figure {
  /** Of its span in the paragraph. */
  readonly index: number;
  /** Of itself, and of spans in it that are nested too deeply to be shown apart. */
  readonly claims: readonly number[];
  readonly verdict: Span['verdict'];
  /** How many levels of figures it holds. */
  readonly levels: number;
  readonly pieces: readonly Piece[];
}

export type Piece = string | Figure;

/** Elements in elements cost the browser stack. Nobody reads more underlines than this below each other. */
const DEEPEST = 4;

interface Open {
  readonly index: number;
  readonly end: number;
  readonly span: Span;
  readonly claims: number[];
  readonly pieces: Piece[];
  levels: number;
}

/** The words of a paragraph with its figures in them, nested as the spans are. */
export function piecesOf({ text, spans }: Pick<ReadingParagraph, 'text' | 'spans'>): readonly Piece[] {
  const whole: Piece[] = [];
  const open: Open[] = [];
  let at = 0;
  const into = (): Piece[] => open.at(-1)?.pieces ?? whole;
  const upTo = (offset: number): void => {
    if (offset > at) into().push(text.slice(at, offset));
    at = Math.max(at, offset);
  };
  const close = (): void => {
    const { index, end, span, claims, pieces, levels } = open.at(-1)!;
    upTo(end);
    open.pop();
    const parent = open.at(-1);
    if (parent !== undefined) parent.levels = Math.max(parent.levels, levels + 1);
    into().push({ index, claims, verdict: span.verdict, levels, pieces });
  };
  for (const [index, span] of spans.entries()) {
    while (open.length > 0 && open.at(-1)!.end <= span.start && span.end > open.at(-1)!.end) close();
    if (open.length >= DEEPEST) {
      open.at(-1)!.claims.push(...span.claims);
      continue;
    }
    upTo(span.start);
    const end = Math.min(span.end, open.at(-1)?.end ?? span.end);
    open.push({ index, end, span, claims: [...span.claims], pieces: [], levels: 0 });
  }
  while (open.length > 0) close();
  upTo(text.length);
  return whole;
}
