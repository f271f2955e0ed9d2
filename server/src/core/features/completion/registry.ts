import { RULE_KEYS } from '../../claims/dossierRules.ts';
import { DEFAULTS, SECTIONS } from '../../claims/parseDossier.ts';
import { given } from '../../collections.ts';
import { wordingOf } from '../../report/names.ts';
import type { Wording } from '../../report/wording.ts';
import type { LineMap } from '../../text/lineMap.ts';
import { yamlKey } from '../declare.ts';
import { type Completion, offered, type Proposal } from './proposal.ts';
import { type RegistryPlace, registryPlace } from './registryPlace.ts';
import { itemProposals, type Known, LANGUAGES, undeclared, valueProposals } from './registryValues.ts';
import { wordsFor } from './words/wordsFor.ts';

/** A place in a `hasila.yaml`, and all that is known of its dossier. */
export interface InRegistry extends Known {
  readonly text: string;
  readonly lines: LineMap;
  /** UTF-16 code units of the text. */
  readonly offset: number;
}

/** What could be written at a place of a `hasila.yaml`, however broken it is half-way. */
export function registryCompletion(at: InRegistry, trigger: string | undefined): Completion | undefined {
  const { text, lines, offset } = at;
  const place = registryPlace(text, lines, offset);
  if (place === undefined || !isCalledFor(trigger, place, text, offset)) return undefined;
  if (!place.isFirst && place.path[0] !== 'relations') return undefined;
  const typed = text.slice(place.span.start, offset);
  const gap = { span: place.span, typed, before: '', after: '', extra: [] } as const;
  return offered(gap, proposalsFor(place, at));
}

function isCalledFor(
  trigger: string | undefined,
  { kind, path, span }: RegistryPlace,
  text: string,
  offset: number,
): boolean {
  switch (trigger) {
    case undefined:
      return true;
    case '.':
      return span.start < offset - 1;
    case '[':
      return kind === 'item';
    case ' ':
      // Behind a colon or dash, and not in an indent.
      return kind !== 'key' && path.length > 0 && text[offset - 2] !== ' ';
    default:
      return false;
  }
}

function* proposalsFor(place: RegistryPlace, at: InRegistry): Iterable<Proposal> {
  const { path, kind, isBlock } = place;
  if (kind === 'value') return yield* valueProposals(path, at);
  if (kind === 'item') return yield* itemProposals(path, at);
  const behind = at.text[place.span.end] === ':' ? '' : ':';
  const wording = wordingOf(at.names);
  for (const key of keysAt(path, at)) {
    if (place.siblings.has(key)) continue;
    // Sections go on on the next line.
    const apart = behind === '' || path.length === 0 ? '' : ' ';
    yield {
      label: key,
      kind: 'key',
      insert: yamlKey(key) + behind + apart,
      more: () => ({ description: meaningOf(key, path, wording) }),
    };
  }
  // A list that is to stand below its key is one that no dash begins yet.
  if (isBlock) for (const item of itemProposals(path, at)) yield { ...item, insert: `- ${item.label}` };
}

const ENTRY_KEYS: Readonly<Record<string, readonly string[]>> = {
  quantities: ['label', 'kind', 'unit', 'parts', 'aliases', 'cues'],
  speakers: ['label', 'party', 'aliases', 'anonymous'],
  outlets: ['label'],
  places: ['label', 'within'],
  scopes: ['label', 'within'],
};

function keysAt(path: readonly string[], known: Known): readonly string[] {
  const [section, , key] = path;
  const isLabel = (path.length === 1 && section === 'title') || (path.length === 3 && key === 'label');
  if (isLabel) return languages(known);
  if (section === undefined) return SECTIONS;
  if (path.length === 1) {
    if (section === 'defaults') return DEFAULTS;
    return section === 'rules' ? RULE_KEYS : undeclared(section, known);
  }
  return path.length === 2 ? (ENTRY_KEYS[section] ?? []) : [];
}

const languages = ({ dossier }: Known): readonly string[] => [
  ...new Set([...[...dossier.files.values()].flatMap(({ summary }) => given(summary.lang)), ...LANGUAGES]),
];

function meaningOf(key: string, path: readonly string[], wording: Wording): string | undefined {
  const own = (words: object): string | undefined =>
    Object.hasOwn(words, key) ? (words as Record<string, string>)[key] : undefined;
  if (path[0] === 'rules') return own(wording.strings.codes);
  return path.length === 1 && path[0] !== 'defaults' ? undefined : own(wordsFor(wording).registry);
}
