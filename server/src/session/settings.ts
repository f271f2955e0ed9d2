/** What the user set for a folder, as far as the server minds. */
export interface Settings {
  /** `hasila.hover.enabled`. */
  readonly hover: boolean;
}

export const DEFAULT_SETTINGS: Settings = { hover: true };

/** Settings from the `hasila` section of a configuration; what is missing or of the wrong type is at its default. */
export function settingsFrom(section: unknown): Settings {
  const hover = (section as { hover?: { enabled?: unknown } | null } | null | undefined)?.hover?.enabled;
  return { hover: typeof hover === 'boolean' ? hover : DEFAULT_SETTINGS.hover };
}
