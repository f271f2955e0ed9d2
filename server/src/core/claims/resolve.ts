import { memoized } from '../collections.ts';
import { conversion, converted, exactly } from '../figure/conversion.ts';
import { parseWindow } from '../figure/edtf.ts';
import { type Extent, extentOf } from '../figure/extent.ts';
import { canonicalUnit, isCounted } from '../figure/units.ts';
import type { Value } from '../figure/value.ts';
import { own } from '../text/own.ts';
import type { Claim, FileSummary } from './claim.ts';
import type { Kind, Quantity, Registry, Tolerances } from './dossier.ts';
import type { DossierClaim } from './dossierClaim.ts';

/** The claims of one file as its dossier sees them, in order of text. */
export function resolveFile(file: string, summary: FileSummary, registry: Registry): readonly DossierClaim[] {
  const byNumber = new Map(summary.claims.map((claim) => [claim.number, claim]));
  return summary.claims.map((claim) => {
    const whole = claim.of === undefined ? undefined : byNumber.get(claim.of)?.quantity;
    return resolveClaim(file, summary.source, claim, whole, registry);
  });
}

function resolveClaim(
  file: string,
  source: string | undefined,
  claim: Claim,
  whole: string | undefined,
  registry: Registry,
): DossierClaim {
  const quantity = canonicalQuantity(registry, claim.quantity);
  const declared = registry.quantities.get(quantity);
  const speaker = claim.speaker && canonicalSpeaker(registry, claim.speaker.id);
  const window = claim.asOf === undefined ? undefined : windowOf(claim.asOf);
  const measured = measure(claim, declared, registry);
  const scope = claim.scope ?? registry.defaults.scope;
  const place = claim.place ?? registry.defaults.place;
  const common = measureOf(claim, measured.extent, measured.unit);
  return {
    file,
    claim,
    quantity,
    kind: declared?.kind,
    extent: measured.extent,
    factor: measured.factor,
    conversion: measured.conversion,
    unit: measured.unit,
    window,
    period: claim.during === undefined ? window : (windowOf(claim.during) ?? window),
    speaker,
    voice: voiceOf(file, source, speaker, claim.statement, registry),
    root: rootOf(claim, speaker, registry),
    outlet: source,
    scope,
    place,
    whole: whole && canonicalQuantity(registry, whole),
    measure: common,
    group: scope === undefined && place === undefined ? everywhere(common) : groupOf(common, scope, place),
  };
}

/** Most claims have their dates in common with many others. */
const windowOf = memoized(parseWindow);

/** The quantity an id stands for: itself, or the one it is declared an alias of. */
export const canonicalQuantity = (registry: Registry, id: string): string =>
  registry.quantityAliases.get(id) ?? id;

/** The speaker an id stands for: itself, or the one it is declared an alias of. */
export const canonicalSpeaker = (registry: Registry, id: string): string =>
  registry.speakerAliases.get(id) ?? id;

type Measured = Pick<DossierClaim, 'extent' | 'factor' | 'conversion' | 'unit'>;

const ONE = exactly(1);

function measure(claim: Claim, declared: Quantity | undefined, registry: Registry): Measured {
  const declaredUnit = declared?.unit ?? registry.defaults.unit;
  const given = claim.unit ?? declaredUnit;
  const unit = given === undefined ? undefined : canonicalUnit(given);
  const wanted = declaredUnit === undefined ? unit : canonicalUnit(declaredUnit);
  const counts = unit === undefined || isCounted(unit);
  const value = claim.value && (isNought(claim, declared?.kind) ? NOUGHT : claim.value);
  const plain = value && plainExtent(value, registry.tolerances, counts);
  const by = unit === undefined || wanted === undefined ? ONE : conversion(unit, wanted, registry.units);
  if (by === undefined) return { extent: plain, factor: 1, conversion: ONE, unit };
  return { extent: plain && converted(plain, by), factor: by.times, conversion: by, unit: wanted };
}

/** Values are shared by claims that give the same, and so are their extents. */
const extents = new WeakMap<Tolerances, [WeakMap<Value, Extent>, WeakMap<Value, Extent>]>();

function plainExtent(value: Value, tolerances: Tolerances, counts: boolean): Extent | undefined {
  const both = extents.get(tolerances) ?? [new WeakMap(), new WeakMap()];
  extents.set(tolerances, both);
  const known = both[counts ? 1 : 0];
  const extent = known.get(value) ?? extentOf(value, { tolerances, counts });
  if (extent !== undefined) known.set(value, extent);
  return extent;
}

const NOUGHT: Value = {
  form: 'number',
  hedge: '',
  amount: { size: 0, step: 1, percent: false },
  increment: false,
};

const COUNTED: ReadonlySet<Kind | undefined> = new Set<Kind>(['cumulative', 'level', 'fact', 'flow']);

/** "None" of what is counted is no share but nought, unless it is said to be a share of something. */
const isNought = ({ value, of }: Claim, kind: Kind | undefined): boolean =>
  value?.form === 'share' && value.word === 'none' && of === undefined && COUNTED.has(kind);

function voiceOf(
  file: string,
  source: string | undefined,
  speaker: string | undefined,
  statement: string | undefined,
  registry: Registry,
): string | undefined {
  if (speaker === undefined) return outletVoice(source ?? file);
  if (!registry.speakers.get(speaker)?.anonymous) return speakerVoice(speaker);
  return statement === undefined ? undefined : own(`statement ${statement}`);
}

/** A speaker's root is its party; one that cites another has the root of the last one cited. */
function rootOf(claim: Claim, speaker: string | undefined, registry: Registry): string | undefined {
  const cited = claim.citing.at(-1);
  const origin = cited === undefined ? speaker : canonicalSpeaker(registry, cited);
  if (origin === undefined) return undefined;
  const entry = registry.speakers.get(origin);
  return entry?.anonymous ? undefined : (entry?.party ?? origin);
}

const outletVoice = memoized((outlet) => `outlet ${outlet}`);
const speakerVoice = memoized((speaker) => `speaker ${speaker}`);

/** Few measures are made of many claims, so each is put together once. */
function measureOf({ forecast }: Claim, extent: Extent | undefined, unit: string | undefined): string {
  const dimension = extent?.dimension ?? '?';
  return (forecast ? forecasts : counts)(dimension)(dimension === 'share' ? '' : (unit ?? ''));
}

const counts = memoized((dimension) => memoized((unit) => `${dimension}\n${unit}\n`));
const forecasts = memoized((dimension) => memoized((unit) => `${dimension}\n${unit}\nforecast`));

const groupOf = (measure: string, scope = '', place = ''): string => own(`${measure}\n${scope}\n${place}`);
const everywhere = memoized((measure) => groupOf(measure));
