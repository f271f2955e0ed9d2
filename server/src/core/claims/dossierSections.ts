import { identifierEnd } from '../syntax/lexer.ts';
import { shown } from '../syntax/problems.ts';
import type { Placed } from '../syntax/tree.ts';
import { say } from '../text/phrase.ts';
import type { Span } from '../text/span.ts';
import { span } from '../text/span.ts';
import type { Declaration, Kind, Label } from './dossier.ts';
import {
  entriesOf,
  fieldsOf,
  flagOf,
  misspelt,
  problem,
  type Report,
  textOf,
  textsOf,
} from './yamlFields.ts';
import type { YamlEntry, YamlNode } from './yamlTree.ts';

/** An entry of a section as its lines give it; references are not looked up yet. */
interface Draft {
  readonly id: Placed<string>;
  /** Key and all below it. */
  readonly whole: Span;
  readonly label: Label;
}

export interface QuantityDraft extends Draft {
  readonly kind: Kind | undefined;
  readonly unit: string | undefined;
  readonly parts: readonly Placed<string>[];
  readonly aliases: readonly Placed<string>[];
  readonly cues: readonly string[];
}

export interface SpeakerDraft extends Draft {
  readonly party: Placed<string> | undefined;
  readonly anonymous: boolean;
  readonly aliases: readonly Placed<string>[];
}

export interface NamedDraft extends Draft {
  readonly within: Placed<string> | undefined;
}

export const KINDS: readonly Kind[] = [
  'cumulative',
  'level',
  'fact',
  'flow',
  'share',
  'state',
  'date',
  'duration',
];

const LANGUAGE_TAG = /^[A-Za-z]{2,8}(?:-[A-Za-z0-9]{1,8})*$/;

export function readQuantities(node: YamlNode | undefined, report: Report): readonly QuantityDraft[] {
  return readSection(node, 'quantities', report).map((entry) => {
    const keys = ['label', 'kind', 'unit', 'parts', 'aliases', 'cues'];
    const fields = fieldsOf(entry.value, entry.key, keys, report);
    return {
      ...draftOf(entry, fields, report),
      kind: readKind(fields.get('kind'), report),
      unit: textOf(fields.get('unit'), 'unit', report)?.value,
      parts: textsOf(fields.get('parts'), 'parts', report),
      aliases: textsOf(fields.get('aliases'), 'aliases', report).filter((alias) => isId(alias, report)),
      cues: textsOf(fields.get('cues'), 'cues', report).map(({ value }) => value),
    };
  });
}

export function readSpeakers(node: YamlNode | undefined, report: Report): readonly SpeakerDraft[] {
  return readSection(node, 'speakers', report).map((entry) => {
    const fields = fieldsOf(entry.value, entry.key, ['label', 'party', 'aliases', 'anonymous'], report);
    return {
      ...draftOf(entry, fields, report),
      party: textOf(fields.get('party'), 'party', report),
      anonymous: flagOf(fields.get('anonymous'), 'anonymous', report),
      // Names as articles have them, not ids: they may have blanks.
      aliases: textsOf(fields.get('aliases'), 'aliases', report),
    };
  });
}

/** Outlets have a label and nothing else; places and scopes may lie within another. */
export function readNamed(
  node: YamlNode | undefined,
  section: 'outlets' | 'places' | 'scopes',
  report: Report,
): readonly NamedDraft[] {
  const keys = section === 'outlets' ? ['label'] : ['label', 'within'];
  return readSection(node, section, report).map((entry) => {
    const fields = fieldsOf(entry.value, entry.key, keys, report);
    return {
      ...draftOf(entry, fields, report),
      within: textOf(fields.get('within'), 'within', report),
    };
  });
}

/** One text, or one for each language tag. */
export function readLabel(node: YamlNode | undefined, name: string, report: Report): Label {
  if (node?.kind !== 'map') {
    const text = textOf(node, name, report);
    return new Map(text === undefined ? [] : [['', text.value]]);
  }
  const label = new Map<string, string>();
  for (const { key, keySpan, value } of node.entries) {
    if (!LANGUAGE_TAG.test(key)) {
      const message = say`${shown(key)} is no language tag. Write one such as \`ar\` or \`pt-BR\`.`;
      report(problem('unknown-key', 'warning', keySpan, message));
      continue;
    }
    const text = textOf(value, key, report);
    if (text !== undefined) label.set(key, text.value);
  }
  return label;
}

export const declarationsOf = (
  section: Declaration['section'],
  drafts: readonly Draft[],
): readonly Declaration[] => drafts.map(({ id, whole }) => ({ section, id: id.value, span: id.span, whole }));

/** The entries of a section whose keys can be written in a claim file. */
const readSection = (node: YamlNode | undefined, name: string, report: Report): readonly YamlEntry[] =>
  entriesOf(node, name, report).filter(({ key, keySpan }) => isId({ value: key, span: keySpan }, report));

function isId({ value, span: at }: Placed<string>, report: Report): boolean {
  if (identifierEnd(value, 0, value.length) === value.length) return true;
  const message = say`${shown(value)} cannot be a name in a claim. Use letters, digits, \`_\` and \`-\`, joined by dots.`;
  report(problem('bad-dossier', 'error', at, message));
  return false;
}

const draftOf = (
  { key, keySpan, value }: YamlEntry,
  fields: ReadonlyMap<string, YamlNode>,
  report: Report,
): Draft => ({
  id: { value: key, span: keySpan },
  whole: span(keySpan.start, Math.max(keySpan.end, value.span.end)),
  label: readLabel(fields.get('label'), 'label', report),
});

function readKind(node: YamlNode | undefined, report: Report): Kind | undefined {
  const text = textOf(node, 'kind', report);
  if (text === undefined) return undefined;
  const kind = KINDS.find((known) => known === text.value);
  if (kind === undefined) {
    const complaint = say`${shown(text.value)} is no kind of quantity.`;
    report(misspelt('unknown-kind', 'error', text, KINDS, complaint, say`Known are ${KINDS.join(', ')}.`));
  }
  return kind;
}
