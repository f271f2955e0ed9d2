import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { CODE_NAMES } from '../../server/src/cli/options.ts';
import { CODES } from '../../server/src/core/rules/codes.ts';
import { parseClaimFile } from '../../server/src/core/syntax/parser.ts';
import { startClient } from '../support/languageClient.ts';
import { casesOf } from '../support/languagePages.ts';
import { memoryHost } from '../support/memoryHost.ts';

const pages = new URL('../../docs/findings/', import.meta.url);
const ALL = CODE_NAMES;
/** What no page can show: it lies in bytes, or in more text than a page has. */
const WITHOUT_EXAMPLE = new Set(['not-utf8', 'not-analysed', 'header-too-large']);
/** Said of figures that have one source, whatever else they are. */
const COMPANIONS = new Set(['relay-only', 'single-source']);

const pageOn = (code: string): string => readFileSync(new URL(`${code}.md`, pages), 'utf8');

const SECTIONS = [
  '## What it means',
  '## Example',
  '### In English',
  '### In Arabic',
  '## How to settle it',
  '## When it is wrong',
  '## بالعربية',
];

test('every code has a page, and there is no page without a code', () => {
  expect(readdirSync(pages).sort()).toEqual(ALL.map((code) => `${code}.md`).sort());
});

describe.each(ALL)('the page on %s', (code) => {
  test('says what it means, shows it, and how to settle it and when it is wrong', () => {
    const page = pageOn(code);
    expect(page.split('\n').filter((line) => line.startsWith('##'))).toEqual(SECTIONS);
    const empty = page
      .split(/^#/m)
      .filter((section) => !section.includes('\n\n') || section.split('\n').length < 3);
    expect(empty.filter((section) => section !== '').map((section) => section.trim())).toEqual([]);
    expect(page.startsWith(`# ${code}: `)).toBe(true);
  });

  const cases = casesOf(pageOn(code));

  test('has an example in English and one in Arabic, if it can have any', () => {
    const [english, arabic, ...more] = cases.map(({ files }) => [...files.values()].join('\n'));
    expect(more).toEqual([]);
    if (WITHOUT_EXAMPLE.has(code)) return expect(english).toBeUndefined();
    expect(english).not.toMatch(/\p{Script=Arabic}/u);
    expect(arabic).toMatch(/\p{Script=Arabic}/u);
  });

  for (const { title, files } of cases) {
    test(`${title} is found to have it, and nothing else`, async () => {
      const client = await open(files);
      const found = [...client.diagnostics].flatMap(([uri, { diagnostics }]) =>
        diagnostics.map((one) => ({ uri, severity: one.severity, code: String(one.code), range: one.range })),
      );
      const own = found.filter((one) => one.code === code || !COMPANIONS.has(one.code));
      expect([...new Set(own.map((one) => one.code))]).toEqual([code]);
      if (Object.hasOwn(CODES, code)) expect(client.codesOnLines()).toEqual(expectedOn(files));
      await client.stop();
    });
  }
});

async function open(files: ReadonlyMap<string, string>) {
  const host = memoryHost([...files].map(([name, text]) => [`file:/w/${name}`, text]));
  const client = await startClient(() => host, { folders: ['file:///w'] });
  for (const [name, text] of files) if (/\.(claim|yaml)$/.test(name)) client.open(`file:///w/${name}`, text);
  await client.settled();
  return Object.assign(client, {
    /** For each file the findings between claims, as the notes of the page give them. */
    codesOnLines: () =>
      [...client.diagnostics]
        .flatMap(([uri, { diagnostics }]) =>
          diagnostics
            .filter(
              ({ code }) => !COMPANIONS.has(String(code)) || files.get(uri.slice(10))?.includes(`: ${code}`),
            )
            .map(
              ({ severity, code }) =>
                `${uri.slice(10)} ${['', 'error', 'warning', 'info', 'hint'][severity!]}: ${code}`,
            ),
        )
        .sort(),
  });
}

/** The findings that notes of claim lines announce. */
const expectedOn = (files: ReadonlyMap<string, string>): string[] =>
  [...files]
    .filter(([name]) => name.endsWith('.claim'))
    .flatMap(([name, text]) =>
      parseClaimFile(text).claims.flatMap(({ fields: { note } }) =>
        note === undefined ? [] : [`${name} ${note.value}`],
      ),
    )
    .sort();
