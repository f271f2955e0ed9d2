import { parseWindow } from '../figure/edtf.ts';
import { type Extent, extentOf, scaleExtent } from '../figure/extent.ts';
import { canonicalUnit, factor, isCounted } from '../figure/units.ts';
import type { Value } from '../figure/value.ts';
import type { Claim, FileSummary } from './claim.ts';
import type { Kind, Quantity, Registry } from './dossier.ts';
import type { DossierClaim } from './dossierClaim.ts';

/** The claims of one file as its dossier sees them, in order of text. */
export function resolveFile(file: string, summary: FileSummary, registry: Registry): readonly DossierClaim[] {
  return summary.claims.map((claim) => resolveClaim(file, summary.source, claim, registry));
}

function resolveClaim(
  file: string,
  source: string | undefined,
  claim: Claim,
  registry: Registry,
): DossierClaim {
  const quantity = canonicalQuantity(registry, claim.quantity);
  const declared = registry.quantities.get(quantity);
  const speaker = claim.speaker && canonicalSpeaker(registry, claim.speaker.id);
  const window = claim.asOf === undefined ? undefined : parseWindow(claim.asOf);
  const measured = measure(claim, declared, registry);
  return {
    file,
    claim,
    quantity,
    kind: declared?.kind,
    ...measured,
    window,
    period: claim.during === undefined ? window : (parseWindow(claim.during) ?? window),
    speaker,
    voice: voiceOf(file, source, speaker, claim.statement, registry),
    root: rootOf(claim, speaker, registry),
    outlet: source,
    group: groupOf(claim, measured.extent, measured.unit, registry),
  };
}

/** The quantity an id stands for: itself, or the one it is declared an alias of. */
export const canonicalQuantity = (registry: Registry, id: string): string =>
  registry.quantityAliases.get(id) ?? id;

/** The speaker an id stands for: itself, or the one it is declared an alias of. */
export const canonicalSpeaker = (registry: Registry, id: string): string =>
  registry.speakerAliases.get(id) ?? id;

type Measured = Pick<DossierClaim, 'extent' | 'factor' | 'unit'>;

function measure(claim: Claim, declared: Quantity | undefined, registry: Registry): Measured {
  const declaredUnit = declared?.unit ?? registry.defaults.unit;
  const given = claim.unit ?? declaredUnit;
  const own = given === undefined ? undefined : canonicalUnit(given);
  const wanted = declaredUnit === undefined ? own : canonicalUnit(declaredUnit);
  const counts = own === undefined || isCounted(own);
  const value = claim.value && (isNought(claim, declared?.kind) ? NOUGHT : claim.value);
  const plain = value && extentOf(value, { tolerances: registry.tolerances, counts });
  const by = own === undefined || wanted === undefined ? 1 : factor(own, wanted);
  if (by === undefined) return { extent: plain, factor: 1, unit: own };
  return { extent: plain && scaleExtent(plain, by), factor: by, unit: wanted };
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
  if (speaker === undefined) return `outlet ${source ?? file}`;
  if (!registry.speakers.get(speaker)?.anonymous) return `speaker ${speaker}`;
  return statement === undefined ? undefined : `statement ${statement}`;
}

/** A speaker's root is its party; one that cites another has the root of the last one cited. */
function rootOf(claim: Claim, speaker: string | undefined, registry: Registry): string | undefined {
  const cited = claim.citing.at(-1);
  const origin = cited === undefined ? speaker : canonicalSpeaker(registry, cited);
  if (origin === undefined) return undefined;
  const entry = registry.speakers.get(origin);
  return entry?.anonymous ? undefined : (entry?.party ?? origin);
}

function groupOf(
  claim: Claim,
  extent: Extent | undefined,
  unit: string | undefined,
  registry: Registry,
): string {
  return [
    extent?.dimension ?? '?',
    extent?.dimension === 'share' ? '' : (unit ?? ''),
    claim.scope ?? registry.defaults.scope ?? '',
    claim.place ?? registry.defaults.place ?? '',
    claim.forecast ? 'forecast' : '',
  ].join('\n');
}
