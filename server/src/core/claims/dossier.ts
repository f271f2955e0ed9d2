import type { Conversions } from '../figure/conversion.ts';
import type { Problem, Severity } from '../text/problem.ts';
import type { Span } from '../text/span.ts';
import type { Relation } from './relations/relation.ts';

/** What sort of quantity it is, and so how its figures may differ without contradiction. */
export type Kind = 'cumulative' | 'level' | 'fact' | 'flow' | 'share' | 'state' | 'date' | 'duration';

/** A name per language tag; `''` holds one given without a language. */
export type Label = ReadonlyMap<string, string>;

export interface Quantity {
  readonly id: string;
  readonly label: Label;
  /** `undefined` where the file gives none: taken as `cumulative` by nobody; see `rules/growth.ts`. */
  readonly kind: Kind | undefined;
  readonly unit: string | undefined;
  readonly parts: readonly string[];
  readonly cues: readonly string[];
}

export interface SpeakerEntry {
  readonly id: string;
  readonly label: Label;
  readonly party: string | undefined;
  /** Nobody in particular: never a root, and never the same voice twice. */
  readonly anonymous: boolean;
}

export interface Named {
  readonly id: string;
  readonly label: Label;
  /** For places and scopes: the one it lies within. */
  readonly within: string | undefined;
}

/**
 * A dossier as its `hasila.yaml` declares it. All maps are keyed by canonical id; `aliases` lead to it.
 * Undeclared ids are legal everywhere.
 */
export interface Registry {
  readonly title: Label;
  readonly quantities: ReadonlyMap<string, Quantity>;
  readonly quantityAliases: ReadonlyMap<string, string>;
  readonly speakers: ReadonlyMap<string, SpeakerEntry>;
  readonly speakerAliases: ReadonlyMap<string, string>;
  readonly outlets: ReadonlyMap<string, Named>;
  readonly places: ReadonlyMap<string, Named>;
  readonly scopes: ReadonlyMap<string, Named>;
  /** What the dossier says that units are in terms of others. */
  readonly units: Conversions;
  readonly defaults: Defaults;
  /** How quantities depend on each other, in order; only those that could be read. */
  readonly relations: readonly Relation[];
  /** Only those that the file sets, by finding code. */
  readonly severities: ReadonlyMap<string, Severity | 'off'>;
  readonly tolerances: Tolerances;
}

export interface Defaults {
  readonly place?: string;
  readonly scope?: string;
  readonly unit?: string;
  readonly lang?: string;
}

/** Settings of comparison; fractions of 1, and days. */
export interface Tolerances {
  /** `~n`: hard interval n ± this. 0.1 by default. */
  readonly about: number;
  /** `~n`: soft interval n ± this. 0.05 by default. */
  readonly aboutSoft: number;
  /** `<~n`, `>~n`: how far below or above n; above 0. 0.1 by default. */
  readonly nearly: number;
  /** `>=n`: how far above n a speaker can mean. 0.1 by default. */
  readonly atLeast: number;
  /** Days a level or state is taken to persist. 2 by default. */
  readonly persistence: number;
}

export const DEFAULT_TOLERANCES: Tolerances = {
  about: 0.1,
  aboutSoft: 0.05,
  nearly: 0.1,
  atLeast: 0.1,
  persistence: 2,
};

/** The registry of a dossier that declares nothing. */
export const emptyRegistry: Registry = {
  title: new Map(),
  quantities: new Map(),
  quantityAliases: new Map(),
  speakers: new Map(),
  speakerAliases: new Map(),
  outlets: new Map(),
  places: new Map(),
  scopes: new Map(),
  units: new Map(),
  defaults: {},
  relations: [],
  severities: new Map(),
  tolerances: DEFAULT_TOLERANCES,
};

/** Where an id is declared in `hasila.yaml`, for jumps and hovers. */
export interface Declaration {
  readonly section: 'quantities' | 'speakers' | 'outlets' | 'places' | 'scopes';
  readonly id: string;
  /** The key itself. */
  readonly span: Span;
  /** Key and all below it. */
  readonly whole: Span;
}

export interface DossierFile {
  readonly registry: Registry;
  readonly declarations: readonly Declaration[];
  readonly problems: readonly Problem[];
}
