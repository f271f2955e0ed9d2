import type { FromPage, ToPage } from './messages.ts';

declare function acquireVsCodeApi(): { postMessage(message: FromPage): void; setState(state: unknown): void };

/** The extension, as a page sees it. */
export interface Host<State> {
  send(message: FromPage): void;
  /** Resolves with the server's answer; with `undefined` where there is none. */
  ask<R>(method: string, params: object): Promise<R | undefined>;
  listen(heard: (message: ToPage<State>) => void): void;
}

/** The way to the extension; made once a page. */
export function connectHost<State>(): Host<State> {
  const api = acquireVsCodeApi();
  const waiting = new Map<number, (result: unknown) => void>();
  let next = 0;
  const heard: ((message: ToPage<State>) => void)[] = [];
  window.addEventListener('message', ({ data }: MessageEvent<ToPage<State>>) => {
    if (data.kind === 'answer') {
      waiting.get(data.id)?.(data.result);
      waiting.delete(data.id);
    } else for (const listener of heard) listener(data);
  });
  return {
    send: (message) => {
      // The editor's own memory, from which it makes the panel again after a reload.
      if (message.kind === 'state') api.setState(message.state);
      api.postMessage(message);
    },
    ask: <R>(method: string, params: object) =>
      new Promise<R | undefined>((resolve) => {
        const id = next++;
        waiting.set(id, (result) => resolve(result as R | undefined));
        api.postMessage({ kind: 'ask', id, method, params });
      }),
    listen: (listener) => heard.push(listener),
  };
}
