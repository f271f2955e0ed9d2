import type { Label } from './dossier.ts';

/**
 * What to call something in the first of the languages (BCP 47 tags, best first) that has a name for it: by the
 * whole tag, then by its base language; else the name without a language, the English one, any, and last the id.
 */
export function labelOf(label: Label, id: string, langs: readonly string[]): string {
  if (label.size === 0) return id;
  for (const lang of langs) {
    const name = inLanguage(label, lang) ?? inLanguage(label, lang.split('-')[0]!);
    if (name !== undefined) return name;
  }
  const [any] = label.values();
  return label.get('') ?? inLanguage(label, 'en') ?? any!;
}

/** Tags are the same in capitals and small letters. */
function inLanguage(label: Label, lang: string): string | undefined {
  if (lang === '') return undefined;
  const exact = label.get(lang);
  if (exact !== undefined) return exact;
  const wanted = lang.toLowerCase();
  for (const [tag, name] of label) if (tag.toLowerCase() === wanted) return name;
  return undefined;
}
