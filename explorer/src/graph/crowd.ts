import type { Laid, Place } from './places.ts';

/** What has more links than this is a hub, with room around it. */
const CROWD = 24;
const SPREAD = 36;
const NEAREST = 90;
const GOLDEN = Math.PI * (3 - Math.sqrt(5));
const LEAST_RING = 420;

/**
 * Places for so many nodes that forces between all of them would take too long: hubs on a ring, and all that hang on the same hubs
 * together between these, spread as the seeds of a sunflower are. Always the same for the same picture; what has a place keeps it.
 */
export function crowdPlaces({ nodes, links, of }: Laid, kept: ReadonlyMap<string, Place>): Map<string, Place> {
  const ties = new Map<string, Set<string>>(nodes.map(({ id }) => [id, new Set()]));
  for (const { source, target } of links) {
    ties.get(source)?.add(target);
    ties.get(target)?.add(source);
  }
  const starts = new Set(of);
  const hubs = nodes.map(({ id }) => id).filter((id) => starts.has(id) || (ties.get(id)?.size ?? 0) > CROWD);
  const found = new Map<string, Place>([...onRing(hubs, ties), ...kept]);
  const isHub = new Set(hubs);
  const groups = Map.groupBy(
    nodes.map(({ id }) => id).filter((id) => !isHub.has(id)),
    (id) =>
      [...(ties.get(id) ?? [])]
        .filter((other) => isHub.has(other))
        .sort()
        .join(),
  );
  for (const [key, members] of groups) {
    const around = key === '' ? [] : key.split(',');
    const middle = middleOf(around.flatMap((id) => found.get(id) ?? []));
    for (const [at, id] of members.entries()) {
      if (found.has(id)) continue;
      const [near] = [...(ties.get(id) ?? [])].flatMap((other) => found.get(other) ?? []);
      found.set(id, spread(around.length > 0 ? middle : (near ?? middle), around.length === 1 ? NEAREST : 0, at));
    }
  }
  return found;
}

const spread = ({ x, y }: Place, nearest: number, at: number): Place => {
  const radius = nearest + SPREAD * Math.sqrt(at + 1);
  return { x: Math.round(x + radius * Math.cos(at * GOLDEN)), y: Math.round(y + radius * Math.sin(at * GOLDEN)) };
};

/** On a ring large enough for what hangs on each. */
function onRing(hubs: readonly string[], ties: ReadonlyMap<string, ReadonlySet<string>>): [string, Place][] {
  const room = hubs.reduce((sum, id) => sum + 2 * SPREAD * Math.sqrt(ties.get(id)?.size ?? 0), 0);
  const radius = hubs.length > 1 ? Math.max(LEAST_RING, room / Math.PI) : 0;
  return hubs.map((id, at) => {
    const angle = (at / hubs.length) * 2 * Math.PI - Math.PI / 2;
    return [id, { x: Math.round(radius * Math.cos(angle)), y: Math.round(radius * Math.sin(angle)) }];
  });
}

const middleOf = (places: readonly Place[]): Place =>
  places.length === 0
    ? { x: 0, y: 0 }
    : {
        x: places.reduce((sum, { x }) => sum + x, 0) / places.length,
        y: places.reduce((sum, { y }) => sum + y, 0) / places.length,
      };
