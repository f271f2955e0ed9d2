/** The answer to one of several questions that were asked together. */
export interface Gathered<T> {
  readonly answer: Promise<T>;
  /** Nobody waits for the answer any more. A request in which nobody is interested is aborted. */
  readonly giveUp: () => void;
}

interface Question<K, T> {
  readonly key: K;
  readonly resolve: (answer: T) => void;
  readonly reject: (error: unknown) => void;
  givenUp: boolean;
  onGivenUp: () => void;
}

/**
 * Asks together what is asked in one turn, in requests of at most so many questions: a way that is long is gone once.
 * `ask` answers in the order of the keys; where it rejects, all of that request fail.
 */
export function gathering<K, T>(
  most: number,
  ask: (keys: readonly K[], signal: AbortSignal) => Promise<readonly T[]>,
): (key: K) => Gathered<T> {
  let waiting: Question<K, T>[] = [];

  const send = (): void => {
    const questions = waiting.filter(({ givenUp }) => !givenUp);
    waiting = [];
    for (let at = 0; at < questions.length; at += most) void askTogether(questions.slice(at, at + most), ask);
  };

  return (key) => {
    let question!: Question<K, T>;
    const answer = new Promise<T>((resolve, reject) => {
      question = { key, resolve, reject, givenUp: false, onGivenUp: () => {} };
    });
    if (waiting.length === 0) queueMicrotask(send);
    waiting.push(question);
    return {
      answer,
      giveUp: () => {
        if (question.givenUp) return;
        question.givenUp = true;
        question.onGivenUp();
      },
    };
  };
}

async function askTogether<K, T>(
  questions: readonly Question<K, T>[],
  ask: (keys: readonly K[], signal: AbortSignal) => Promise<readonly T[]>,
): Promise<void> {
  const control = new AbortController();
  let isAnswered = false;
  for (const question of questions) {
    question.onGivenUp = () => {
      if (!isAnswered && questions.every(({ givenUp }) => givenUp)) control.abort();
    };
  }
  try {
    const answers = await ask(
      questions.map(({ key }) => key),
      control.signal,
    );
    if (answers.length !== questions.length)
      throw new Error(`${answers.length} answers to ${questions.length}`);
    questions.forEach(({ resolve }, i) => void resolve(answers[i]!));
  } catch (error) {
    for (const { reject } of questions) reject(error);
  } finally {
    isAnswered = true;
  }
}
