import fc from 'fast-check';
import { expect, test } from 'vitest';
import { summarise } from '../../server/src/core/claims/summary.ts';
import { parseClaimFile } from '../../server/src/core/syntax/parser.ts';
import { nodeAt } from '../../server/src/core/syntax/query.ts';
import { recover } from '../../server/src/core/syntax/recover.ts';
import type { ClaimFileTree } from '../../server/src/core/syntax/tree.ts';
import { contains, type Span } from '../../server/src/core/text/span.ts';
import { anyText } from '../support/arbitraryText.ts';

/** A well-formed file to break. */
const whole = `---
source: outlet-004   # known
title: "a: b"
lang: ar
published: 2022-01-24~
---
إلى [مقتل 136 شخصاً [84][^2]][^1]، هم سبعة[^4] \\[كذا\\]
[^*]: @sohr on 2022-01-24 stmt s1
[^1]: killed.total >=136 sum [^2][^4] quote "a \\" b" # note
[^2]: killed.isis @sdf! citing @b during 2022-01-20/2022-01-24
[^4]: killed.civilians 7 of [^1] retracts x.claim#3 denies stmt q ack dispute "why"
`;

const isSpan = (value: unknown): value is Span =>
  typeof value === 'object' &&
  value !== null &&
  'start' in value &&
  'end' in value &&
  Object.keys(value).length === 2;

/** Every span anywhere in a tree. */
function spansIn(value: unknown, found: Span[] = []): Span[] {
  if (isSpan(value)) found.push(value);
  else if (typeof value === 'object' && value !== null)
    for (const v of Object.values(value)) spansIn(v, found);
  return found;
}

const ordered = (spans: readonly { readonly span: Span }[]): boolean =>
  spans.every((s, i) => i === 0 || spans[i - 1]!.span.start <= s.span.start);

/** `expect` takes microseconds, and there are a million things to hold. */
function hold(condition: boolean, what: string): void {
  if (!condition) throw new Error(`does not hold: ${what}`);
}

function checkTree(tree: ClaimFileTree): void {
  const { text } = tree;
  const everywhere = { start: 0, end: text.length };
  for (const s of spansIn({ ...tree, lines: undefined })) {
    hold(s.start <= s.end && contains(everywhere, s), `${s.start}..${s.end} is within the text`);
  }
  for (const list of [tree.marks, tree.spans, tree.claims, tree.defaults, tree.problems]) {
    hold(ordered(list), 'marks, spans, lines and problems are in order of text');
  }
  tree.marks.forEach((mark, i) => {
    hold(/^\[\^[0-9]+\]$/.test(text.slice(mark.span.start, mark.span.end)), 'a mark is digits in brackets');
    if (mark.target !== undefined)
      hold(!!tree.spans[mark.target]?.marks.includes(i), 'a span knows its marks');
  });
  const open: Span[] = [];
  for (const { span, inner, marks } of tree.spans) {
    while (open.length > 0 && open.at(-1)!.end <= span.start) open.pop();
    hold(open.length === 0 || contains(open.at(-1)!, span), 'spans nest');
    open.push(span);
    hold(contains(span, inner), 'the inside of a span is within it');
    hold(!/[\r\n]/.test(text.slice(span.start, span.end)), 'no span crosses a line end');
    hold(tree.marks[marks[0]!]?.span.start === span.end, 'the first mark stands right behind its span');
  }
  for (const line of [...tree.claims, ...tree.defaults]) {
    for (const s of spansIn(line.fields)) hold(contains(line.span, s), 'a field is on its line');
  }
}

function checkText(text: string): void {
  const tree = parseClaimFile(text);
  checkTree(tree);
  summarise(tree, () => undefined);
  recover(text);
  for (let offset = 0; offset <= text.length; offset += 7) {
    const node = nodeAt(tree, offset);
    if (node) hold(contains({ start: 0, end: text.length }, node.span), 'a node is within the text');
  }
}

test('any text gives a tree whose places are within it, ordered and nested', () => {
  fc.assert(fc.property(anyText, checkText), { numRuns: 400 });
});

test('so does every beginning and every end of a whole file', () => {
  for (let i = 0; i <= whole.length; i++) {
    checkText(whole.slice(0, i));
    checkText(whole.slice(i));
  }
});

test('so does a file with stretches cut out, doubled and put elsewhere', () => {
  const change = fc.tuple(fc.nat(), fc.nat(30), fc.nat(), fc.boolean());
  fc.assert(
    fc.property(fc.array(change, { maxLength: 6 }), anyText, fc.nat(), (changes, extra, where) => {
      let text = whole.slice(0, where % whole.length) + extra + whole.slice(where % whole.length);
      for (const [from, length, to, keep] of changes) {
        const start = from % (text.length + 1);
        const piece = text.slice(start, start + length);
        const rest = keep ? text : text.slice(0, start) + text.slice(start + length);
        const at = to % (rest.length + 1);
        text = rest.slice(0, at) + piece + rest.slice(at);
      }
      checkText(text);
    }),
    { numRuns: 80 },
  );
});

test('what a claim line says does not depend on what stands on other lines', () => {
  const line = '[^7]: killed.total >=136 @sdf! on 2022-01-24 quote "x"';
  fc.assert(
    fc.property(anyText, anyText, (above, below) => {
      const text = `x${above}\n${line}\n${below}`;
      const at = text.indexOf(line, above.length + 1);
      const tree = parseClaimFile(text);
      const claim = tree.claims.find((c) => c.span.start === at);
      expect(claim?.number).toBe(7);
      expect(claim?.quantity?.value).toBe('killed.total');
      expect(claim?.fields.quote?.value).toBe('x');
    }),
    { numRuns: 80 },
  );
});
