import type { Kind } from '../../claims/dossier.ts';
import type { ShareWord, VagueWord } from '../../figure/value.ts';
import type { FindingCode, PairCode } from '../../rules/codes.ts';
import type { RelationStrings } from './relations.ts';
import type { GradeStrings, SourcingStrings } from './sourcing.ts';

/** A sentence or a part of one; `{name}` stands for what is filled in. */
export type Template = string;

/** One template per plural form of the language; `{n}` is the number. */
export type PluralTemplates = { readonly [F in Intl.LDMLPluralRule]?: Template } & {
  readonly other: Template;
};

/** How another claim stands to the one that is looked at, as the table of the hover card says it. */
export type Standing =
  | Exclude<PairCode, 'updated' | 'divergent'>
  | 'later-higher'
  | 'earlier-lower'
  | 'far-higher'
  | 'far-lower'
  | 'agrees'
  | 'compatible'
  | 'other-time'
  | 'withdrawn'
  | 'addend'
  | 'this-withdrawn'
  | 'forecast'
  | 'no-forecast'
  | 'increment'
  | 'no-increment'
  | 'other-unit'
  | 'other-scope'
  | 'incomparable'
  | 'no-figure';

/** All that a reader is told in one language. Nothing else in the core is worded for people, but problems of form. */
export interface Strings {
  /** Used where the reader's language is given without a region. */
  readonly locale: string;
  readonly rightToLeft: boolean;
  /** Between the items of a list within a sentence. */
  readonly comma: string;

  readonly hedge: {
    readonly '~': Template;
    readonly '<~': Template;
    readonly '>~': Template;
    readonly '>': Template;
    readonly '>=': Template;
    readonly '<': Template;
    readonly '<=': Template;
  };
  /** `{low}` and `{high}`: figures, magnitudes or dates. */
  readonly between: Template;
  readonly increment: Template;
  readonly withUnit: Template;
  readonly withCounted: Template;
  readonly vague: Readonly<Record<VagueWord, string>>;
  readonly share: Readonly<Record<ShareWord, string>>;
  readonly noFigure: string;

  readonly aboutDate: Template;
  readonly fromDate: Template;
  readonly untilDate: Template;
  readonly seasons: readonly [spring: Template, summer: Template, autumn: Template, winter: Template];

  /** What a finding is about: a quantity, and the time where it is one for all. */
  readonly subject: Template;
  readonly subjectAt: Template;
  readonly says: Template;
  readonly saysAt: Template;
  /** What comes without a name, as an outlet relays it. */
  readonly relays: Template;
  readonly relaysAt: Template;
  readonly saidIn: Template;
  readonly sameArticle: string;
  readonly figureAt: Template;

  readonly pair: Template;
  readonly selfContradiction: Template;
  readonly misquotation: Template;
  readonly hedgeDrift: Template;
  readonly retraction: Template;
  readonly tollFell: Template;
  readonly tollWillFall: Template;
  readonly recast: Template;
  readonly deniesIt: Template;
  readonly unitMismatch: Template;
  readonly sumOfWhole: Template;
  readonly sumOfPart: Template;
  readonly relations: RelationStrings;
  /** Why the figures of a finding do not go together, as the end of a sentence. */
  readonly reason: Readonly<Record<FindingCode, string>> & {
    readonly oneParty: string;
    /** Of a toll, by another source. */
    readonly laterLower: string;
    readonly timesApart: string;
  };
  /** Instead of a figure, for who only rejects another's. */
  readonly denial: string;

  /** Stands before the full stop of a message, where more claims oppose than are listed with it. */
  readonly many: PluralTemplates;
  /** `n` is a round number that the number of claims is above. */
  readonly overMany: Template;
  readonly against: string;
  readonly position: Template;
  readonly positionOfMany: PluralTemplates;
  readonly morePositions: PluralTemplates;
  /** Different states that one position has been in. */
  readonly severalStates: Template;
  readonly summary: Template;
  readonly related: Template;
  readonly relatedUndated: Template;

  readonly kinds: Readonly<Record<Kind, string>>;
  readonly codes: Readonly<Record<FindingCode, string>>;
  readonly standings: Readonly<Record<Standing, string>>;
  readonly acknowledged: Template;
  /** A finding that its annotator lets stand: `{reason}` in the annotator's words, `{message}` the finding's own. */
  readonly acknowledgedFor: Template;

  readonly annotate: {
    readonly mark: Template;
  };

  /** Titles of what settles a finding, and what the user is asked on the way. */
  readonly settle: {
    readonly sameStatement: Template;
    readonly separateStatements: Template;
    readonly narrowerScope: Template;
    readonly newScope: string;
    readonly askScope: string;
    readonly replaces: Template;
    readonly isReplaced: Template;
    readonly otherQuantity: Template;
    readonly acknowledge: Template;
    readonly askReason: Template;
    readonly explain: Template;
  };

  /** Over a paragraph: how many sources agree with its claims, and how many do not. */
  readonly lens: {
    readonly agree: PluralTemplates;
    readonly dispute: PluralTemplates;
    /** Behind how many agree. */
    readonly othersDispute: PluralTemplates;
    readonly compare: string;
  };

  readonly card: {
    readonly direct: string;
    readonly statement: Template;
    readonly hard: Template;
    readonly soft: Template;
    readonly asSaid: Template;
    readonly converted: Template;
    readonly forecast: string;
    readonly estimate: string;
    readonly preliminary: string;
    readonly withdrawn: string;
    readonly asOf: string;
    readonly figure: string;
    readonly speaker: string;
    readonly outlet: string;
    readonly verdict: string;
    readonly outletItself: string;
    readonly undated: string;
    readonly undeclared: string;
    readonly alone: string;
    readonly more: PluralTemplates;
    readonly next: string;
    readonly claims: PluralTemplates;
    readonly parts: Template;
    /** Instead of the picture, for who cannot see it. */
    readonly picture: Template;
  };
  /** Problems of form, refusals and fixes, under their English templates; English needs none. */
  readonly phrases: Readonly<Record<string, Template | PluralTemplates>>;
  readonly sourcing: SourcingStrings;
  readonly grade: GradeStrings;
}
