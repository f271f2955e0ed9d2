import fc from 'fast-check';
import { marked, type Token } from 'marked';
import { describe, expect, test } from 'vitest';
import { hoverCard } from '../../server/src/core/features/hover.ts';
import { claimAt } from '../../server/src/core/index/dossierIndex.ts';
import { commandLink, escapeMarkdown, link, md } from '../../server/src/core/report/markdown.ts';
import { dossierOf } from '../support/dossiers.ts';

/** Pieces that mean something to Markdown, HTML or an editor's cards, mixed with anything else. */
const tricks = fc.constantFrom(
  '[a](http://x.y)',
  '![](http://x.y/i.png)',
  '<img src=x onerror=y>',
  '<a href="command:x">',
  '</td>',
  'http://evil.example/a',
  'www.evil.example',
  'me@evil.example',
  'command:workbench.action.quit',
  '$(alert)',
  '\\$(alert)',
  '`code`',
  '```',
  '~~~',
  '|',
  '\\|',
  '**',
  '__',
  '~~',
  '# ',
  '\n# ',
  '\n\n    ',
  '\n---\n',
  '\n===\n',
  '\n- ',
  '1. ',
  '> ',
  '&lt;',
  '&#60;',
  '&',
  '\\',
  '[^1]',
  '[x]: http://x.y',
  '\t',
  '  \n',
  '\u2028',
  'كلمة',
  '\u{1f600}',
);
const foreign = fc
  .array(fc.oneof({ weight: 3, arbitrary: tricks }, fc.string({ unit: 'grapheme' })), { maxLength: 12 })
  .map((pieces) => pieces.join(''));

/** What the reader sees of a text: its blanks count as one. */
const seen = (text: string): string => text.replace(/[ \t\n\v\f\r\u0085\u2028\u2029]+/g, ' ').trim();

const decoded = (text: string): string =>
  text.replace(/&#(\d+);/g, (_, n) => String.fromCodePoint(Number(n)));

function kinds(tokens: readonly Token[]): Set<string> {
  const found = new Set<string>();
  marked.walkTokens(tokens as Token[], (token) => {
    found.add(token.type);
  });
  return found;
}

const options = { gfm: true, async: false } as const;

describe('text of a file in a card', () => {
  test('is text: no markup, link, image, HTML or code comes out of it, and all of it is to be seen', () => {
    fc.assert(
      fc.property(foreign, (text) => {
        const tokens = marked.lexer(escapeMarkdown(text), options);
        expect([...kinds(tokens)].filter((kind) => !['paragraph', 'text', 'space'].includes(kind))).toEqual(
          [],
        );
        expect(decoded(tokens.map((token) => token.raw).join('')).trim()).toBe(seen(text));
      }),
      { numRuns: 100 },
    );
  });

  test('does not look like an icon, a command or an address, before entities are resolved', () => {
    fc.assert(
      fc.property(foreign, (text) => {
        const escaped = escapeMarkdown(text);
        expect(escaped).not.toMatch(/\$\(|[a-z]:|\/\/|[@<>[\]()`|*_~\\]/);
      }),
      { numRuns: 100 },
    );
  });

  test('stays in its cell of a table', () => {
    fc.assert(
      fc.property(foreign, foreign, (a, b) => {
        const { markdown } = md`| one | two |
| --- | --- |
| ${a} | ${b} |`;
        const [table, ...rest] = marked.lexer(markdown, options);
        expect(rest).toEqual([]);
        if (table?.type !== 'table') throw new Error('no table');
        expect(table.rows).toHaveLength(1);
        expect(table.rows[0].map((cell: { text: string }) => decoded(cell.text).trim())).toEqual([
          seen(a),
          seen(b),
        ]);
      }),
      { numRuns: 150 },
    );
  });

  test('stays in the text of a link, and its address in the address', () => {
    fc.assert(
      fc.property(foreign, foreign, (text, path) => {
        const { markdown } = link(text, `file:///x/${path}`);
        const tokens = marked.lexer(`a ${markdown} b`, options);
        const found: string[] = [];
        marked.walkTokens(tokens, (token) => {
          if (token.type === 'link') found.push(token.href);
        });
        expect(found).toHaveLength(1);
        expect(found[0]).toMatch(/^file:\/\/\/x\//);
        expect(tokens).toHaveLength(1);
      }),
      { numRuns: 150 },
    );
  });

  test('makes nothing but text of a whole card, whatever labels, ids and reasons say', () => {
    fc.assert(
      fc.property(foreign, foreign, foreign, fc.constantFrom('en', 'ar'), (label, outlet, word, lang) => {
        const dossier = dossierOf(
          new Map([
            [
              'hasila.yaml',
              `quantities: {q: {label: ${JSON.stringify(label)}, kind: fact, unit: ${JSON.stringify(word)}}}`,
            ],
            ['a.claim', `---\nsource: ${JSON.stringify(outlet)}\n---\nx [3][^1]\n[^1]: q 3 @a\n`],
            ['b.claim', `---\nsource: ${JSON.stringify(word)}\n---\nx [4][^1]\n[^1]: q 4 @b\n`],
          ]),
        );
        const card = hoverCard({
          dossier,
          names: { registry: dossier.registry, langs: [lang] },
          target: { claims: [claimAt(dossier, 'a.claim', 1)!] },
          at: { uri: `file:///${word}`, position: { line: 0, character: 0 } },
          findingsOn: () => [],
          link: () => 'file:///b.claim#L4,4',
        })!;
        const tokens = marked.lexer(card, options);
        expect(tokens.filter(({ type }) => type !== 'space').map(({ type }) => type)).toEqual([
          'paragraph',
          'paragraph',
          'table',
          'paragraph',
          'paragraph',
        ]);
        const usual = ['link', 'paragraph', 'space', 'strong', 'table', 'text'];
        expect([...kinds(tokens)].filter((kind) => !usual.includes(kind))).toEqual([]);
        for (const token of tokens.slice(0, 3)) {
          if (token.type === 'paragraph') expect(token.text).not.toMatch(/^\*\*\s|\s\*\*$/);
        }
        expect(kinds(tokens.slice(0, 1)).has('strong')).toBe(true);
      }),
      { numRuns: 100 },
    );
  });

  test('an address that would run something is no link', () => {
    for (const address of ['command:x', ' COMMAND:x', 'javascript:x', 'data:text/html,x']) {
      expect(link('text', address).markdown).toBe('text');
    }
  });

  test('the argument of a command comes out as it went in', () => {
    fc.assert(
      fc.property(foreign, (uri) => {
        const { markdown } = commandLink('go', 'hasila.goToNextConflictingClaim', { uri });
        const address = /^\[go\]\((.*)\)$/.exec(markdown)![1]!;
        const [command, argument] = address.split('?') as [string, string];
        expect(command).toBe('command:hasila.goToNextConflictingClaim');
        expect(JSON.parse(decodeURIComponent(argument))).toEqual([{ uri }]);
        expect([...kinds(marked.lexer(markdown, options))].sort()).toEqual(['link', 'paragraph', 'text']);
      }),
    );
  });
});
