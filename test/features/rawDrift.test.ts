import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { type RawFile, rawDrift } from '../../server/src/core/rawDrift.ts';
import { parseClaimFile } from '../../server/src/core/syntax/parser.ts';
import { inEnglish, say } from '../../server/src/core/text/phrase.ts';

const sha256 = (data: string | Uint8Array): string => createHash('sha256').update(data).digest('hex');

const ARTICLE = 'قتل سبعة مدنيين.\n\nAnd [so] on.\n';
const BODY = 'قتل [سبعة مدنيين][^1].\n[^1]: killed.civilians 7\n\nAnd \\[so\\] on.\n';

const file = (header: string, body = BODY): string => `---\n${header}---\n${body}`;
const raw = (text: string): RawFile => ({ kind: 'read', text, bytes: new TextEncoder().encode(text) });

/** Problems as `code «what is underlined»: message`. */
function drift(text: string, read: RawFile | undefined): string[] {
  return rawDrift(parseClaimFile(text), read, sha256).map(
    ({ code, span, message }) => `${code} «${text.slice(span.start, span.end)}»: ${inEnglish(message)}`,
  );
}

describe('an article that is still the one that was annotated', () => {
  const header = `raw: raw/1.txt\nsha256: ${sha256(ARTICLE)}\nraw-sha256: ${sha256(ARTICLE)}\n`;

  test('has nothing said of it', () => {
    expect(drift(file(header), raw(ARTICLE))).toEqual([]);
  });

  test('whatever line ends the claim file has', () => {
    expect(drift(file(header).replaceAll('\n', '\r\n'), raw(ARTICLE))).toEqual([]);
  });

  test('and whatever case its hashes are written in', () => {
    expect(drift(file(`sha256: ${sha256(ARTICLE).toUpperCase()}\n`), undefined)).toEqual([]);
  });

  test('or where there is nothing to verify', () => {
    expect(drift(file('source: post\n'), undefined)).toEqual([]);
  });
});

describe('an article that was altered', () => {
  const altered = BODY.replace('سبعة', 'تسعة');

  test('is told once, where the first difference is', () => {
    const header = `raw: raw/1.txt\nsha256: ${sha256(ARTICLE)}\n`;
    expect(drift(file(header, altered), raw(ARTICLE))).toEqual([
      'raw-drift «تسعة»: From here on the article differs from raw/1.txt (line 1, column 5).',
    ]);
  });

  test('is told at the hash where no raw file can show the place', () => {
    const [problem] = drift(file(`sha256: ${sha256(ARTICLE)}\n`, altered), undefined);
    expect(problem).toContain(`raw-drift «${sha256(ARTICLE)}»: The article has changed`);
  });

  test('is told where it goes on longer, and where it ends too early', () => {
    expect(drift(file('raw: raw/1.txt\n', `${BODY}More`), raw(ARTICLE))).toEqual([
      'raw-drift «More»: The article goes on from here, where raw/1.txt ends.',
    ]);
    expect(drift(file('raw: raw/1.txt\n'), raw(`${ARTICLE}More`))).toEqual([
      'raw-drift «»: The article ends here, but raw/1.txt goes on (line 4, column 1).',
    ]);
  });
});

describe('a raw file', () => {
  test('whose bytes changed is told at its hash, though the text is the same', () => {
    const header = `raw: raw/1.txt\nraw-sha256: ${sha256(ARTICLE)}\n`;
    const found = drift(file(header), raw(ARTICLE.replaceAll('\n', '\r\n')));
    expect(found).toHaveLength(1);
    expect(found[0]).toContain(`«${sha256(ARTICLE)}»: The raw file has changed`);
  });

  test('that was refused, or cannot be read, is told with the reason', () => {
    const text = file('raw: ../../secret.txt\n');
    expect(drift(text, { kind: 'refused', reason: say`it lies outside of the workspace folder` })).toEqual([
      'raw-refused «../../secret.txt»: This file was not read: it lies outside of the workspace folder.',
    ]);
    expect(drift(text, { kind: 'unreadable', reason: say`there is no such file` })).toEqual([
      'raw-drift «../../secret.txt»: This file cannot be read: there is no such file. The article was not compared with it.',
    ]);
  });

  test('that is not UTF-8 cannot be compared, but its hash can be verified', () => {
    const bytes = Uint8Array.from([0x41, 0xff]);
    const read: RawFile = { kind: 'read', bytes, text: { invalidAt: 1 } };
    expect(drift(file(`raw: raw/1.txt\nraw-sha256: ${sha256(bytes)}\n`), read)).toEqual([
      'not-utf8 «raw/1.txt»: This file is not UTF-8 (byte 1). The article was not compared with it.',
    ]);
  });

  test('that the header does not name leaves its hash without a file', () => {
    const [problem] = drift(file(`raw-sha256: ${sha256(ARTICLE)}\n`), undefined);
    expect(problem).toContain('The header names no raw file that has this hash.');
  });
});

test('a hash that is none is told', () => {
  expect(drift(file('sha256: abc\n'), undefined)).toEqual([
    'raw-drift «abc»: This is no SHA-256: one has 64 hexadecimal digits.',
  ]);
});
