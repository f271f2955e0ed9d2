import type { Registry } from '../../claims/dossier.ts';
import type { ConditionRelation, Linear, Side } from '../../claims/relations/relation.ts';
import { byCodeUnit, groupBy } from '../../collections.ts';

/** A sum that must hold, from a relation or from declared parts. */
export interface Constraint extends Linear {
  /** The relation as written; `undefined` for declared parts. */
  readonly relation: string | undefined;
}

/** A quantity of which no more than `1 / factor` times the whole can be. */
export interface Containment {
  readonly part: string;
  readonly factor: number;
  readonly across: boolean;
  readonly relation: string | undefined;
}

/** What a dossier declares of its quantities, laid out for those who check it. */
export interface Constraints {
  /** By the quantity whose claims they are checked at, and under which what breaks them is filed. */
  readonly sums: ReadonlyMap<string, readonly Constraint[]>;
  /** The sums that say what a single quantity comes to. */
  readonly made: ReadonlyMap<string, readonly Constraint[]>;
  /** The parts of a whole, near and far. */
  readonly parts: ReadonlyMap<string, readonly Containment[]>;
  readonly conditions: ReadonlyMap<string, readonly ConditionRelation[]>;
  /** The quantities whose findings may depend on the claims of a quantity. */
  readonly dependents: ReadonlyMap<string, ReadonlySet<string>>;
}

const known = new WeakMap<Registry, Constraints>();

/** The constraints of a dossier; laid out once. */
export function constraintsOf(registry: Registry): Constraints {
  const before = known.get(registry);
  if (before !== undefined) return before;
  const fresh = layOut(registry);
  known.set(registry, fresh);
  return fresh;
}

function layOut(registry: Registry): Constraints {
  const relations = registry.relations.filter((relation) => relation.kind === 'linear');
  const written = relations.map((one): Constraint => ({ ...one, relation: one.text }));
  // What is declared in both ways is told once.
  const told = new Set(written.map(shapeOf));
  const parted = [...declaredParts(registry)].filter((one) => !told.has(shapeOf(one)));
  const linear = [...parted, ...written];
  const conditions = registry.relations.filter((relation) => relation.kind === 'condition');
  const parts = partsOf(linear);
  return {
    sums: groupBy(linear.filter(isSum), (one) => [anchorOf(one)]),
    made: groupBy(
      linear.filter(({ whole }) => isOne(whole)),
      ({ whole }) => [whole.terms[0]!.quantity],
    ),
    parts,
    conditions: groupBy(conditions, ({ when }) => [when.quantity]),
    dependents: dependentsOf(linear, conditions, parts),
  };
}

const shapeOf = ({ whole, op, parts }: Constraint): string =>
  [sideShape(whole), op, sideShape(parts)].join(' ');

const sideShape = ({ terms, constant }: Side): string =>
  [...terms.map(({ quantity, factor }) => `${factor}*${quantity}`).sort(byCodeUnit), constant].join('+');

/** Declared parts are all there is of their whole; of one alone that would say that it is the whole. */
function* declaredParts({ quantities }: Registry): Iterable<Constraint> {
  for (const { id, parts } of quantities.values()) {
    const terms = parts.filter((part) => part !== id).map((quantity) => ({ quantity, factor: 1 }));
    if (terms.length === 0) continue;
    yield {
      whole: { terms: [{ quantity: id, factor: 1 }], constant: 0 },
      op: terms.length === 1 ? '>=' : '=',
      parts: { terms, constant: 0 },
      across: false,
      relation: undefined,
    };
  }
}

/** A sum cannot fail before all of its whole is known, so its claims are where to begin. */
const anchorOf = ({ whole, parts }: Constraint): string => (whole.terms[0] ?? parts.terms[0])!.quantity;

/** Whether it is a whole and its parts, each counted once. */
export const isPlain = ({ whole, parts }: Constraint): boolean =>
  isOne(whole) && parts.constant === 0 && parts.terms.every(({ factor }) => factor === 1);

/** The same of a relation as written; of declared parts it is always so. */
export const isPlainSum = (relation: string | undefined, registry: Registry): boolean =>
  relation === undefined ||
  [...constraintsOf(registry).sums.values()]
    .flat()
    .some((constraint) => constraint.relation === relation && isPlain(constraint));

const isOne = ({ terms, constant }: Side): boolean => terms.length === 1 && constant === 0;

/** That one quantity is no more than another is looked at by pairs of claims, and not as a sum. */
const isSum = (one: Constraint): boolean => !(one.op === '>=' && isOne(one.whole) && isOne(one.parts));

/** Farther parts of a whole than these are not looked at. */
const MOST_PARTS = 64;

function partsOf(linear: readonly Constraint[]): ReadonlyMap<string, readonly Containment[]> {
  const direct = new Map<string, Containment[]>();
  for (const { whole, op, parts, across, relation } of linear) {
    if (!isOne(whole) || parts.constant > 0 || op === '>' || (op === '=' && isOne(parts))) continue;
    const list = parts.terms.map(({ quantity, factor }) => ({ part: quantity, factor, across, relation }));
    const id = whole.terms[0]!.quantity;
    direct.set(id, [...(direct.get(id) ?? []), ...list]);
  }
  return new Map([...direct.keys()].map((whole) => [whole, closure(whole, direct)]));
}

function closure(whole: string, direct: ReadonlyMap<string, readonly Containment[]>): readonly Containment[] {
  const found = new Map<string, Containment>();
  const queue = [...(direct.get(whole) ?? [])];
  for (let i = 0; i < queue.length; i++) {
    const next = queue[i]!;
    const { part, factor, across, relation } = next;
    const key = `${part}\n${factor}\n${across}`;
    if (part === whole || found.has(key)) continue;
    found.set(key, next);
    if (found.size >= MOST_PARTS) continue;
    for (const below of direct.get(part) ?? []) {
      queue.push({
        part: below.part,
        factor: below.factor * factor,
        across: across && below.across,
        relation: relation ?? below.relation,
      });
    }
  }
  return [...found.values()];
}

/** Sums reach through quantities nobody has given, so all that hangs together depends on each other. */
function dependentsOf(
  linear: readonly Constraint[],
  conditions: readonly ConditionRelation[],
  parts: ReadonlyMap<string, readonly Containment[]>,
): ReadonlyMap<string, ReadonlySet<string>> {
  const neighbours = groupBy(
    linear.flatMap(({ whole, parts: side }) => {
      const [first, ...rest] = [...whole.terms, ...side.terms].map(({ quantity }) => quantity);
      return rest.flatMap((other) => [[first!, other] as const, [other, first!] as const]);
    }),
    ([from]) => [from],
  );
  const checked = new Set([...linear.map(anchorOf), ...parts.keys()]);
  const dependents = new Map<string, Set<string>>();
  for (const start of neighbours.keys()) {
    if (dependents.has(start)) continue;
    const together = new Set([start]);
    for (const id of together) for (const [, other] of neighbours.get(id) ?? []) together.add(other);
    const anchors = new Set([...together].filter((id) => checked.has(id)));
    for (const id of together) dependents.set(id, anchors);
  }
  for (const { when, other } of conditions) {
    dependents.set(other.quantity, new Set([...(dependents.get(other.quantity) ?? []), when.quantity]));
  }
  return dependents;
}
