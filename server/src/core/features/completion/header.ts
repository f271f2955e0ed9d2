import { byCodeUnit, given } from '../../collections.ts';
import { wordingOf } from '../../report/names.ts';
import { HEADER_KEYS, type HeaderField } from '../../syntax/headerKeys.ts';
import { placeHeader } from '../../syntax/headerPlace.ts';
import { lineAt, lineEnd } from '../../text/lineMap.ts';
import { span } from '../../text/span.ts';
import { declaredProposal } from './ids.ts';
import type { InClaimFile } from './place.ts';
import { type Completion, offered, type Proposal } from './proposal.ts';
import { LANGUAGES } from './registryValues.ts';
import { wordsFor } from './words/wordsFor.ts';

/** A key as far as it is written, and what stands behind its colon up to a blank. */
const KEY = /^[A-Za-z0-9-]*/;
const ENTRY = /^([A-Za-z0-9-]+):([ \t]*)/;

/** What could be written at a place of the header, closed or not yet. `undefined` behind it, and within long values. */
export function headerCompletion(at: InClaimFile, trigger: string | undefined): Completion | undefined {
  const { tree, offset } = at;
  const { text, lines } = tree;
  const number = lineAt(lines, offset);
  const start = lines.starts[number]!;
  const end = lineEnd(text, lines, number);
  if (offset > end || !isInHeader(at, number)) return undefined;
  const line = text.slice(start, end);
  const [entry, key = '', blank = ''] = ENTRY.exec(line) ?? [];
  if (entry !== undefined && offset >= start + key.length + 1) {
    const field = HEADER_KEYS.get(key);
    if (field === undefined || (trigger !== undefined && trigger !== ' ' && trigger !== ':'))
      return undefined;
    const value = start + entry.length;
    const typed = text.slice(Math.min(value, offset), offset);
    // A trigger behind the value's beginning belongs to the value.
    if (/\s/.test(typed) || (trigger !== undefined && typed !== '')) return undefined;
    const gap = { span: span(Math.min(value, offset), end), typed, after: '' as const, extra: [] };
    return offered({ ...gap, before: blank === '' ? ' ' : '' }, valuesOf(field, at));
  }
  const written = KEY.exec(line)![0];
  if (trigger !== undefined || offset > start + written.length) return undefined;
  const gap = { span: span(start, start + written.length), typed: text.slice(start, offset), extra: [] };
  const colon = line[written.length] === ':' ? '' : ': ';
  return offered({ ...gap, before: '', after: '' }, keysFor(at, written, colon));
}

/** A header that is still open goes on as long as its lines have keys of headers. */
function isInHeader({ tree: { text, lines } }: InClaimFile, number: number): boolean {
  const place = placeHeader(text, lines);
  const start = lines.starts[number]!;
  if (place.kind === 'closed') return start >= place.contentStart && start < place.contentEnd;
  if (place.kind === 'none' || number === 0) return false;
  for (let line = 1; line < number; line++) {
    const key = ENTRY.exec(text.slice(lines.starts[line]!, lineEnd(text, lines, line)))?.[1];
    if (key === undefined || !HEADER_KEYS.has(key)) return false;
  }
  return true;
}

function* keysFor({ tree, names }: InClaimFile, written: string, colon: string): Iterable<Proposal> {
  const words = wordsFor(wordingOf(names));
  const open = placeHeader(tree.text, tree.lines).kind === 'unclosed';
  for (const [key, field] of HEADER_KEYS) {
    if (tree.header[field] !== undefined && key !== written) continue;
    // What follows an opening line may yet be an article: a word of it is no key half written.
    if (open && !key.startsWith(written)) continue;
    yield {
      label: key,
      kind: 'key',
      insert: key + colon,
      more: () => ({ description: words.header[field] }),
    };
  }
}

function* valuesOf(field: HeaderField, { dossier, file, names }: InClaimFile): Iterable<Proposal> {
  if (field === 'source') {
    const used = [...dossier.files]
      .filter(([other]) => other !== file)
      .flatMap(([, { summary }]) => given(summary.source));
    for (const id of [...names.registry.outlets.keys(), ...[...new Set(used)].sort(byCodeUnit)]) {
      yield declaredProposal(id, 'outlets', names);
    }
  } else if (field === 'lang') {
    const used = [...dossier.files.values()].flatMap(({ summary }) => given(summary.lang));
    for (const lang of new Set([...used, ...LANGUAGES])) yield { label: lang, kind: 'name' };
  }
}
