import { en } from './en.ts';
import type { Strings } from './strings.ts';

const tables = new Map<string, Strings>([['en', en]]);

/**
 * Loads the words of a reader's languages (BCP 47 tags), as far as there are any. To be awaited before something is
 * put into words; English is there at once, and what was not loaded is told in it.
 */
export async function loadWords(langs: readonly string[]): Promise<void> {
  if (langs.some((lang) => codeOf(lang) === 'ar')) tables.set('ar', (await import('./ar.ts')).ar);
}

/** The words of a language, by its tag. */
export const tableOf = (lang: string): Strings | undefined => tables.get(codeOf(lang));

const codeOf = (lang: string): string => lang.split(/[-_]/, 1)[0]!.toLowerCase();
