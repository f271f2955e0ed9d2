import fc from 'fast-check';
import { expect, test } from 'vitest';
import { decodeUtf8 } from '../../server/src/session/nodeText.ts';

const strict = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

const isValid = (bytes: Uint8Array): boolean => {
  try {
    strict.decode(bytes);
    return true;
  } catch {
    return false;
  }
};

const text = fc.string({
  unit: fc.oneof(fc.constantFrom('a', 'é', 'ق', '€', '\ufeff', '𐍈', '\0'), fc.string()),
});

test('any text comes back from its UTF-8', () => {
  fc.assert(
    fc.property(text, (written) => {
      const wellFormed = new TextDecoder('utf-8', { ignoreBOM: true }).decode(
        new TextEncoder().encode(written),
      );
      expect(decodeUtf8(new TextEncoder().encode(written))).toBe(wellFormed);
    }),
  );
});

test('of bytes that are no UTF-8 the first one that cannot stand where it stands is named', () => {
  // Bytes that begin, go on and break characters, more often than chance would have them.
  const byte = fc.oneof(
    fc.constantFrom(0x41, 0x80, 0x9f, 0xa0, 0xbf, 0xc0, 0xc2, 0xe0, 0xed, 0xef, 0xf0, 0xf4, 0xf5, 0xff),
    fc.integer({ min: 0, max: 255 }),
  );
  fc.assert(
    fc.property(fc.array(byte, { maxLength: 12 }), (numbers) => {
      const bytes = Uint8Array.from(numbers);
      const decoded = decodeUtf8(bytes);
      if (typeof decoded === 'string') {
        expect(decoded).toBe(strict.decode(bytes));
        return;
      }
      const { invalidAt } = decoded;
      expect(isValid(bytes)).toBe(false);
      expect(isValid(bytes.subarray(0, invalidAt))).toBe(true);
      for (let length = 1; length <= 4 && invalidAt + length <= bytes.length; length++) {
        expect(isValid(bytes.subarray(invalidAt, invalidAt + length))).toBe(false);
      }
    }),
    { numRuns: 500 },
  );
});

test('bytes inside of a larger buffer are read from where they begin', () => {
  const buffer = new TextEncoder().encode('xxقتلxx');
  expect(decodeUtf8(buffer.subarray(2, 8))).toBe('قتل');
});
