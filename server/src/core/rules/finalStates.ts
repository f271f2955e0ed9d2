/** Words for a state that is reached for good: who says so again some days later has said it too early. */
const REACHED: ReadonlySet<string> = new Set(
  (
    'full fully total totally complete completely completed whole all entire ended over finished done ' +
    'secured cleared liberated retaken recaptured regained restored defeated extinguished contained ' +
    'sealed plugged repaired fixed resolved ' +
    'كامل كاملة بالكامل تام تامة كلي كلية مكتمل مكتملة منتهي منتهية انتهى انتهت محرر محررة مؤمن مؤمنة مستعاد مستعادة ' +
    'مخمد مخمدة مصلح مصلحة'
  ).split(' '),
);

/** Words for one that is not reached, or not yet. */
const NOT_REACHED: ReadonlySet<string> = new Set(
  (
    'partial partially part partly incomplete mostly most contested disputed ongoing continuing continues underway ' +
    'active fighting unfinished leaking burning spreading unresolved unsecured not no none ' +
    'جزئي جزئية جزئيا متنازع مستمر مستمرة متواصل متواصلة جار جارية جاري ناقص ناقصة ' +
    'متسرب متسربة مشتعل مشتعلة'
  ).split(' '),
);

/** Whether a state's word (`full`, `fully-controlled`) says that something is over and done. */
export const isReached = (word: string): boolean => has(word, REACHED) && !has(word, NOT_REACHED);

/** Whether it says that it is not, or not yet. */
export const isNotReached = (word: string): boolean => has(word, NOT_REACHED);

const has = (word: string, words: ReadonlySet<string>): boolean =>
  word
    .toLowerCase()
    .split(/[-_.]/)
    .some((one) => words.has(one));
