/** What a task of the type `hasila` in `tasks.json` says, as `taskDefinitions` of the manifest has it. */
export interface CheckDefinition {
  readonly command: 'check';
  readonly paths?: readonly string[];
  readonly mode?: string;
  readonly failOn?: string;
}

/** Whether a definition from outside is one that can be run. */
export function isCheck<T extends object>(definition: T): definition is T & CheckDefinition {
  const { command, paths, mode, failOn } = definition as Readonly<Record<string, unknown>>;
  return (
    command === 'check' &&
    (paths === undefined || (Array.isArray(paths) && paths.every((path) => typeof path === 'string'))) &&
    [mode, failOn].every((option) => option === undefined || typeof option === 'string')
  );
}

/** The arguments for the command line; no path is taken for an option. */
export const checkArguments = ({ command, paths = [], mode, failOn }: CheckDefinition): string[] => [
  command,
  ...(mode === undefined ? [] : ['--mode', mode]),
  ...(failOn === undefined ? [] : ['--fail-on', failOn]),
  ...(paths.length === 0 ? [] : ['--', ...paths]),
];
