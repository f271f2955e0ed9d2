import {
  type Diagnostic,
  DiagnosticSeverity,
  DocumentHighlightKind,
  type Location,
  SymbolKind,
  type TextEdit,
} from 'vscode-languageserver';
import { URI } from 'vscode-uri';
import { memoized } from '../core/collections.ts';
import type { SymbolKind as ClaimKind } from '../core/features/documentSymbols.ts';
import type { Highlight } from '../core/features/highlight.ts';
import type { WorkspaceSymbol } from '../core/features/workspaceSymbols.ts';
import { type LineMap, rangeOf } from '../core/text/lineMap.ts';
import type { TextEdit as OwnTextEdit, Severity } from '../core/text/problem.ts';
import type { Diagnostic as OwnDiagnostic } from '../session/diagnostics.ts';
import type { Status, Verdicts } from '../session/outgoing.ts';
import type { PlaceInFile } from '../session/views.ts';
import type { StatusParams, VerdictsParams } from './protocol.ts';

/** The URI of a name, written as VS Code writes it. One file is named with many findings. */
export const uriOfName = memoized((name: string): string => {
  const colon = name.indexOf(':');
  const [scheme, rest] = [name.slice(0, colon), name.slice(colon + 1)];
  if (!rest.startsWith('//')) return URI.from({ scheme, path: rest === '' ? '/' : rest }).toString();
  const slash = rest.indexOf('/', 2);
  const authority = slash < 0 ? rest.slice(2) : rest.slice(2, slash);
  return URI.from({ scheme, authority, path: slash < 0 ? '/' : rest.slice(slash) }).toString();
});

/** The URI of a name, as whoever asks wants it. */
export type UriOf = (name: string) => string;

const SEVERITIES: Readonly<Record<Severity, DiagnosticSeverity>> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  info: DiagnosticSeverity.Information,
  hint: DiagnosticSeverity.Hint,
};

export const toDiagnostic = (
  { code, severity, range, message, related }: OwnDiagnostic,
  uriOf: UriOf,
  pages: string | undefined,
): Diagnostic => ({
  range,
  severity: SEVERITIES[severity],
  code,
  ...(pages !== undefined && { codeDescription: { href: `${pages}${code}.md` } }),
  source: 'hasila',
  message,
  ...(related.length > 0 && {
    relatedInformation: related.map((place) => ({
      location: toLocation(place, uriOf),
      message: place.message,
    })),
  }),
});

export const toLocation = ({ file, range }: PlaceInFile, uriOf: UriOf): Location => ({
  uri: uriOf(file),
  range,
});

/** An edit to a text with these lines. */
export const toTextEdit = ({ span, text }: OwnTextEdit, lines: LineMap): TextEdit => ({
  range: rangeOf(lines, span),
  newText: text,
});

export const toVerdicts = (file: string, { version, spans }: Verdicts, uriOf: UriOf): VerdictsParams => ({
  uri: uriOf(file),
  version,
  spans,
});

export const toStatus = ({ progress, notAnalysed, ...status }: Status, uriOf: UriOf): StatusParams => ({
  ...status,
  ...progress,
  notAnalysed: notAnalysed.map(({ file, reason }) => ({ uri: uriOf(file), reason })),
});

const HIGHLIGHTS: Readonly<Record<Highlight['access'], DocumentHighlightKind>> = {
  read: DocumentHighlightKind.Read,
  write: DocumentHighlightKind.Write,
};

export const toHighlightKind = (access: Highlight['access']): DocumentHighlightKind => HIGHLIGHTS[access];

const CLAIM_KINDS: Readonly<Record<ClaimKind, SymbolKind>> = {
  number: SymbolKind.Number,
  date: SymbolKind.Event,
  state: SymbolKind.String,
};

export const toSymbolKind = (kind: ClaimKind): SymbolKind => CLAIM_KINDS[kind];

type Section = Extract<WorkspaceSymbol, { kind: 'declaration' }>['section'];

const SECTION_KINDS: Readonly<Record<Section, SymbolKind>> = {
  quantities: SymbolKind.Variable,
  speakers: SymbolKind.Interface,
  outlets: SymbolKind.Module,
  places: SymbolKind.Namespace,
  scopes: SymbolKind.Class,
};

export const toSectionKind = (section: Section): SymbolKind => SECTION_KINDS[section];
