import type { Decoded } from './host.ts';

/** Throws for what is not UTF-8, and keeps a byte order mark. */
export const strict = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/** Decodes UTF-8, and says where it is none. */
export function decodeStrictly(bytes: Uint8Array): Decoded {
  try {
    return strict.decode(bytes);
  } catch {
    return { invalidAt: firstInvalidByte(bytes) };
  }
}

/** The offset of the first byte that cannot stand where it stands; the length where the last character is cut off. */
function firstInvalidByte(bytes: Uint8Array): number {
  for (let i = 0; i < bytes.length; ) {
    const length = lengthAt(bytes, i);
    if (length === 0) return i;
    i += length;
  }
  return bytes.length;
}

/** How many bytes the character at `i` takes; 0 where there is none (Unicode 15, table 3-7). */
function lengthAt(bytes: Uint8Array, i: number): number {
  const lead = bytes[i]!;
  if (lead < 0x80) return 1;
  const length = lead >= 0xf0 ? 4 : lead >= 0xe0 ? 3 : 2;
  if (lead < 0xc2 || lead > 0xf4) return 0;
  const least = lead === 0xe0 ? 0xa0 : lead === 0xf0 ? 0x90 : 0x80;
  const most = lead === 0xed ? 0x9f : lead === 0xf4 ? 0x8f : 0xbf;
  const second = bytes[i + 1];
  if (second === undefined || second < least || second > most) return 0;
  for (let k = 2; k < length; k++) {
    const next = bytes[i + k];
    if (next === undefined || next < 0x80 || next > 0xbf) return 0;
  }
  return length;
}
