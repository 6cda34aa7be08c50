import { eachLink, eachLinkBetween, type NodeIndex } from '../topology/topology.ts';
import type { NodePath } from './follow-levels.ts';
import type { Course, Outlook } from './lower-bounds.ts';
import { inOrder, isSpent, type SearchContext } from './search-context.ts';

export interface Wanted {
  readonly hops: number;
  readonly most: number;
}

export interface OfLength {
  readonly paths: readonly NodePath[];
  /** Whether some way was left that leads on, but not in so many hops: longer paths are possible. */
  readonly isCut: boolean;
}

/** The first paths of exactly so many hops that come to no node twice and lead over all waypoints, in the order of ids. */
export function pathsOfLength(context: SearchContext, outlook: Outlook, course: Course, { hops, most }: Wanted): OfLength {
  const paths: NodePath[] = [];
  const path: NodeIndex[] = [];
  const ahead = { isCut: false };
  const step = (node: NodeIndex, hopsLeft: number, left: number): void => {
    path.push(node);
    context.tally.visited += 1;
    context.tally.links -= 1;
    if (hopsLeft === 0) paths.push([...path]);
    else
      for (const next of nextOf(context, outlook, course, { path, hopsLeft, left, ahead })) {
        if (paths.length >= most || isSpent(context)) break;
        step(next, hopsLeft - 1, leftAfter(course, next, left));
      }
    path.pop();
  };
  step(course.from, hops, (1 << course.through.length) - 1);
  return { paths, isCut: ahead.isCut };
}

/** The waypoints that are left, as bits. */
function leftAfter({ through }: Course, node: NodeIndex, left: number): number {
  const at = left === 0 ? -1 : through.indexOf(node);
  return at < 0 ? left : left & ~(1 << at);
}

interface Standing {
  /** So far. */
  readonly path: NodePath;
  readonly hopsLeft: number;
  readonly left: number;
  readonly ahead: { isCut: boolean };
}

/** The nodes that a path can go on to and still be in time. */
function nextOf(context: SearchContext, outlook: Outlook, course: Course, { path, hopsLeft, left, ahead }: Standing): readonly NodeIndex[] {
  const { topology, onward, tally } = context;
  const { to } = course;
  const node = path[path.length - 1] as NodeIndex; // it has its start
  const isLast = hopsLeft === 1 && left === 0;
  if (isLast && ahead.isCut) return eachLinkBetween(topology, onward, node, to, () => true) ? [to] : [];
  const next: NodeIndex[] = [];
  tally.links -= topology.nodes.degrees[node]! * (1 + course.through.length);
  eachLink(topology, onward, node, (_, other) => {
    if (other === to) {
      if (isLast) next.push(other);
    } else if (!path.includes(other) && context.allows(other)) {
      const least = outlook.atLeast(other, leftAfter(course, other, left));
      if (least < hopsLeft) next.push(other);
      else if (least < Number.POSITIVE_INFINITY) ahead.isCut = true;
    }
  });
  return inOrder(context, next);
}
