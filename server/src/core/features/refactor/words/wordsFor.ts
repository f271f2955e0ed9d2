import type { Wording } from '../../../report/wording.ts';
import { ar } from './ar.ts';
import { en } from './en.ts';
import type { RefactorWords } from './words.ts';

/** The words of a reader's language. */
export const refactorWordsFor = ({ strings }: Wording): RefactorWords => (strings.locale === 'ar' ? ar : en);
