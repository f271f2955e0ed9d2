/** What reads figures in prose, as a bundle of its own: it is large, and most files give every value. */
export { unmarkedChecks } from './claims/fileChecks/unmarkedFigure.ts';
export { readFigure } from './claims/readFigure.ts';
export { guessLanguage } from './figure/read/guess.ts';
export { read } from './figure/read/read.ts';
