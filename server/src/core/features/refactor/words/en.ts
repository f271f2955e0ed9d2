import type { RefactorWords } from './words.ts';

export const en: RefactorWords = {
  nothingToRename: 'A quantity, speaker, outlet, place, scope or statement can be renamed. Here is none.',
  unfit: '{id} cannot be a name in a claim. Use letters, digits, _ and -, joined by dots.',
  inUse: '{id} is in use already. To make one of the two, choose “Merge” among the refactorings.',
  stillReading: 'The dossier is still being read. Try again in a moment.',
  unreadable: '{file} could not be read, so nothing was changed.',
  renumber: 'Number the claims in the order of the text',
  extractDefaults: 'Write {fields} once, on a default line',
  inlineDefaults: 'Write the fields of this default line on each claim line',
  declareAll: {
    one: 'Declare the {n} undeclared name of this file in hasila.yaml',
    other: 'Declare all {n} undeclared names of this file in hasila.yaml',
  },
  merge: 'Merge {from} into {into}, and keep it as an alias',
  unmergeable:
    '{from} and {into} cannot be merged: hasila.yaml has to be sound, and neither may be part of the other or be set against it.',
  useAlias: 'Call it {alias}, and keep {id} as an alias',
  useMain: 'Write {id} for its alias {alias} in all claims',
  claimFiles: 'Claim files',
  moveLine: 'Move the claim line under its paragraph',
  moveAll: {
    one: 'Move the {n} claim line that is astray under its paragraph',
    other: 'Move all {n} claim lines that are astray under their paragraphs',
  },
  claims: { one: '{n} claim', other: '{n} claims' },
  conflicts: { one: '{n} conflict', other: '{n} conflicts' },
};
