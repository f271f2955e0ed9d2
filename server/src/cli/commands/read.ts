import { read } from '../../core/figure/read/read.ts';
import { type FigureRow, figureRow, textOfFigures } from '../../core/report/figureRows.ts';
import { jsonLines, toJson } from '../../core/report/json.ts';
import { decodeUtf8 } from '../../session/nodeText.ts';
import { readGiven } from '../host.ts';
import { type Io, UsageError } from '../io.ts';
import { namesOf } from '../paths.ts';
import { print } from '../terminal.ts';

export const READ_FORMATS = ['text', 'json'] as const;

export interface ReadCommandOptions {
  readonly format: (typeof READ_FORMATS)[number];
  readonly lang?: string;
  readonly lines?: boolean;
}

/** A figure, with its file where there are several. */
type Row = FigureRow & { readonly file?: string };

/** `read [FILE…]`: every figure in plain texts, or in standard input. With `lines` each line is a text of its own. */
export async function readCommand(
  files: readonly string[],
  options: ReadCommandOptions,
  io: Io,
): Promise<number> {
  const figuresOf = (text: string): FigureRow[] =>
    read(text, options.lang === undefined ? {} : { lang: options.lang }).map(figureRow);
  const texts = await textsOf(files, io);
  if (options.lines) {
    const rows = texts.flatMap(({ text }) => linesOf(text).map(figuresOf));
    print(options.format === 'json' ? jsonLines(rows) : rows.map(textOfFigures).join('\n'), io);
    return 0;
  }
  const found = texts.map(({ file, text }) => ({ file, rows: figuresOf(text) }));
  if (options.format === 'text') print(found.map(({ rows }) => textOfFigures(rows)).join('\n'), io);
  else {
    const several = found.length > 1;
    print(
      toJson(found.flatMap(({ file, rows }): Row[] => rows.map((row) => (several ? { file, ...row } : row)))),
      io,
    );
  }
  return 0;
}

async function textsOf(files: readonly string[], io: Io): Promise<{ file: string; text: string }[]> {
  if (files.length === 0) {
    const text = decodeUtf8(await io.stdin());
    if (typeof text !== 'string') throw new UsageError(`standard input: not UTF-8 at byte ${text.invalidAt}`);
    return [{ file: '-', text }];
  }
  const texts: { file: string; text: string }[] = [];
  for (const file of files)
    texts.push({ file, text: (await readGiven(namesOf([file], io)[0]!, file, io.files)).text });
  return texts;
}

/** A line end at the end of a text begins no further line. */
function linesOf(text: string): string[] {
  const lines = text.split(/\r\n|\r|\n/);
  if (lines.at(-1) === '') lines.pop();
  return lines;
}
