import { allAtOnce } from '../../collections.ts';
import type { ClaimFileTree } from '../../syntax/tree.ts';
import type { Problem, Severity } from '../../text/problem.ts';
import type { FileSummary } from '../claim.ts';
import type { Registry } from '../dossier.ts';
import { undeclaredIn, undeclaredProblem } from '../undeclared.ts';
import { fileChecks } from './fileChecks.ts';
import type { FileProblem, ReadFigures } from './fileProblem.ts';
import { unmarkedChecks } from './unmarkedFigure.ts';

/**
 * All that is found in one file beyond its form, for whoever can wait: what an editor is told of an open file bit by
 * bit. As loud as it is by default; `severities` only says whether it pays to look for unmarked figures at all.
 *
 * @param registry of the dossier; undefined where none is declared, and so nothing is undeclared either
 */
export function allChecks(
  tree: ClaimFileTree,
  summary: FileSummary,
  registry: Registry | undefined,
  severities: ReadonlyMap<string, Severity | 'off'>,
  read: ReadFigures,
): readonly (Problem | FileProblem)[] {
  const unmarked = severities.get('unmarked-figure') ?? 'off';
  return [
    ...allAtOnce(fileChecks(tree, summary, read)),
    ...(unmarked === 'off' ? [] : allAtOnce(unmarkedChecks(tree, read))),
    ...(registry === undefined ? [] : undeclaredIn(tree, registry).map(undeclaredProblem)),
  ];
}
