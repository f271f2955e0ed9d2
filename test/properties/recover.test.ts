import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type HeaderValues, layer } from '../../server/src/core/syntax/layer.ts';
import { parseClaimFile } from '../../server/src/core/syntax/parser.ts';
import { custodyText, placeInFile, plainText, recover } from '../../server/src/core/syntax/recover.ts';
import { lineEnd, lineMap } from '../../server/src/core/text/lineMap.ts';
import { anyText } from '../support/arbitraryText.ts';

const anyHeader: fc.Arbitrary<HeaderValues> = fc.record(
  { source: anyText, title: anyText, lang: fc.constantFrom('ar', 'no', 'null', '~', ''), rawSha256: anyText },
  { requiredKeys: [] },
);

test('recover(layer(t)) = t, whatever the text and the header', () => {
  fc.assert(
    fc.property(anyText, anyHeader, (text, header) => {
      expect(recover(layer(text, header))).toBe(text);
    }),
    { numRuns: 300 },
  );
});

test('a header reads back as it was written', () => {
  fc.assert(
    fc.property(anyText, anyHeader, (text, values) => {
      const { header, problems } = parseClaimFile(layer(text, values));
      for (const field of ['source', 'title', 'lang', 'rawSha256'] as const) {
        expect(header[field]?.value).toBe(values[field]);
      }
      expect(problems).toEqual([]);
    }),
    { numRuns: 150 },
  );
});

/** Claim and default lines as the grammar has them: anything, but no line end. */
const claimLine = fc
  .tuple(fc.constantFrom('[^1]:', '[^20]:', '[^*]:'), anyText)
  .map(([marker, text]) => `${marker} ${text.replace(/[\r\n]/g, '')}`);

/** Where a line goes: before the first line of the body, or behind a line; and the line end that goes with it. */
const insertion = fc.record({ where: fc.nat(), line: claimLine, eol: fc.constantFrom('\n', '\r\n', '\r') });

test('claim lines put into a layered article do not change what is recovered', () => {
  fc.assert(
    fc.property(anyText, fc.array(insertion, { maxLength: 5 }), (text, insertions) => {
      const layered = layer(text, { source: 'x' });
      const body = parseClaimFile(layered).body.start;
      let file = layered;
      for (const { where, line, eol } of insertions) {
        const lines = lineMap(file.slice(body));
        const place = where % (lines.starts.length + 1);
        const at = body + (place === 0 ? 0 : lineEnd(file.slice(body), lines, place - 1));
        const added = place === 0 ? line + eol : eol + line;
        // A carriage return and a line feed that come to stand side by side would become one line end.
        const seam = file[at - 1] + added + file[at];
        if (/^\r\n|\r\n$/.test(seam) && !(place > 0 && /^[^\r]*\r\n$/.test(seam.slice(-2)))) continue;
        file = file.slice(0, at) + added + file.slice(at);
      }
      expect(recover(file)).toBe(text);
    }),
    { numRuns: 300 },
  );
});

test('marks put around words of a layered article do not change what is recovered', () => {
  const place = fc.tuple(fc.nat(), fc.nat(), fc.constantFrom('[^1]', '[^2][^3]'));
  fc.assert(
    fc.property(anyText, place, (text, [a, b, marks]) => {
      // Escapes and line ends must not be cut in two, so the words go between whole characters of the article.
      const line = text.split(/[\r\n]/)[0]!;
      const [from, to] = [a % (line.length + 1), b % (line.length + 1)].sort((x, y) => x - y) as [
        number,
        number,
      ];
      // In brackets, words such as ^1 would be a mark themselves: the format has no way to mark them.
      fc.pre(line[from] !== '^');
      const escaped = (t: string) => layer(t, {}).slice('---\n---\n'.length);
      const marked = `${escaped(line.slice(0, from))}[${escaped(line.slice(from, to))}]${marks}${escaped(line.slice(to))}`;
      const file = `---\n---\n${marked}`;
      expect(recover(file)).toBe(line);
      const { spans, problems } = parseClaimFile(file);
      expect(spans.map((s) => plainText(file.slice(s.inner.start, s.inner.end)))).toEqual([
        line.slice(from, to),
      ]);
      expect(problems.every((p) => p.code === 'mark-without-claim')).toBe(true);
    }),
    { numRuns: 150 },
  );
});

test('every place of the recovered article is found again in the file', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const article = custodyText(recover(text));
      let last = -1;
      for (let offset = 0; offset < article.length; offset++) {
        const place = placeInFile(text, offset);
        expect(place).toBeGreaterThan(last);
        last = place;
        const found =
          text[place] === '\\' && text[place + 1] === article[offset] ? article[offset] : text[place];
        expect(found === '\r' ? '\n' : found).toBe(article[offset]);
      }
    }),
    { numRuns: 300 },
  );
});
