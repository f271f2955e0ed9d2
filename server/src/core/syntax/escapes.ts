/** Replacing in one go would, in a text of nothing but brackets, take a hundred times the memory of the text. */
const CHUNK = 1 << 16;

const BACKSLASH = 92;

/** Article text as it stands in a claim file: the three characters of the markup escaped. */
export function escapeText(text: string): string {
  return inChunks(
    text,
    (end) => end,
    (chunk) => chunk.replace(/[\\[\]]/g, '\\$&'),
  );
}

/** The article text that was escaped. A backslash before anything but the markup stands for itself. */
export function undoEscapes(text: string): string {
  return inChunks(
    text,
    (end, start) => (backslashesBefore(text, end, start) % 2 === 1 ? end + 1 : end),
    (chunk) => chunk.replace(/\\([\\[\]])/g, '$1'),
  );
}

/** How many backslashes stand right before an offset, not looking before `start`: an odd number escapes what follows. */
export function backslashesBefore(text: string, offset: number, start: number): number {
  let i = offset;
  while (i > start && text.charCodeAt(i - 1) === BACKSLASH) i--;
  return offset - i;
}

function inChunks(
  text: string,
  boundary: (end: number, start: number) => number,
  change: (chunk: string) => string,
): string {
  if (text.length <= CHUNK) return change(text);
  const changed: string[] = [];
  for (let start = 0; start < text.length; ) {
    const end = boundary(Math.min(start + CHUNK, text.length), start);
    changed.push(change(text.slice(start, end)));
    start = end;
  }
  return changed.join('');
}
