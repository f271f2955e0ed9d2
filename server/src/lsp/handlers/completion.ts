import {
  type CompletionItem,
  CompletionItemKind,
  type CompletionList,
  type CompletionParams,
  CompletionTriggerKind,
  InsertTextFormat,
  MarkupKind,
} from 'vscode-languageserver';
import { isArticleText } from '../../core/features/completion/articleText.ts';
import { claimFileCompletion } from '../../core/features/completion/completion.ts';
import type { Completion, Offered, ProposalKind } from '../../core/features/completion/proposal.ts';
import { registryCompletion } from '../../core/features/completion/registry.ts';
import { type Range, rangeOf } from '../../core/text/lineMap.ts';
import { type Asked, askedAt, type Context } from '../context.ts';
import { nameOfUri } from '../fromProtocol.ts';
import { toTextEdit } from '../toProtocol.ts';

/** What could be written at a place of a claim line, a header or `hasila.yaml`; nothing in article text. */
export const completion =
  (context: Context) =>
  (params: CompletionParams): CompletionList | null => {
    const text = context.session.textOf(nameOfUri(params.textDocument.uri));
    // To analyse a long article for each letter of it would be felt.
    if (text !== undefined && isArticleText(text, params.position)) return null;
    const asked = askedAt(context, params);
    if (asked === undefined) return null;
    const typed = params.context;
    const trigger =
      typed?.triggerKind === CompletionTriggerKind.TriggerCharacter ? typed.triggerCharacter : undefined;
    const found = completionFor(asked, trigger, context);
    if (found === undefined) return null;
    const range = rangeOf(asked.lines, found.span);
    const extra = found.extra.map((edit) => toTextEdit(edit, asked.lines));
    return {
      // What fits is found out here: an editor does not know labels and cues, nor more than some of the items.
      isIncomplete: true,
      items: found.items.map((item, rank) => ({
        ...toItem(item, range, rank, context.client.snippets),
        ...(extra.length > 0 && { additionalTextEdits: extra }),
      })),
    };
  };

function completionFor(asked: Asked, trigger: string | undefined, context: Context): Completion | undefined {
  const { offset, dossier } = asked;
  const { names, snapshot } = dossier;
  if (asked.kind === 'registry') {
    const { text, lines } = asked;
    return registryCompletion({ text, lines, offset, names, dossier: snapshot.dossier }, trigger);
  }
  const { read } = context.session.reader;
  const known = { dossier: snapshot.dossier, byFile: snapshot.byFile, names, read };
  return claimFileCompletion({ tree: asked.tree, offset, file: asked.name, ...known }, trigger);
}

const KINDS: Readonly<Record<ProposalKind, CompletionItemKind>> = {
  quantity: CompletionItemKind.Variable,
  value: CompletionItemKind.Value,
  speaker: CompletionItemKind.Interface,
  field: CompletionItemKind.Keyword,
  date: CompletionItemKind.Event,
  statement: CompletionItemKind.Reference,
  reference: CompletionItemKind.Reference,
  code: CompletionItemKind.EnumMember,
  name: CompletionItemKind.Class,
  key: CompletionItemKind.Property,
};

function toItem(offered: Offered, range: Range, rank: number, snippets: boolean): CompletionItem {
  const { label, kind, filter, insert, snippet, description, detail, documentation } = offered;
  const asSnippet = snippets && snippet !== undefined;
  return {
    label,
    kind: KINDS[kind],
    sortText: String(rank).padStart(4, '0'),
    filterText: filter,
    ...(description && { labelDetails: { description } }),
    ...(detail && { detail }),
    ...(documentation && { documentation: { kind: MarkupKind.Markdown, value: documentation } }),
    ...(asSnippet && { insertTextFormat: InsertTextFormat.Snippet }),
    textEdit: { range, newText: asSnippet ? snippet : insert },
  };
}
