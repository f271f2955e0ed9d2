import { CODES, FILE_CODES } from '../rules/codes.ts';
import { shown } from '../syntax/problems.ts';
import { say } from '../text/phrase.ts';
import type { Severity } from '../text/problem.ts';
import { DEFAULT_TOLERANCES, type Registry, type Tolerances } from './dossier.ts';
import { entriesOf, misspelt, problem, type Report, unknownKey } from './yamlFields.ts';
import type { YamlEntry, YamlNode } from './yamlTree.ts';

export type RuleSettings = Pick<Registry, 'severities' | 'tolerances'>;

/** How loud a finding can be set to be. */
export const SEVERITIES: readonly (Severity | 'off')[] = ['error', 'warning', 'info', 'hint', 'off'];

/** The settings that are percentages, and what they are called here. */
const PERCENTAGES: ReadonlyMap<string, Exclude<keyof Tolerances, 'persistence'>> = new Map([
  ['about-tolerance', 'about'],
  ['about-soft-tolerance', 'aboutSoft'],
  ['nearly-tolerance', 'nearly'],
  ['at-least-tolerance', 'atLeast'],
]);

const PERCENTAGE = /^([0-9]{1,3}(?:\.[0-9]{1,4})?) ?%$/;
const LONGEST_PERSISTENCE = 36_500;

/** Every key that `rules` can have. */
export const RULE_KEYS: readonly string[] = [
  ...Object.keys(CODES),
  ...Object.keys(FILE_CODES),
  ...PERCENTAGES.keys(),
  'persistence',
];

/** Reads `rules`: how loud findings are, and the settings of comparison. What is not given has its default. */
export function readRules(node: YamlNode | undefined, report: Report): RuleSettings {
  const severities = new Map<string, Severity | 'off'>();
  const tolerances: { -readonly [K in keyof Tolerances]: Tolerances[K] } = { ...DEFAULT_TOLERANCES };
  let softEntry: YamlEntry | undefined;
  for (const entry of entriesOf(node, 'rules', report)) {
    const { key, keySpan } = entry;
    const tolerance = PERCENTAGES.get(key);
    if (tolerance !== undefined) {
      tolerances[tolerance] = readPercentage(entry, report) ?? tolerances[tolerance];
      if (tolerance === 'aboutSoft') softEntry = entry;
    } else if (key === 'persistence') {
      tolerances.persistence = readDays(entry, report) ?? tolerances.persistence;
    } else if (Object.hasOwn(CODES, key) || Object.hasOwn(FILE_CODES, key)) {
      const severity = readSeverity(entry, report);
      if (severity !== undefined) severities.set(key, severity);
    } else {
      report(() => unknownKey(key, keySpan, 'rules', RULE_KEYS));
    }
  }
  if (tolerances.aboutSoft > tolerances.about) {
    // What is meant lies within what the words entail. Only about-tolerance given: then the other follows it.
    if (softEntry) {
      const message = say`This cannot be above \`about-tolerance\`. Write a smaller percentage.`;
      report(problem('bad-dossier', 'error', softEntry.value.span, message));
    }
    tolerances.aboutSoft = tolerances.about / 2;
  }
  return { severities, tolerances };
}

function readSeverity({ key, value }: YamlEntry, report: Report): Severity | 'off' | undefined {
  const given = value.kind === 'scalar' ? String(value.value) : '';
  const severity = SEVERITIES.find((known) => known === given);
  if (severity === undefined) {
    const place = { value: given, span: value.span };
    const complaint = say`${shown(key)} is one of ${SEVERITIES.join(', ')}.`;
    report(misspelt('bad-dossier', 'error', place, SEVERITIES, complaint, say`Write one of them.`));
  }
  return severity;
}

/** A fraction of 1 from `10%`. A bare number is refused: 0.1 and 10 could both be meant. */
function readPercentage({ key, value }: YamlEntry, report: Report): number | undefined {
  const given = value.kind === 'scalar' && typeof value.value === 'string' ? value.value : '';
  const percent = Number(PERCENTAGE.exec(given)?.[1]);
  if (percent > 0 && percent <= 100) return percent / 100;
  const message = say`${shown(key)} is a percentage above 0% and at most 100%. Write it as 10%.`;
  report(problem('bad-dossier', 'error', value.span, message));
  return undefined;
}

function readDays({ key, value }: YamlEntry, report: Report): number | undefined {
  const given = value.kind === 'scalar' ? value.value : undefined;
  if (typeof given === 'number' && given >= 0 && given <= LONGEST_PERSISTENCE) return given;
  report(problem('bad-dossier', 'error', value.span, say`${shown(key)} is a number of days. Write it as 2.`));
  return undefined;
}
