const HUNK = /^@@ -\d+(?:,\d+)? \+(\d+)(?:,\d+)? @@/;

/** Whether a line (from 0) of the newer text is among those that a unified diff of one file adds. */
export function addedLines(diff: string): (line: number) => boolean {
  const added = new Set<number>();
  // What stands before the first hunk names the file.
  let next: number | undefined;
  for (const line of diff.split('\n')) {
    const hunk = HUNK.exec(line);
    if (hunk !== null) next = Number(hunk[1]) - 1;
    else if (next === undefined) continue;
    else if (line.startsWith('+')) added.add(next++);
    else if (line.startsWith(' ')) next++;
  }
  return (line) => added.has(line);
}
