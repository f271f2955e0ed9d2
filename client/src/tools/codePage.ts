/** Sections that tell what a finding means, without the examples, which would pass for claims of the dossier. */
const WANTED: ReadonlySet<string> = new Set(['What it means', 'How to settle it', 'When it is wrong']);

/** The page on a code as far as a language model has use for it. */
export function withoutExamples(page: string): string {
  const [title, ...sections] = page.split(/^## /m);
  const told = sections.filter((section) => WANTED.has(section.slice(0, section.indexOf('\n')).trim()));
  return [title!.trim(), ...told.map((section) => `## ${section.trim()}`)].join('\n\n');
}
