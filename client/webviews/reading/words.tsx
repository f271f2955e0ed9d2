import type { ComponentChildren } from 'preact';
import { atForcedDirections } from '../common/directions.ts';

/** Text of a file as it is, but for forced directions, which show as what they are and do nothing. */
export function words(text: string): ComponentChildren {
  const parts = atForcedDirections(text);
  return parts.length === 1
    ? text
    : parts.map(({ text, name }) => (name === undefined ? text : <bdi class="control">{name}</bdi>));
}

const RIGHT_TO_LEFT = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/g;
const LETTER = /\p{L}/gu;

/** The direction that most letters at the beginning of a text have. */
export function directionOf(text: string): 'rtl' | 'ltr' {
  const start = text.slice(0, 2000);
  const turned = start.match(RIGHT_TO_LEFT)?.length ?? 0;
  return turned * 2 > (start.match(LETTER)?.length ?? 0) ? 'rtl' : 'ltr';
}
