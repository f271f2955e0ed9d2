import type { DossierClaim } from '../claims/dossierClaim.ts';
import type { Target } from '../syntax/tree.ts';

/** What `retracts` and `denies` reach, as a key: one claim of a file, or all claims of a statement. */
export type TargetKey = string;

export const claimKey = (file: string, number: number): TargetKey => `${file}#${number}`;

/** Begins with a character no file name starts with, so that it never meets a claim's key. */
export const statementKey = (statement: string): TargetKey => `\n${statement}`;

/** The keys of the targets that a claim of `file` names. */
export const targetKeys = (file: string, targets: readonly Target[]): TargetKey[] =>
  targets.map((target) => targetKey(file, target));

function targetKey(file: string, target: Target): TargetKey {
  switch (target.kind) {
    case 'claim':
      return claimKey(file, target.number);
    case 'file':
      return claimKey(resolvePath(file, target.path), target.number);
    case 'statement':
      return statementKey(target.id);
  }
}

/** The keys under which a claim can be reached. */
export const keysReaching = (claim: DossierClaim): TargetKey[] => {
  const own = claimKey(claim.file, claim.claim.number);
  return claim.claim.statement === undefined ? [own] : [own, statementKey(claim.claim.statement)];
};

/** A path as written in `from`, in terms of the name `from` itself has (a URI or a relative path, with `/`). */
export function resolvePath(from: string, path: string): string {
  const steps = from.split('/').slice(0, -1);
  for (const step of path.split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '.' && step !== '') steps.push(step);
  }
  return steps.join('/');
}

/** The path from one file to another, by their names: what `resolvePath` makes the name of. Undefined where none leads there. */
export function relativePath(from: string, to: string): string | undefined {
  const [here, there] = [from.split('/').slice(0, -1), to.split('/')];
  let common = 0;
  while (common < here.length && common < there.length - 1 && here[common] === there[common]) common++;
  // Nothing in common, not even the scheme: another place altogether.
  if (common === 0 && (SCHEME.test(from) || SCHEME.test(to))) return undefined;
  return [...here.slice(common).map(() => '..'), ...there.slice(common)].join('/');
}

const SCHEME = /^[^/]*:/;
