import type { Registry } from '../../claims/dossier.ts';
import { undeclaredIn } from '../../claims/undeclared.ts';
import type { ClaimFileTree } from '../../syntax/tree.ts';
import type { TextEdit } from '../../text/problem.ts';
import { span } from '../../text/span.ts';
import { declare } from '../declare.ts';
import { applied } from './apply.ts';

export interface Declarations {
  readonly count: number;
  /** To `hasila.yaml`. */
  readonly edit: TextEdit;
}

/** Declares every quantity and speaker of a file that its dossier does not know; undefined where there are none. */
export function declareAll(
  tree: ClaimFileTree,
  { registry, text }: { readonly registry: Registry; readonly text: string },
): Declarations | undefined {
  let after = text;
  let count = 0;
  for (const undeclared of undeclaredIn(tree, registry)) {
    const edit = declare(after, undeclared);
    if (edit === undefined) continue;
    after = applied(after, [edit]);
    count++;
  }
  return count === 0 ? undefined : { count, edit: difference(text, after) };
}

/** The one edit that makes a text another. It cuts no letter in two. */
export function difference(before: string, after: string): TextEdit {
  const most = Math.min(before.length, after.length);
  let start = 0;
  while (start < most && before[start] === after[start]) start++;
  if (start > 0 && isHighSurrogate(before.charCodeAt(start - 1))) start--;
  let end = 0;
  while (end < most - start && before[before.length - 1 - end] === after[after.length - 1 - end]) end++;
  if (end > 0 && isLowSurrogate(before.charCodeAt(before.length - end))) end--;
  return { span: span(start, before.length - end), text: after.slice(start, after.length - end) };
}

const isHighSurrogate = (unit: number): boolean => unit >= 0xd800 && unit <= 0xdbff;
const isLowSurrogate = (unit: number): boolean => unit >= 0xdc00 && unit <= 0xdfff;
