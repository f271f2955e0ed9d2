import {
  type CodeAction,
  CodeActionKind,
  type CodeActionParams,
  type Diagnostic,
} from 'vscode-languageserver';
import { declarationsFor, fixesOf, type QuickFix } from '../../core/features/fixes.ts';
import { type LineMap, offsetAt, rangeOf } from '../../core/text/lineMap.ts';
import { span } from '../../core/text/span.ts';
import { type Asked, askedAt, type Context } from '../context.ts';

/** The repairs of what is wrong in a stretch of a claim file or `hasila.yaml`. */
export const codeAction =
  (context: Context) =>
  ({ textDocument, range, context: { diagnostics } }: CodeActionParams): CodeAction[] => {
    const asked = askedAt(context, { textDocument, position: range.start });
    if (asked === undefined) return [];
    const selection = span(asked.offset, offsetAt(asked.lines, range.end));
    return fixesAt(asked, selection).flatMap((fix) => toCodeAction(fix, asked, context, diagnostics) ?? []);
  };

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

const textEdits = (edits: QuickFix['edits'], lines: LineMap) =>
  edits.map((edit) => ({ range: rangeOf(lines, edit.span), newText: edit.text }));
