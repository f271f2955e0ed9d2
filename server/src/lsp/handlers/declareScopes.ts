import { type CodeAction, CodeActionKind, type Diagnostic } from 'vscode-languageserver';
import { scopeDeclarations } from '../../core/features/declareScopes.ts';
import { anchorOf } from '../../core/index/anchors.ts';
import { findingsOnFile } from '../../core/index/findingsByFile.ts';
import { type Range, rangeOf } from '../../core/text/lineMap.ts';
import type { Asked, Context } from '../context.ts';

/** The declarations that settle whether claims in a range of a claim file may be compared with others. */
export function declareScopeActions(
  { name, dossier: { snapshot, registry } }: Asked,
  range: Range,
  { session, uriOf }: Context,
  diagnostics: readonly Diagnostic[],
): CodeAction[] {
  const anchors = session.present().files.get(name)?.anchors;
  if (anchors === undefined || registry === undefined) return [];
  const declared = { registry: registry.file.registry, text: registry.text };
  const actions = new Map<string, CodeAction>();
  for (const found of findingsOnFile(snapshot.byFile, name)) {
    const anchor = anchorOf(anchors, found.claim.claim.number);
    if (anchor === undefined || !(touches(anchor.figure, range) || touches(anchor.line, range))) continue;
    for (const { title, edit } of scopeDeclarations(found, declared)) {
      const { start } = anchor.figure;
      actions.set(title, {
        title,
        kind: CodeActionKind.QuickFix,
        diagnostics: diagnostics.filter(
          ({ code, range: at }) =>
            code === found.finding.code &&
            at.start.line === start.line &&
            at.start.character === start.character,
        ),
        edit: {
          changes: {
            [uriOf(registry.name)]: [{ range: rangeOf(registry.lines, edit.span), newText: edit.text }],
          },
        },
      });
    }
  }
  return [...actions.values()];
}

const touches = (a: Range, b: Range): boolean => !isBefore(a, b) && !isBefore(b, a);

const isBefore = ({ end }: Range, { start }: Range): boolean =>
  end.line < start.line || (end.line === start.line && end.character < start.character);
