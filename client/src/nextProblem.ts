import * as l10n from '@vscode/l10n';
import { commands, type Diagnostic, Location, languages, Position, type Range, Uri, window } from 'vscode';
import { nextSpot, type Spot } from './problemOrder.ts';
import { number } from './words.ts';

interface Problem extends Spot {
  readonly code: string;
  readonly range: Range;
}

/** The kind that was gone to last: where several problems share a place, it goes on. */
export type LastKind = { code?: string };

/**
 * Goes to the next (or previous) problem, in any file, of the kind that is at the cursor; where there is none the user
 * picks a kind. `given` is the code of a kind, for who binds a key to it.
 */
export async function goToProblem(
  direction: 'next' | 'previous',
  last: LastKind,
  given: unknown,
): Promise<void> {
  const problems = allProblems();
  const code = typeof given === 'string' ? given : (kindAtCursor(last) ?? (await pickKind(problems)));
  if (code === undefined) return;
  last.code = code;
  const from = cursor();
  const found = nextSpot(
    problems.filter((problem) => problem.code === code),
    from,
    direction,
  );
  await commands.executeCommand(
    'editor.action.goToLocations',
    Uri.parse(from.uri),
    new Position(from.line, from.character),
    found === undefined ? [] : [new Location(Uri.parse(found.uri), found.range)],
    'goto',
    l10n.t('No problem of this kind'),
  );
}

function allProblems(): Problem[] {
  return languages.getDiagnostics().flatMap(([uri, diagnostics]) =>
    diagnostics.flatMap((diagnostic) => {
      const code = codeOf(diagnostic);
      const { range } = diagnostic;
      const { line, character } = range.start;
      return code === undefined ? [] : [{ uri: uri.toString(), line, character, code, range }];
    }),
  );
}

/** Of what is not ours it is none. */
function codeOf({ source, code }: Diagnostic): string | undefined {
  if (source !== 'hasila') return undefined;
  const value = typeof code === 'object' ? code.value : code;
  return value === undefined ? undefined : String(value);
}

/** The gravest of those at the cursor, unless the one gone to last is among them. */
function kindAtCursor(last: LastKind): string | undefined {
  const editor = window.activeTextEditor;
  if (editor === undefined) return undefined;
  const here = languages
    .getDiagnostics(editor.document.uri)
    .filter((diagnostic) => codeOf(diagnostic) && diagnostic.range.contains(editor.selection.active))
    .sort((a, b) => a.severity - b.severity)
    .map(codeOf);
  return here.includes(last.code) ? last.code : here[0];
}

async function pickKind(problems: readonly Problem[]): Promise<string | undefined> {
  const counts = new Map<string, number>();
  for (const { code } of problems) counts.set(code, (counts.get(code) ?? 0) + 1);
  const items = [...counts]
    .sort((a, b) => b[1] - a[1])
    .map(([code, count]) => ({ label: code, description: number(count) }));
  const picked = await window.showQuickPick(items, { placeHolder: l10n.t('The kind of problem to go to') });
  return picked?.label;
}

function cursor(): Spot {
  const editor = window.activeTextEditor;
  if (editor === undefined) return { uri: '', line: 0, character: 0 };
  const { line, character } = editor.selection.active;
  return { uri: editor.document.uri.toString(), line, character };
}
