export interface Place {
  readonly x: number;
  readonly y: number;
}

/** What is laid out: nodes, and which are tied. */
export interface Laid {
  readonly nodes: readonly { readonly id: string }[];
  readonly links: readonly { readonly source: string; readonly target: string }[];
  readonly of: readonly string[];
}

const RING = 190;
const STEP = 130;
const FAN = Math.PI * 0.9;

/**
 * Where the layout begins: what the picture starts from on a ring, everything else outward of what it was come to from. Always
 * the same for the same picture. What has a place already keeps it.
 */
export function places({ nodes, links, of }: Laid, kept: ReadonlyMap<string, Place>): Map<string, Place> {
  const found = new Map<string, Place>();
  const ties = tiesOf(links);
  const ring = of.length > 1 ? RING : 0;
  of.forEach((id, at) => {
    found.set(id, kept.get(id) ?? around({ x: 0, y: 0 }, ring, (at / of.length) * 2 * Math.PI - Math.PI / 2));
  });
  for (const { id } of nodes) if (kept.has(id) && !found.has(id)) found.set(id, kept.get(id) ?? { x: 0, y: 0 });
  for (const [id, place] of found) {
    const free = (ties.get(id) ?? []).filter((other) => !found.has(other));
    const outward = place.x === 0 && place.y === 0 ? null : Math.atan2(place.y, place.x);
    free.forEach((other, at) => {
      const share = free.length > 1 ? at / (outward === null ? free.length : free.length - 1) : 0.5;
      found.set(other, around(place, STEP, outward === null ? share * 2 * Math.PI : outward + (share - 0.5) * FAN));
    });
  }
  for (const { id } of nodes) if (!found.has(id)) found.set(id, around({ x: 0, y: 0 }, 3 * RING, found.size));
  return found;
}

const around = ({ x, y }: Place, radius: number, angle: number): Place => ({
  x: Math.round(x + radius * Math.cos(angle)),
  y: Math.round(y + radius * Math.sin(angle)),
});

function tiesOf(links: Laid['links']): Map<string, string[]> {
  const ties = new Map<string, string[]>();
  const add = (from: string, to: string) => {
    const known = ties.get(from);
    if (known) known.push(to);
    else ties.set(from, [to]);
  };
  for (const { source, target } of links) {
    add(source, target);
    add(target, source);
  }
  return ties;
}
