/**
 * Reads the Markdown pages of `test/language`: prose with files in code fences. A section with files of its own
 * is one case; a file given before the first such section of a page belongs to all cases after it.
 *
 * What is to be found stands in the notes of claim lines, `# warning: dispute`, several joined by commas, and
 * `# acknowledged: dispute` for a finding the annotator has settled. A fence called `findings` may say how claims
 * fall into positions.
 */
export interface Case {
  readonly title: string;
  /** Line of the heading, 1-based, for messages. */
  readonly line: number;
  /** Text by file name. */
  readonly files: ReadonlyMap<string, string>;
  /** Lines of the `findings` fence; `undefined` where there is none. */
  readonly findings: readonly string[] | undefined;
}

interface Section {
  title: string;
  line: number;
  files: Map<string, string>;
  findings: string[] | undefined;
}

/** The cases of a page. A fence without a file name is prose, an example for the reader. */
export function casesOf(page: string): Case[] {
  const shared = new Map<string, string>();
  const sections: Section[] = [];
  const headings: string[] = [];
  let current: Section | undefined;
  let name: string | undefined;
  let fence: { kind: string; lines: string[] } | undefined;
  for (const [index, line] of page.split('\n').entries()) {
    const opening = /^```(\w*)$/.exec(line);
    if (fence !== undefined) {
      if (line !== '```') {
        fence.lines.push(line);
        continue;
      }
      if (fence.kind === 'findings' && current !== undefined) current.findings = fence.lines;
      else if (name !== undefined) (current?.files ?? shared).set(name, fence.lines.join('\n'));
      [fence, name] = [undefined, undefined];
    } else if (opening !== null) {
      fence = { kind: opening[1]!, lines: [] };
    } else if (line.startsWith('#')) {
      const depth = line.indexOf(' ');
      headings.splice(depth - 1, headings.length, line.slice(depth + 1));
      current = { title: headings.join(' › '), line: index + 1, files: new Map(), findings: undefined };
      if (depth > 1) sections.push(current);
      else current = undefined;
    } else {
      name = /^`([^`]+)`:$/.exec(line)?.[1] ?? name;
    }
  }
  return sections
    .filter((section) => section.files.size > 0)
    .map((section) => ({ ...section, files: new Map([...shared, ...section.files]) }));
}
