import type { Reader } from './host.ts';

/** What reads figures is large, and most files give every value: it is loaded when it is first needed. */
export function lazyReader(load: () => Reader): Reader {
  let reader: Reader | undefined;
  const loaded = (): Reader => {
    reader ??= load();
    return reader;
  };
  return {
    read: (text, options) => loaded().read(text, options),
    guessLanguage: (text) => loaded().guessLanguage(text),
    readFigure: (text, lang) => loaded().readFigure(text, lang),
    unmarkedChecks: (tree, read) => loaded().unmarkedChecks(tree, read),
  };
}
