import { parseDossier } from '../../server/src/core/claims/parseDossier.ts';
import { inEnglish } from '../../server/src/core/text/phrase.ts';

/** Each problem of a `hasila.yaml` as `code severity: the text it stands on`. */
export const problemsOf = (text: string): string[] =>
  parseDossier(text).problems.map(
    ({ code, severity, span }) => `${code} ${severity}: ${text.slice(span.start, span.end)}`,
  );

/** What its problems say, a line each. */
export const messagesOf = (text: string): string =>
  parseDossier(text)
    .problems.map(({ message }) => inEnglish(message))
    .join('\n');
