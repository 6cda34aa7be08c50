import type { CompiledPattern } from './compile.ts';
import type { Estimate } from './estimate.ts';

/** Walks along an edge from the end that is already bound. */
export interface Step {
  readonly edge: number;
  readonly isForward: boolean;
}

export interface Plan {
  /** First node. */
  readonly start: number;
  readonly steps: readonly Step[];
}

interface Option extends Step {
  readonly cost: number;
}

/** Plans the search: it starts at the node with the fewest candidates, and always follows the cheapest edge next. */
export function makePlan({ nodes, edges }: CompiledPattern, estimate: Estimate): Plan {
  const start = cheapest(Array.from(nodes, (_, node) => ({ node, cost: estimate.candidates(node) })))?.node ?? 0;
  const bound = new Set([start]);
  const left = new Set(edges.keys());
  const steps: Step[] = [];

  function optionsOf(edge: number): Option[] {
    const { from, to, maxHops } = edges[edge] as CompiledPattern['edges'][number]; // it is among them
    const isClosing = bound.has(from) && bound.has(to);
    return [true, false].flatMap((isForward) => {
      if (!bound.has(isForward ? from : to)) return [];
      return { edge, isForward, cost: isClosing && maxHops === 1 ? 0 : estimate.paths(edge, isForward, isClosing) };
    });
  }

  while (left.size > 0) {
    const step = cheapest([...left].flatMap(optionsOf));
    if (!step) throw new Error('the pattern does not hang together');
    const { from, to } = edges[step.edge] as CompiledPattern['edges'][number]; // as above
    bound.add(from).add(to);
    left.delete(step.edge);
    steps.push({ edge: step.edge, isForward: step.isForward });
  }
  return { start, steps };
}

/** Returns the first of the cheapest options. */
const cheapest = <T extends { readonly cost: number }>(options: readonly T[]): T | undefined =>
  options.reduce<T | undefined>((best, one) => (best && best.cost <= one.cost ? best : one), undefined);
