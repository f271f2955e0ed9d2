import type { Wording } from '../../../report/wording.ts';
import { ar } from './ar.ts';
import { en } from './en.ts';
import type { CompletionWords } from './words.ts';

/** The words of a reader's language. */
export const wordsFor = ({ strings }: Wording): CompletionWords => (strings.locale === 'ar' ? ar : en);
