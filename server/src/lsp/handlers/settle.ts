import {
  type CodeAction,
  CodeActionKind,
  type Diagnostic,
  type TextEdit,
  type WorkspaceEdit,
} from 'vscode-languageserver';
import { acknowledge } from '../../core/features/settle/acknowledge.ts';
import { type ClaimChange, editFor } from '../../core/features/settle/change.ts';
import { isScopeName, scopeChange } from '../../core/features/settle/narrowerScope.ts';
import { type Opposition, oppositionOf, type Settlement } from '../../core/features/settle/opposition.ts';
import { mayBeNarrower, settlementsOf } from '../../core/features/settle/settle.ts';
import { anchorOf } from '../../core/index/anchors.ts';
import { type FindingOnClaim, findingsOnClaim, findingsOnFile } from '../../core/index/findingsByFile.ts';
import { wordingOf } from '../../core/report/names.ts';
import { fill } from '../../core/report/wording.ts';
import { atLeast } from '../../core/rules/codes.ts';
import { type Range, rangeOf } from '../../core/text/lineMap.ts';
import { viewOfDossier } from '../../session/views.ts';
import type { Asked, Context } from '../context.ts';
import { nameOfUri } from '../fromProtocol.ts';
import {
  type AskingPlace,
  acknowledgeCommand,
  narrowScopeCommand,
  type SettleParams,
  type SettleResult,
} from '../protocol.ts';

/** What settles the findings on the claims that a range of a claim file touches, the gravest finding first. */
export async function settleActions(
  { name, dossier: { snapshot, names } }: Asked,
  range: Range,
  context: Context,
  diagnostics: readonly Diagnostic[],
): Promise<CodeAction[]> {
  const anchors = context.session.present().files.get(name)?.anchors;
  const actions: CodeAction[] = [];
  const known = new Set<string>();
  for (const found of openFindings(findingsOnFile(snapshot.byFile, name))) {
    const { number } = found.claim.claim;
    const anchor = anchors && anchorOf(anchors, number);
    if (anchor === undefined || !(meets(anchor.figure, range) || meets(anchor.line, range))) continue;
    const opposition = oppositionOf(found, snapshot.dossier, names);
    const settled = diagnosticsOf(found, anchor.figure, diagnostics);
    for (const settlement of opposition === undefined ? [] : settlementsOf(opposition)) {
      const key = JSON.stringify(settlement.changes);
      const edit = known.has(key) ? undefined : await editOf(settlement, context);
      known.add(key);
      if (edit !== undefined) actions.push(action(settlement.title, settled, { edit }));
    }
    if (context.client.pages === undefined) continue;
    const asking = askingCommands(found, opposition, context.uriOf(name), names.langs);
    for (const command of asking) actions.push(action(command.title, settled, { command }));
  }
  return actions;
}

const openFindings = (involved: readonly FindingOnClaim[]): FindingOnClaim[] =>
  involved
    .filter(({ finding }) => finding.acknowledged === undefined)
    .sort(({ finding: a }, { finding: b }) =>
      a.severity === b.severity ? 0 : atLeast(a.severity, b.severity) ? -1 : 1,
    );

const action = (
  title: string,
  settled: Diagnostic[],
  what: Pick<CodeAction, 'edit' | 'command'>,
): CodeAction => ({
  title,
  kind: CodeActionKind.QuickFix,
  diagnostics: settled,
  ...what,
});

const diagnosticsOf = (
  { finding }: FindingOnClaim,
  { start }: Range,
  diagnostics: readonly Diagnostic[],
): Diagnostic[] =>
  diagnostics.filter(
    ({ code, range }) =>
      code === finding.code && range.start.line === start.line && range.start.character === start.character,
  );

/** Ways to settle it for which the client asks the user first. */
function askingCommands(
  { finding: { code }, claim }: FindingOnClaim,
  opposition: Opposition | undefined,
  uri: string,
  langs: readonly string[],
) {
  const { settle: titles, codes } = wordingOf({ langs }).strings;
  const asking = (command: string, title: string, prompt: string) => {
    const place: AskingPlace = { uri, number: claim.claim.number, code, prompt };
    return { command, title, arguments: [place] };
  };
  const values = { code: codes[code] };
  const acknowledging = asking(
    acknowledgeCommand,
    fill(titles.acknowledge, values),
    fill(titles.askReason, values),
  );
  return opposition !== undefined && mayBeNarrower(opposition)
    ? [asking(narrowScopeCommand, titles.newScope, titles.askScope), acknowledging]
    : [acknowledging];
}

/** All that a settlement writes, in whatever files; `undefined` where it cannot be written whole. */
async function editOf({ changes }: Settlement, context: Context): Promise<WorkspaceEdit | undefined> {
  const { session, uriOf, client } = context;
  const written: { file: string; edit: TextEdit }[] = [];
  for (const change of changes) {
    const edit = await textEditOf(change, context);
    if (edit === undefined) return undefined;
    written.push({ file: change.file, edit });
  }
  const files = [...new Set(written.map(({ file }) => file))].map((file) => ({
    uri: uriOf(file),
    version: session.present().open.get(file)?.version ?? null,
    edits: written.filter((one) => one.file === file).map(({ edit }) => edit),
  }));
  return client.versionedEdits
    ? {
        documentChanges: files.map(({ uri, version, edits }) => ({ textDocument: { uri, version }, edits })),
      }
    : { changes: Object.fromEntries(files.map(({ uri, edits }) => [uri, edits])) };
}

async function textEditOf({ file, number, change }: ClaimChange, { session }: Context) {
  const tree = await session.treeOf(file);
  const edit = tree && editFor(tree, number, change);
  return edit && { range: rangeOf(tree.lines, edit.span), newText: edit.text };
}

/** The change that settles a finding in words that the user gave. */
export const settle =
  (context: Context) =>
  async ({ uri, number, code, by }: SettleParams): Promise<SettleResult> => {
    const name = nameOfUri(uri);
    const view = viewOfDossier(context.session.present(), name, context.langs);
    const involved = view === undefined ? [] : findingsOnClaim(view.snapshot.byFile, name, number);
    const found = involved.find(({ finding }) => finding.code === code && finding.acknowledged === undefined);
    if (found === undefined) return { refused: 'This finding is no longer there.' };
    if ('scope' in by && !isScopeName(by.scope)) {
      return { refused: 'A scope is one word of letters, digits, _ and -.' };
    }
    const change =
      'scope' in by
        ? scopeChange(found.claim, by.scope)
        : acknowledge(involved, found.finding.code, by.reason);
    if (change === undefined) return { refused: 'A finding is acknowledged for a reason only.' };
    const edit = await textEditOf(change, context);
    if (edit === undefined) return { refused: 'The claim line is broken. Repair it first.' };
    return { version: context.session.present().open.get(name)?.version ?? null, edit };
  };

const meets = (a: Range, b: Range): boolean => !isBefore(a, b) && !isBefore(b, a);

const isBefore = ({ end }: Range, { start }: Range): boolean =>
  end.line < start.line || (end.line === start.line && end.character < start.character);
