import type { Severity } from '../core/text/problem.ts';
import { type Host, inFull, type Log } from './host.ts';
import { NONE, type PlacedProblem, placed } from './problems.ts';
import type { Task } from './scheduler.ts';
import type { Settings } from './settings.ts';
import { dossierOf, type Workspace } from './workspace.ts';

/** Articles longer than this are looked through when nothing else is to be done. */
const LARGE = 100_000;

/** Whether looking for unmarked figures is quick. */
export const isLookedAtOnce = ({ open }: Workspace, name: string): boolean =>
  (open.get(name)?.text.length ?? Infinity) <= LARGE;

/**
 * How loud unmarked figures are in a file: as its dossier says, else a hint where the user asked for them. Off unless
 * one of the two does: most figures of an article are no claims.
 */
export const unmarkedSeverity = (
  workspace: Workspace,
  name: string,
  { unmarkedFigures }: Settings,
): Severity | 'off' =>
  dossierOf(workspace, name)?.registry.severities.get('unmarked-figure') ??
  (unmarkedFigures ? 'hint' : 'off');

/** The open files whose present version is yet to be looked through; what is no longer asked for is forgotten. */
export function notLookedAt(workspace: Workspace, settingsFor: (name: string) => Settings): string[] {
  const names: string[] = [];
  for (const [name, { tree }] of workspace.open) {
    if (tree === undefined) continue;
    if (unmarkedSeverity(workspace, name, settingsFor(name)) === 'off') {
      if (workspace.unmarked.delete(name)) workspace.unpublished.add(name);
    } else if (workspace.unmarked.get(name)?.tree !== tree) {
      workspace.unmarked.set(name, { tree, problems: undefined });
      names.push(name);
    }
  }
  return names;
}

/** Looks for the figures that no mark covers in some open files, and takes in what is found. */
export function* lookForUnmarked(names: readonly string[], workspace: Workspace, host: Host, log: Log): Task {
  for (const name of names) {
    const begun = workspace.unmarked.get(name);
    if (begun === undefined) continue;
    const { tree } = begun;
    const isOutdated = (): boolean => workspace.unmarked.get(name) !== begun;
    try {
      const checks = host.reader.unmarkedChecks(tree, host.reader.read);
      let step = checks.next();
      for (; !step.done && !isOutdated(); step = checks.next()) yield;
      if (!step.done || isOutdated()) continue;
      workspace.unmarked.set(name, { tree, problems: placed(step.value, tree.lines) });
      workspace.unpublished.add(name);
    } catch (error) {
      log.error(`${name} could not be looked through for unmarked figures. ${inFull(error)}`);
    }
  }
}

/** The unmarked figures of the present version of a file, as far as they are known. */
export function unmarkedIn(workspace: Workspace, name: string, settings: Settings): readonly PlacedProblem[] {
  const known = workspace.unmarked.get(name);
  const severity = unmarkedSeverity(workspace, name, settings);
  if (known?.problems === undefined || severity === 'off') return NONE;
  if (known.tree !== workspace.open.get(name)?.tree) return NONE;
  return known.problems.map((problem) => ({ ...problem, severity }));
}
