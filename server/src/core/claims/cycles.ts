/** An edge that closes a circle, and the circle: from its end, along the others, to its beginning. */
export interface Closing<E> {
  readonly edge: E;
  readonly from: string;
  readonly circle: readonly string[];
}

/** In a message nobody follows a longer way. */
const LONGEST_SHOWN = 8;

/**
 * The edges without which a graph would have no cycle, found in order of the nodes, each once.
 * Depth first and without recursion; linear in nodes and edges.
 */
export function closingEdges<E extends { readonly to: string }>(
  nodes: Iterable<string>,
  edgesOf: (node: string) => readonly E[],
): readonly Closing<E>[] {
  const closings: Closing<E>[] = [];
  const done = new Set<string>();
  for (const root of nodes) {
    if (done.has(root)) continue;
    const path = [root];
    const depthOf = new Map([[root, 0]]);
    const pending = [edgesOf(root)[Symbol.iterator]()];
    while (path.length > 0) {
      const from = path.at(-1)!;
      const next = pending.at(-1)!.next();
      if (next.done) {
        done.add(from);
        depthOf.delete(from);
        path.pop();
        pending.pop();
        continue;
      }
      const edge = next.value;
      const depth = depthOf.get(edge.to);
      if (depth !== undefined) {
        closings.push({ edge, from, circle: path.slice(depth, depth + LONGEST_SHOWN) });
      } else if (!done.has(edge.to)) {
        depthOf.set(edge.to, path.length);
        path.push(edge.to);
        pending.push(edgesOf(edge.to)[Symbol.iterator]());
      }
    }
  }
  return closings;
}
