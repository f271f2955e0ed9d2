import type { ComponentChildren } from 'preact';

/** What turns letters round by force: no article needs it, and a figure could read as another. */
const OVERRIDE = /([\u202d\u202e])/;

/** Text of a file as it is, but for forced directions, which show as what they are and do nothing. */
export function words(text: string): ComponentChildren {
  if (!OVERRIDE.test(text)) return text;
  return text
    .split(OVERRIDE)
    .map((part) =>
      OVERRIDE.test(part) ? <bdi class="control">{part === '\u202e' ? 'U+202E' : 'U+202D'}</bdi> : part,
    );
}

const RIGHT_TO_LEFT = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/g;
const LETTER = /\p{L}/gu;

/** The direction that most letters at the beginning of a text have. */
export function directionOf(text: string): 'rtl' | 'ltr' {
  const start = text.slice(0, 2000);
  const turned = start.match(RIGHT_TO_LEFT)?.length ?? 0;
  return turned * 2 > (start.match(LETTER)?.length ?? 0) ? 'rtl' : 'ltr';
}
