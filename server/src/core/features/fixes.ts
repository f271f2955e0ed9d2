import type { Registry } from '../claims/dossier.ts';
import { undeclaredIn, undeclaredProblem } from '../claims/undeclared.ts';
import { shown } from '../syntax/problems.ts';
import type { ClaimFileTree } from '../syntax/tree.ts';
import { type Phrase, say } from '../text/phrase.ts';
import type { Problem, TextEdit } from '../text/problem.ts';
import { meets, type Span } from '../text/span.ts';
import { declare } from './declare.ts';

/** A repair of one problem, in the file itself or in the `hasila.yaml` it falls under. One undo step, and no figure changes. */
export interface QuickFix {
  readonly title: Phrase;
  readonly problem: Problem;
  readonly where: 'here' | 'registry';
  readonly edits: readonly TextEdit[];
}

/** The repairs of problems of form that a stretch of a file touches. */
export const fixesOf = (problems: readonly Problem[], selection: Span): QuickFix[] =>
  problems.flatMap((problem): QuickFix[] =>
    problem.fix !== undefined && meets(problem.span, selection)
      ? [{ title: problem.fix.title, problem, where: 'here', edits: problem.fix.edits }]
      : [],
  );

/** The declarations that are missing of what a stretch of a claim file names. */
export const declarationsFor = (
  tree: ClaimFileTree,
  selection: Span,
  { registry, text }: { readonly registry: Registry; readonly text: string },
): QuickFix[] =>
  undeclaredIn(tree, registry).flatMap((undeclared): QuickFix[] => {
    if (!meets(undeclared.place.span, selection)) return [];
    const edit = declare(text, undeclared);
    const title = say`Declare ${shown(undeclared.id)} in hasila.yaml`;
    const problem = undeclaredProblem(undeclared);
    return edit === undefined ? [] : [{ title, problem, where: 'registry', edits: [edit] }];
  });
