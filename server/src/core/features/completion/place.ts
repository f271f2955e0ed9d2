import type { Figure, ReadOptions } from '../../figure/read/figure.ts';
import type { Dossier } from '../../index/dossierIndex.ts';
import type { FindingsByFile } from '../../index/findingsByFile.ts';
import type { Names } from '../../report/names.ts';
import type { ClaimFileTree, ClaimLine, Fields } from '../../syntax/tree.ts';

/** A place in a claim file, and all that is known around it. */
export interface InClaimFile {
  readonly tree: ClaimFileTree;
  /** UTF-16 code units of the tree's text. */
  readonly offset: number;
  /** The file's name in the dossier. */
  readonly file: string;
  readonly dossier: Dossier;
  readonly byFile: FindingsByFile;
  readonly names: Names;
  /** What finds figures in prose; see `figure/read/read.ts`. */
  read(text: string, options?: ReadOptions): readonly Figure[];
}

/** A place on a claim or default line. */
export interface OnLine extends InClaimFile {
  /** `undefined` on a default line. */
  readonly claim: ClaimLine | undefined;
  readonly fields: Fields;
  /** Of the default line that a claim line stands under. */
  readonly inherited: Fields;
  /** What stands before the cursor of the word that is being written. */
  readonly typed: string;
}
