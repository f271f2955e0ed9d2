import type { Target } from '../syntax/tree.ts';

/** A text in the quotes of a claim line, on one line. */
export const quoted = (text: string): string => `"${text.replace(/["\\]/g, '\\$&')}"`;

/** What `retracts` and `denies` name, as a claim line writes it. */
export function targetText(target: Target): string {
  switch (target.kind) {
    case 'claim':
      return `[^${target.number}]`;
    case 'statement':
      return `stmt ${target.id}`;
    case 'file': {
      const text = `${target.path}#${target.number}`;
      return /^[\p{L}\p{N}_./-]+#\d+$/u.test(text) ? text : quoted(text);
    }
  }
}
