import {
  type CodeAction,
  CodeActionKind,
  type CodeActionParams,
  type Diagnostic,
} from 'vscode-languageserver';
import { declarationsFor, fixesOf, type QuickFix } from '../../core/features/fixes.ts';
import { inWords } from '../../core/report/inWords.ts';
import { wordingOf } from '../../core/report/names.ts';
import { fill, type Wording } from '../../core/report/wording.ts';
import { rangeOf, spanOf } from '../../core/text/lineMap.ts';
import type { Span } from '../../core/text/span.ts';
import { type Asked, askedAt, type Context } from '../context.ts';
import { diagnosticsOf } from '../findingsAt.ts';
import { explainCommand } from '../protocol.ts';
import { versionOf, workspaceEdit } from '../workspaceEdit.ts';
import { aliasActions } from './aliases.ts';
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
    const selection = spanOf(asked.lines, range);
    const actions = [
      ...fixesAt(asked, selection).flatMap((fix) => toCodeAction(fix, asked, context, diagnostics) ?? []),
      ...(asked.kind === 'claim' ? declareScopeActions(asked, range, context, diagnostics) : []),
      ...(asked.kind === 'claim' ? await settleActions(asked, range, context, diagnostics) : []),
      ...(asked.kind === 'claim' ? markActions(asked, selection, context) : []),
      ...(asked.kind === 'claim' && isWanted(CodeActionKind.Refactor, only)
        ? refactorActions(asked, textDocument.uri, context)
        : []),
      ...(isWanted(CodeActionKind.Refactor, only) ? aliasActions(asked, textDocument.uri, context) : []),
      ...explanations(diagnostics, context),
    ];
    return actions.map((action) => inDirection(action, wordingOf(context)));
  };

/** With its title kept in the reader's direction. */
function inDirection(action: CodeAction, { sentence }: Wording): CodeAction {
  const title = sentence(action.title);
  return { ...action, title, ...(action.command && { command: { ...action.command, title } }) };
}

/** Whether actions of a kind, or of one within it, are asked for. */
const isWanted = (kind: CodeActionKind, only: readonly CodeActionKind[] | undefined): boolean =>
  only === undefined || only.some((one) => one === '' || one === kind || one.startsWith(`${kind}.`));

function fixesAt(asked: Asked, selection: Span): QuickFix[] {
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
  context: Context,
  diagnostics: readonly Diagnostic[],
): CodeAction | undefined {
  const target = where === 'here' ? { name, lines } : registry;
  if (target === undefined) return undefined;
  return {
    title: inWords(title, wordingOf(context)),
    kind: CodeActionKind.QuickFix,
    diagnostics: diagnosticsOf(problem.code, rangeOf(lines, problem.span), diagnostics),
    isPreferred: true,
    edit: workspaceEdit(
      [{ name: target.name, lines: target.lines, version: versionOf(target.name, context.session), edits }],
      context,
    ),
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
