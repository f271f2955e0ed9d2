import { expect, test } from 'vitest';
import { readFigure } from '../../server/src/core/claims/readFigure.ts';
import { analyse } from '../../server/src/session/analyse.ts';
import type { Task } from '../../server/src/session/scheduler.ts';
import { verifyEach } from '../../server/src/session/verifying.ts';
import { emptyWorkspace, putFile } from '../../server/src/session/workspace.ts';
import { memoryHost } from '../support/memoryHost.ts';

const NAME = 'file:/w/a.claim';
const TEXT = '---\nraw: raw.txt\n---\nAn article.\n';

/** Runs a task to its end, waiting for whatever it waits for. */
async function finished(task: Task): Promise<void> {
  let answer: unknown;
  for (let step = task.next(answer); !step.done; step = task.next(answer)) answer = await step.value;
}

test.each([
  ['the earlier one ends first', [0, 1]],
  ['the later one ends first', [1, 0]],
])('of two verifications of one file the later one counts: %s', async (_, order) => {
  const host = memoryHost([[NAME, TEXT]]);
  const answers: (() => void)[] = [];
  const slow = {
    ...host,
    files: {
      ...host.files,
      // What is on the disk is seen when it is asked for, and told when the test says so.
      realName: async (name: string, within: string) => {
        const seen = await host.files.realName(name, within);
        if (name.endsWith('raw.txt')) await new Promise<void>((resolve) => answers.push(resolve));
        return seen;
      },
    },
  };
  const workspace = { ...emptyWorkspace(), folders: ['file:/w'] };
  putFile(workspace, analyse(NAME, TEXT, workspace.folders, readFigure).file);
  const log = { info: () => {}, warn: () => {}, error: (message: string) => expect.unreachable(message) };
  const begin = async (): Promise<Promise<void>> => {
    const before = answers.length;
    const task = finished(verifyEach([NAME], workspace, slow, log));
    await expect.poll(() => answers.length, { interval: 1 }).toBe(before + 1);
    return task;
  };

  const tasks = [{ done: begin() }];
  await expect.poll(() => answers.length, { interval: 1 }).toBe(1);
  host.disk.set('file:/w/raw.txt', 'An article.\n');
  tasks.push({ done: begin() });
  await expect.poll(() => answers.length, { interval: 1 }).toBe(2);
  for (const i of order) {
    answers[i]!();
    await tasks[i]!.done;
  }
  expect(workspace.files.get(NAME)!.custody!.problems).toEqual([]);
});
