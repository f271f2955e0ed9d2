import {
  type CodeAction,
  CodeActionKind,
  type CodeActionParams,
  type Diagnostic,
} from 'vscode-languageserver';
import { declarationsFor, fixesOf, type QuickFix } from '../../core/features/fixes.ts';
import { wordingOf } from '../../core/report/names.ts';
import { fill } from '../../core/report/wording.ts';
import { type LineMap, offsetAt, rangeOf } from '../../core/text/lineMap.ts';
import { span } from '../../core/text/span.ts';
import { type Asked, askedAt, type Context } from '../context.ts';
import { explainCommand } from '../protocol.ts';
import { markActions } from './annotate.ts';
import { declareScopeActions } from './declareScopes.ts';
import { refactorActions } from './refactor.ts';
import { settleActions } from './settle.ts';

/**
 * The repairs of what is wrong in a stretch of a claim file or `hasila.yaml`, what settles the findings there, and
 * the way to the page on each.
 */
export const codeAction =
  (context: Context) =>
  async ({
    textDocument,
    range,
    context: { diagnostics, only },
  }: CodeActionParams): Promise<CodeAction[]> => {
    const asked = askedAt(context, { textDocument, position: range.start });
    if (asked === undefined) return [];
    const selection = span(asked.offset, offsetAt(asked.lines, range.end));
    return [
      ...fixesAt(asked, selection).flatMap((fix) => toCodeAction(fix, asked, context, diagnostics) ?? []),
      ...(asked.kind === 'claim' ? declareScopeActions(asked, range, context, diagnostics) : []),
      ...(asked.kind === 'claim' ? await settleActions(asked, range, context, diagnostics) : []),
      ...(asked.kind === 'claim' ? markActions(asked, selection, context) : []),
      ...(asked.kind === 'claim' && isWanted(CodeActionKind.Refactor, only)
        ? refactorActions(asked, textDocument.uri, context)
        : []),
      ...explanations(diagnostics, context),
    ];
  };

/** Whether actions of a kind, or of one within it, are asked for. */
const isWanted = (kind: CodeActionKind, only: readonly CodeActionKind[] | undefined): boolean =>
  only === undefined || only.some((one) => one === '' || one === kind || one.startsWith(`${kind}.`));

function fixesAt(asked: Asked, selection: ReturnType<typeof span>): QuickFix[] {
  const { registry } = asked.dossier;
  if (asked.kind === 'registry') return fixesOf(asked.registry.file.problems, selection);
  const declarations = registry
    ? declarationsFor(asked.tree, selection, { registry: registry.file.registry, text: registry.text })
    : [];
  return [...fixesOf(asked.tree.problems, selection), ...declarations];
}

function toCodeAction(
  { title, problem, where, edits }: QuickFix,
  { name, lines, dossier: { registry } }: Asked,
  { uriOf }: Context,
  diagnostics: readonly Diagnostic[],
): CodeAction | undefined {
  const target = where === 'here' ? { name, lines } : registry;
  if (target === undefined) return undefined;
  const { start } = rangeOf(lines, problem.span);
  const settles = diagnostics.filter(
    (one) =>
      one.code === problem.code &&
      one.range.start.line === start.line &&
      one.range.start.character === start.character,
  );
  return {
    title,
    kind: CodeActionKind.QuickFix,
    diagnostics: settles,
    isPreferred: true,
    edit: { changes: { [uriOf(target.name)]: textEdits(edits, target.lines) } },
  };
}

/** The way to the page on each code, last of all. */
function explanations(diagnostics: readonly Diagnostic[], { client, langs }: Context): CodeAction[] {
  if (client.pages === undefined) return [];
  const ours = diagnostics.filter(({ source, code }) => source === 'hasila' && typeof code === 'string');
  return [...new Set(ours.map(({ code }) => code as string))].map((code) => {
    const title = fill(wordingOf({ langs }).strings.settle.explain, { code });
    return {
      title,
      kind: CodeActionKind.QuickFix,
      diagnostics: ours.filter((one) => one.code === code),
      command: { title, command: explainCommand, arguments: [code] },
    };
  });
}

const textEdits = (edits: QuickFix['edits'], lines: LineMap) =>
  edits.map((edit) => ({ range: rangeOf(lines, edit.span), newText: edit.text }));
