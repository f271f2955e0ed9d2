import * as l10n from '@vscode/l10n';
import {
  type Disposable,
  ProcessExecution,
  Task,
  type TaskDefinition,
  tasks,
  Uri,
  type WorkspaceFolder,
  workspace,
} from 'vscode';
import { type CheckDefinition, checkArguments, isCheck } from './taskArguments.ts';

const TYPE = 'hasila';
const MATCHER = '$hasila-check';

/**
 * Offers `hasila check` as a task: one for each folder on a disk, and whatever `tasks.json` says of the kind. The command line
 * is the extension's own, and runs in the Node that this extension host runs in.
 */
export const registerTasks = (extension: Uri): Disposable =>
  tasks.registerTaskProvider(TYPE, {
    provideTasks: () =>
      (workspace.workspaceFolders ?? [])
        .filter(({ uri }) => uri.scheme === 'file')
        .map((folder) => task({ type: TYPE, command: 'check' }, folder, extension)),
    resolveTask: ({ definition, scope }) => {
      const folder = typeof scope === 'object' ? scope : workspace.workspaceFolders?.[0];
      // Another command, or a folder that no process can stand in: the editor says that there is no such task.
      return isCheck(definition) && folder?.uri.scheme === 'file'
        ? task(definition, folder, extension)
        : undefined;
    },
  });

function task(definition: TaskDefinition & CheckDefinition, folder: WorkspaceFolder, extension: Uri): Task {
  const cli = Uri.joinPath(extension, 'dist/cli/hasila.mjs').fsPath;
  const execution = new ProcessExecution(process.execPath, [cli, ...checkArguments(definition)], {
    cwd: folder.uri.fsPath,
    // On the desktop the extension host is the editor's own program, which is a Node only when it is told to be.
    env: { ELECTRON_RUN_AS_NODE: '1' },
  });
  const made = new Task(definition, folder, 'check', TYPE, execution, MATCHER);
  made.detail = l10n.t('Findings of all claim files in the folder');
  return made;
}
