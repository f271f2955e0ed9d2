import type { Server } from './languageClient.ts';

/**
 * A server whose client is loaded when it is started, once the editor has gone on with what it was about: the libraries it
 * is made of take longer to load than the whole rest of the extension. What is asked meanwhile waits.
 */
export function lazyServer(load: () => Promise<Server>): Server {
  let started: Promise<Server> | undefined;
  const start = async (): Promise<Server> => {
    await new Promise((resolve) => setTimeout(resolve));
    const server = await load();
    await server.start();
    return server;
  };
  return {
    start: async () => {
      started ??= start();
      await started;
    },
    restart: async () => (await started)?.restart(),
    stop: async () => (await started)?.stop(),
    request: async (...asked) => (await started)?.request(...asked),
  };
}
