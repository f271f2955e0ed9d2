import type { ClaimFileTree, Fields, Target } from '../syntax/tree.ts';

/** A number beyond this was not counted up to, and is not counted on from. */
const LARGEST = 999_999;

/** The numbers for new claims of a file, one after the other: on from the largest there is, none that anything names. */
export function* freeNumbers(tree: ClaimFileTree): Generator<number, never> {
  const taken = new Set<number>();
  for (const { number } of tree.marks) taken.add(number);
  for (const { number, fields } of tree.claims) {
    taken.add(number);
    for (const named of referencesIn(fields)) taken.add(named);
  }
  for (const { fields } of tree.defaults) for (const named of referencesIn(fields)) taken.add(named);
  let next = 1;
  for (const number of taken) if (number <= LARGEST && number >= next) next = number + 1;
  for (; ; next++) if (!taken.has(next)) yield next;
}

function referencesIn({ of, sum, retracts, denies }: Fields): number[] {
  const targets: readonly Target[] = [...retracts, ...denies].map(({ value }) => value);
  return [
    ...(of ? [of.value] : []),
    ...(sum?.value ?? []).map(({ value }) => value),
    ...targets.flatMap((target) => (target.kind === 'claim' ? [target.number] : [])),
  ];
}
