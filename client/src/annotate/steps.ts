import { type Disposable, QuickInputButtons, window } from 'vscode';

export interface Step {
  readonly prompt: string;
  /** What stands there to begin with; Enter takes it. */
  readonly value: string;
  /** Why a value cannot be taken. */
  readonly problem?: (value: string) => Promise<string | undefined> | string | undefined;
}

/**
 * Asks one thing after the other in input boxes; from the second on there is a way back. Answers `undefined`
 * when the user gives it up.
 */
export async function askInSteps(title: string, steps: readonly Step[]): Promise<string[] | undefined> {
  const answers = steps.map(({ value }) => value);
  for (let at = 0; at < steps.length; ) {
    const answer = await ask(title, { ...steps[at]!, value: answers[at]! }, at + 1, steps.length);
    if (answer === undefined) return undefined;
    if (answer === 'back') at--;
    else answers[at++] = answer.value;
  }
  return answers;
}

type Answer = 'back' | { readonly value: string } | undefined;

function ask(title: string, { prompt, value, problem }: Step, step: number, steps: number): Promise<Answer> {
  const box = window.createInputBox();
  Object.assign(box, { title, prompt, value, step, totalSteps: steps });
  // To look something up in the article must not throw away what was typed.
  box.ignoreFocusOut = true;
  if (step > 1) box.buttons = [QuickInputButtons.Back];
  const listeners: Disposable[] = [box];
  return new Promise<Answer>((resolve) => {
    const tell = async (): Promise<boolean> => {
      const asked = box.value;
      const found = await problem?.(asked.trim());
      if (box.value === asked) box.validationMessage = found;
      return found === undefined && box.value === asked;
    };
    listeners.push(
      box.onDidChangeValue(tell),
      box.onDidTriggerButton(() => resolve('back')),
      box.onDidHide(() => resolve(undefined)),
      box.onDidAccept(async () => {
        const value = box.value.trim();
        if (await tell()) resolve({ value });
      }),
    );
    box.show();
    void tell();
  }).finally(() => {
    for (const listener of listeners) listener.dispose();
  });
}
