import { afterAll, beforeAll, beforeEach } from 'vitest';
import { copyOfFolder } from '../../support/host/fixture.mjs';
import { screenshotOfFailure } from '../../support/host/screenshot.mjs';
import { openWorkbench, type Workbench, type WorkbenchOptions } from '../../support/host/workbench.mjs';

/**
 * One workbench for the tests of a file, on a copy of `folder` (relative to the project, e.g. `samples/ghweran`).
 * A test that fails leaves a screenshot in `out/screenshots` and its path in the output.
 * @returns the workbench, from the first `beforeEach` on
 */
export function useWorkbench(options: WorkbenchOptions): () => Workbench {
  let workbench: Workbench | undefined;
  let removeCopy = (): void => {};
  const current = (): Workbench => {
    if (!workbench) throw new Error('The workbench is open only while the tests of its file run.');
    return workbench;
  };

  beforeAll(async () => {
    const copy = copyOfFolder(options.folder);
    removeCopy = copy.remove;
    workbench = await openWorkbench({ ...options, folder: copy.path });
  });

  beforeEach(({ task, onTestFailed }) => {
    onTestFailed(() => screenshotOfFailure(current().page, task.name));
  });

  afterAll(async () => {
    await workbench?.close();
    removeCopy();
  });

  return current;
}
