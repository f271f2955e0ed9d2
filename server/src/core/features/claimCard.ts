import type { DossierClaim } from '../claims/dossierClaim.ts';
import { given } from '../collections.ts';
import { unconverted } from '../figure/conversion.ts';
import type { MeasuredExtent } from '../figure/extent.ts';
import type { Interval } from '../figure/interval.ts';
import { formatValue } from '../figure/parseValue.ts';
import { isCounted } from '../figure/units.ts';
import type { Dossier } from '../index/dossierIndex.ts';
import { dateInWords } from '../report/dates.ts';
import { intervalInWords, inward, valueInWords } from '../report/figures.ts';
import { join, type Markdown, md } from '../report/markdown.ts';
import {
  dateName,
  dateOf,
  figureName,
  type Names,
  outletName,
  quantityName,
  speakerName,
  wordingOf,
} from '../report/names.ts';
import { fill, type Wording } from '../report/wording.ts';
import { isWithdrawn } from '../rules/gate.ts';
import { sumInWords } from './sumInWords.ts';
import type { CheckedSum } from './sums.ts';

const DOT = ' · ';

/** A line of a card, kept in the reader's direction. */
export const line = (text: Markdown, names: Names): Markdown =>
  wordingOf(names).strings.rightToLeft ? md`\u2067${text}\u2069` : text;

/** What a quantity is: its label, id, kind and unit. */
export function quantityHeading(quantity: string, names: Names): Markdown {
  const { quote, strings } = wordingOf(names);
  const name = quantityName(quantity, names);
  const entry = names.registry.quantities.get(quantity);
  const about = given(
    quote(quantity) === name ? undefined : quote(quantity),
    entry === undefined ? strings.card.undeclared : undefined,
    entry?.kind && strings.kinds[entry.kind],
    entry?.unit && quote(entry.unit),
  );
  return line(join([md`**${name}**`, ...about.map((text) => md`${text}`)], DOT), names);
}

/** A claim as it is read: its figure, whose it is, when it holds, and what the words of its figure allow. */
export function claimAsRead(claim: DossierClaim, dossier: Dossier, names: Names): Markdown {
  const wording = wordingOf(names);
  const { card } = wording.strings;
  const { said, asOf, speaker, statement, forecast, estimate, preliminary } = claim.claim;
  const facts = given(
    converted(claim, names),
    claim.speaker === undefined ? card.outletItself : speakerName(claim.speaker, names),
    speaker?.direct ? card.direct : undefined,
    dateAsRead(claim, names) ?? card.undated,
    said !== undefined && said !== asOf
      ? fill(card.asSaid, { date: beside(dateInWords(said, wording), said, wording) })
      : undefined,
    outletName(claim, names),
    statement === undefined ? undefined : fill(card.statement, { id: wording.quote(statement) }),
    forecast ? card.forecast : undefined,
    estimate ? card.estimate : undefined,
    preliminary ? card.preliminary : undefined,
    isWithdrawn(claim, dossier) ? card.withdrawn : undefined,
  );
  const first = line(join([figureAsRead(claim, names), ...facts.map((text) => md`${text}`)], DOT), names);
  const allowed = allowedByWords(claim, names);
  return allowed === undefined ? first : join([first, line(md`${allowed}`, names)], '\n\n');
}

/** The figure in the reader's words and digits, and as the claim line has it. */
function figureAsRead(claim: DossierClaim, names: Names): Markdown {
  const figure = md`**${figureName(claim, names)}**`;
  const { value } = claim.claim;
  const wording = wordingOf(names);
  const written = value && original(valueInWords(value, wording), formatValue(value), wording);
  return written === undefined ? figure : md`${figure} (${written})`;
}

function dateAsRead(claim: DossierClaim, names: Names): string | undefined {
  const [date, edtf] = [dateName(claim, names), dateOf(claim)];
  return date === undefined || edtf === undefined ? date : beside(date, edtf, wordingOf(names));
}

const beside = (told: string, written: string, wording: Wording): string => {
  const shown = original(told, written, wording);
  return shown === undefined ? told : `${told} (${shown})`;
};

/** What the file has, where it is not what the reader is told but for the separators of thousands. */
const original = (told: string, written: string, { quote }: Wording): string | undefined =>
  told.replaceAll(',', '') === written ? undefined : quote(written);

/** The figure in the unit of the quantity, where it is given in another. */
function converted({ claim, extent, factor, unit }: DossierClaim, names: Names): string | undefined {
  if (factor === 1 || extent === undefined || extent.dimension === 'state' || unit === undefined)
    return undefined;
  const wording = wordingOf(names);
  const { hard, dimension } = extent;
  const size = hard.lo === hard.hi ? wording.number(hard.lo) : intervalInWords(hard, dimension, wording);
  if (size === undefined || claim.unit === unit) return undefined;
  const figure = fill(wording.strings.withUnit, { figure: size, unit: wording.quote(unit) });
  return fill(wording.strings.card.converted, { figure });
}

/** In the unit that was spoken. `undefined` where the figure itself says it all. */
function allowedByWords({ extent, conversion, claim, unit }: DossierClaim, names: Names): string | undefined {
  if (extent === undefined || extent.dimension === 'state') return undefined;
  const wording = wordingOf(names);
  const { hard, soft, dimension } = unconverted(extent, conversion) as MeasuredExtent;
  const whole = dimension === 'amount' && (unit === undefined || isCounted(unit));
  const inWords = (interval: Interval): string | undefined =>
    intervalInWords(whole ? inward(interval) : interval, dimension, wording);
  const [figure, likely] = [inWords(hard), inWords(soft)];
  if (figure === undefined) return undefined;
  if (likely !== undefined && likely !== figure) {
    return fill(wording.strings.card.soft, { figure, likely });
  }
  return figure === valueInWords(claim.value, wording)
    ? undefined
    : fill(wording.strings.card.hard, { figure });
}

/** A sum in one line, kept in the reader's direction. */
export const sumLine = (sum: CheckedSum, names: Names): Markdown =>
  line(md`${sumInWords(sum, names)}`, names);
