import { type ArticleHeader, guessHeader } from '../core/annotate/guessHeader.ts';
import type { Refusal } from '../core/annotate/wrap.ts';
import { parseWindow } from '../core/figure/edtf.ts';
import { baseOf, isClaimFile, isRegistry } from '../core/index/dossiers.ts';
import { relativePath } from '../core/index/targets.ts';
import { hasCustody } from '../core/rawDrift.ts';
import { readHeader } from '../core/syntax/header.ts';
import { layer } from '../core/syntax/layer.ts';
import { problems } from '../core/syntax/problems.ts';
import { custodyText } from '../core/syntax/recover.ts';
import { lineMap } from '../core/text/lineMap.ts';
import { type Phrase, say } from '../core/text/phrase.ts';
import { rawNameOf } from './analyse.ts';
import type { Host } from './host.ts';
import { SIZE_LIMIT, tooLarge } from './readText.ts';
import { type Task, wait } from './scheduler.ts';

/** A raw article and the claim file that is to be made of it, by the names of their files. */
export interface ArticleToLayer {
  readonly from: { readonly name: string } | { readonly text: string; readonly raw: string | undefined };
  readonly target: string;
  /** What the user confirmed; what is left out is guessed, and what is empty is not written. */
  readonly header: ArticleHeader;
}

export interface LayeredArticle {
  readonly text: string;
  readonly header: ArticleHeader;
}

/** Makes a claim file, still without claims, of a raw article, with the hashes of the bytes as they lie on the disk. */
export function* layerArticle(
  { from, target, header: confirmed }: ArticleToLayer,
  folders: readonly string[],
  host: Host,
): Task<LayeredArticle | Refusal> {
  if (confirmed.published && parseWindow(confirmed.published) === undefined)
    return refuse(
      say`The date of publication is none. Write it as 2022-01-24, 2022-01 or 2022-01-24~ for a guess.`,
    );
  const name = 'name' in from ? from.name : (from.raw ?? target);
  if ('name' in from && (isClaimFile(name) || isRegistry(name)))
    return refuse(say`${baseOf(name)} is no raw article, but a file of Hasila's own.`);
  const raw = 'name' in from ? yield* readRaw(from.name, host) : ofText(from.text);
  if ('refused' in raw) return raw;
  if (isLayered(raw.text)) return refuse(say`This is a claim file already: its header tells of an article.`);
  yield;
  const { read } = host.reader;
  const guessed = guessHeader(raw.text, baseOf(name), { read, guessLanguage: host.reader.guessLanguage });
  const header = withoutEmpty({ ...guessed, ...confirmed });
  const path = 'name' in from || from.raw !== undefined ? relativePath(target, name) : undefined;
  // A path that would not be followed must not be written.
  const isReachable = path !== undefined && rawNameOf(target, path, folders).kind === 'inside';
  const text = layer(raw.text, {
    ...header,
    raw: isReachable ? path : undefined,
    sha256: host.sha256(custodyText(raw.text)),
    rawSha256: isReachable ? host.sha256(raw.bytes) : undefined,
  });
  return { text, header };
}

const withoutEmpty = (header: ArticleHeader): ArticleHeader =>
  Object.fromEntries(Object.entries(header).filter(([, value]) => value));

interface Raw {
  readonly bytes: Uint8Array | string;
  /** Without byte order mark, which in the midst of a claim file would be a letter. */
  readonly text: string;
}

const refuse = (refused: Phrase): Refusal => ({ refused });

function* readRaw(name: string, host: Host): Task<Raw | Refusal> {
  const read = yield* wait(host.files.read(name, SIZE_LIMIT));
  const base = baseOf(name);
  switch (read.kind) {
    case 'missing':
      return refuse(say`There is no file ${base}.`);
    case 'too-large':
      return refuse(say`${base} is too large: ${tooLarge(read.size)}.`);
    case 'failed':
      return refuse(say`${base} cannot be read: ${read.reason}.`);
    case 'read': {
      const text = host.decode(read.bytes);
      if (typeof text === 'string') return { bytes: read.bytes, text: withoutMark(text) };
      return refuse(
        say`${base} is not UTF-8 (byte ${text.invalidAt}). Save a copy of it as UTF-8 and take that.`,
      );
    }
  }
}

function ofText(text: string): Raw | Refusal {
  return /\p{Surrogate}/u.test(text)
    ? refuse(say`The text holds half a character, which no file can keep. Copy it again.`)
    : { bytes: text, text: withoutMark(text) };
}

const withoutMark = (text: string): string => (text.charCodeAt(0) === 0xfeff ? text.slice(1) : text);

/** Any text may begin with a header; one that tells of a raw article or a source is a claim file's. */
function isLayered(text: string): boolean {
  if (!text.startsWith('---')) return false;
  const { header } = readHeader(text, lineMap(text), problems());
  return hasCustody({ header });
}
