import { SEVERITIES } from '../core/claims/dossierRules.ts';
import { CODES, FILE_CODES } from '../core/rules/codes.ts';
import { MODES, NO_TUNING, type Tuning } from '../core/rules/mode.ts';

/** What the user set for a folder, as far as the server minds. */
export interface Settings {
  /** `hasila.hover.enabled`. */
  readonly hover: boolean;
  /** `hasila.codeLens`. */
  readonly codeLens: boolean;
  /** `hasila.unmarkedFigures`: a hint on each count or share in an open article that no mark covers. */
  readonly unmarkedFigures: boolean;
  /** `hasila.mode` and `hasila.rules`. */
  readonly tuning: Tuning;
}

export const DEFAULT_SETTINGS: Settings = {
  hover: true,
  codeLens: true,
  unmarkedFigures: false,
  tuning: NO_TUNING,
};

/** Settings from the `hasila` section of a configuration; what is missing or of the wrong type is at its default. */
export function settingsFrom(section: unknown): Settings {
  const given = section as
    | {
        hover?: { enabled?: unknown } | null;
        codeLens?: unknown;
        unmarkedFigures?: unknown;
        mode?: unknown;
        rules?: unknown;
      }
    | null
    | undefined;
  return {
    hover: booleanOr(given?.hover?.enabled, DEFAULT_SETTINGS.hover),
    codeLens: booleanOr(given?.codeLens, DEFAULT_SETTINGS.codeLens),
    unmarkedFigures: booleanOr(given?.unmarkedFigures, DEFAULT_SETTINGS.unmarkedFigures),
    tuning: {
      mode: MODES.find((mode) => mode === given?.mode) ?? NO_TUNING.mode,
      severities: severitiesFrom(given?.rules),
    },
  };
}

function severitiesFrom(rules: unknown): Tuning['severities'] {
  if (typeof rules !== 'object' || rules === null) return NO_TUNING.severities;
  const known = Object.entries(rules).filter(
    ([code, severity]) =>
      (Object.hasOwn(CODES, code) || Object.hasOwn(FILE_CODES, code)) &&
      (SEVERITIES as readonly unknown[]).includes(severity),
  );
  return new Map(known);
}

const booleanOr = (given: unknown, otherwise: boolean): boolean =>
  typeof given === 'boolean' ? given : otherwise;
