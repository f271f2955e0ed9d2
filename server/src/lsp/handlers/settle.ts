import { type CodeAction, CodeActionKind, type Diagnostic, type WorkspaceEdit } from 'vscode-languageserver';
import { acknowledge } from '../../core/features/settle/acknowledge.ts';
import { editFor } from '../../core/features/settle/change.ts';
import { scopeChange } from '../../core/features/settle/narrowerScope.ts';
import { type Opposition, oppositionOf, type Settlement } from '../../core/features/settle/opposition.ts';
import { mayBeNarrower, settlementsOf } from '../../core/features/settle/settle.ts';
import { type FindingOnClaim, findingsOnClaim } from '../../core/index/findingsByFile.ts';
import { wordingOf } from '../../core/report/names.ts';
import { fill } from '../../core/report/wording.ts';
import { bySeverity } from '../../core/rules/codes.ts';
import { isIdentifier } from '../../core/syntax/lexer.ts';
import type { Range } from '../../core/text/lineMap.ts';
import { say } from '../../core/text/phrase.ts';
import type { TextEdit } from '../../core/text/problem.ts';
import { viewOfDossier } from '../../session/views.ts';
import type { Asked, Context } from '../context.ts';
import { fileNow } from '../dossierFiles.ts';
import { diagnosticsOf, type FindingAt, findingsAt } from '../findingsAt.ts';
import { nameOfUri } from '../fromProtocol.ts';
import {
  type AskingPlace,
  acknowledgeCommand,
  narrowScopeCommand,
  type SettleParams,
  type SettleResult,
} from '../protocol.ts';
import { refusal } from '../refusal.ts';
import { toTextEdit } from '../toProtocol.ts';
import { type FileEdits, workspaceEdit } from '../workspaceEdit.ts';

/** What settles the findings on the claims that a range of a claim file touches, the gravest finding first. */
export async function settleActions(
  asked: Asked,
  range: Range,
  context: Context,
  diagnostics: readonly Diagnostic[],
): Promise<CodeAction[]> {
  const { name, dossier } = asked;
  const { snapshot, names } = dossier;
  const actions: CodeAction[] = [];
  const known = new Set<string>();
  for (const { found, figure } of openFindings(findingsAt(asked, range, context))) {
    const opposition = oppositionOf(found, snapshot.dossier, names);
    const settled = diagnosticsOf(found.finding.code, figure, diagnostics);
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

const openFindings = (involved: readonly FindingAt[]): FindingAt[] =>
  involved
    .filter(({ found }) => found.finding.acknowledged === undefined)
    .sort((a, b) => bySeverity(a.found.finding.severity, b.found.finding.severity));

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
  const files: FileEdits[] = [];
  for (const name of new Set(changes.map(({ file }) => file))) {
    const file = await fileNow(name, context.session);
    if (file === undefined) return undefined;
    const { version, tree } = file;
    const edits: TextEdit[] = [];
    for (const { number, change } of changes.filter((one) => one.file === name)) {
      const edit = editFor(tree, number, change);
      if (edit === undefined) return undefined;
      edits.push(edit);
    }
    files.push({ name, version, lines: tree.lines, edits });
  }
  return workspaceEdit(files, context);
}

/** The change that settles a finding in words that the user gave. */
export const settle =
  (context: Context) =>
  async ({ uri, number, code, by }: SettleParams): Promise<SettleResult> => {
    const name = nameOfUri(uri);
    const view = viewOfDossier(context.session.present(), name, context.langs);
    const involved = view === undefined ? [] : findingsOnClaim(view.snapshot.byFile, name, number);
    const found = involved.find(({ finding }) => finding.code === code && finding.acknowledged === undefined);
    if (found === undefined) return refusal(say`This finding is no longer there.`, context.langs);
    if ('scope' in by && !isIdentifier(by.scope)) {
      return refusal(say`A scope is one word of letters, digits, _ and -.`, context.langs);
    }
    const change =
      'scope' in by
        ? scopeChange(found.claim, by.scope)
        : acknowledge(involved, found.finding.code, by.reason);
    if (change === undefined)
      return refusal(say`A finding is acknowledged for a reason only.`, context.langs);
    const file = await fileNow(name, context.session);
    const edit = file && editFor(file.tree, number, change.change);
    if (file === undefined || edit === undefined) {
      return refusal(say`The claim line is broken. Repair it first.`, context.langs);
    }
    return { version: file.version, edit: toTextEdit(edit, file.tree.lines) };
  };
