import { setImmediate as pause } from 'node:timers/promises';
import { type Gathered, gathered } from './gather.ts';
import type { LinkNumber, Links, NodeNumber, Nodes, Rows, Topology } from './topology.ts';
import { GONE, rankOf } from './trait.ts';

/** So many links are worked through before other work has its turn. */
const STEP = 1 << 18;

/** Room for what comes later, besides what is known to come: a sixteenth, and for a small graph some hundreds. */
const roomFor = (count: number): number => Math.max(512, count >> 4);

/** Room for nodes and links that are about to be added. */
export interface Room {
  readonly nodes: number;
  readonly links: number;
}
const NO_MORE: Room = { nodes: 0, links: 0 };

/** Makes the arrays of what was gathered: nodes by id, links by subject and then by object. Gives way to other work between its steps. */
export async function assemble(from: Gathered, room = NO_MORE): Promise<Topology> {
  const nodes = nodesOf(from, from.nodes + room.nodes + roomFor(from.nodes));
  const outStart = startsOf(from.subjects, from.links, nodes.base);
  await pause();
  const byObject = linksBy(from.objects, startsOf(from.objects, from.links, nodes.base), numbers(from.links));
  const order = linksBy(from.subjects, outStart, byObject);
  await pause();
  const capacity = from.links + room.links + roomFor(from.links);
  const place = async <A extends Float64Array | Uint32Array | Uint16Array | Uint8Array>(source: A, target: A): Promise<A> => {
    for (let link = 0; link < from.links; link += 1) target[link] = source[order[link] as number] as number; // the order has every link
    await pause();
    return target;
  };
  const links: Links = {
    statements: await place(from.statements, new Float64Array(capacity)),
    subjects: await place(from.subjects, new Uint32Array(capacity)),
    objects: await place(from.objects, new Uint32Array(capacity)),
    traits: await place(from.traits, new Uint16Array(capacity)),
    periods: await place(from.periods, new Uint32Array(capacity)),
    articles: await place(from.articles, new Uint32Array(capacity)),
    evidence: await place(from.evidence, new Uint8Array(capacity)),
    base: from.links,
    count: from.links,
  };
  const inStart = startsOf(links.objects, links.base, nodes.base);
  await pause();
  const rows: Rows = {
    outStart,
    inStart,
    inLinks: linksBy(links.objects, inStart, numbers(links.base)),
    outLast: new Map(),
    inLast: new Map(),
    outBefore: new Int32Array(capacity - links.base),
    inBefore: new Int32Array(capacity - links.base),
  };
  await pause();
  countDegrees(nodes, links);
  return { nodes, links, rows, periods: from.periodValues, articles: from.articleValues, version: { number: 0 } };
}

/** The arrays with room for what is about to be added: the same, where they have it, else made anew without what is gone. */
export async function withRoom(topology: Topology, room: Room): Promise<Topology> {
  const { nodes, links } = topology;
  const isThere = nodes.count + room.nodes <= nodes.ids.length && links.count + room.links <= links.statements.length;
  return isThere ? topology : compact(topology, room);
}

/** Links and nodes get other places. */
async function compact({ nodes, links, periods, articles }: Topology, room: Room): Promise<Topology> {
  const placeOf = new Uint32Array(nodes.count);
  const into = gathered(links.count, periods, articles);
  let places = 0;
  for (const node of nodesById(nodes)) {
    placeOf[node] = places;
    places += 1;
    into.addNode(nodes.ids[node] as number, nodes.kinds[node] as number, nodes.present[node] === 1);
  }
  await pause();
  for (let link = 0; link < links.count; link += 1) {
    if (links.traits[link] === GONE) continue;
    into.addLink({
      statement: links.statements[link] as number,
      subject: placeOf[links.subjects[link] as number] as number,
      object: placeOf[links.objects[link] as number] as number,
      trait: links.traits[link] as number,
      period: links.periods[link] as number,
      articles: links.articles[link] as number,
      evidence: links.evidence[link] as number,
    });
    if (link % STEP === 0) await pause();
  }
  return assemble(into.gathered(), room);
}

/** All nodes in the order of their ids: those of the base stand in it, the few that were added are put between them. */
function* nodesById({ ids, base, added }: Nodes): Generator<NodeNumber> {
  let next = 0;
  for (const [id, node] of [...added].sort(([a], [b]) => a - b)) {
    while (next < base && (ids[next] as number) < id) yield next++;
    yield node;
  }
  while (next < base) yield next++;
}

function nodesOf(from: Gathered, capacity: number): Nodes {
  const filled = <A extends Float64Array | Uint8Array>(source: A, target: A): A => {
    target.set(source.subarray(0, from.nodes));
    return target;
  };
  return {
    ids: filled(from.ids, new Float64Array(capacity)),
    kinds: filled(from.kinds, new Uint8Array(capacity)),
    present: filled(from.present, new Uint8Array(capacity)),
    degrees: new Uint32Array(capacity),
    base: from.nodes,
    count: from.nodes,
    added: new Map(),
  };
}

/** Where the links of each node begin when they stand in its order; one more than there are nodes. */
function startsOf(ends: Uint32Array, links: number, nodes: number): Uint32Array {
  const starts = new Uint32Array(nodes + 1);
  for (let link = 0; link < links; link += 1) (starts[(ends[link] as number) + 1] as number)++;
  for (let node = 0; node < nodes; node += 1) (starts[node + 1] as number) += starts[node] as number;
  return starts;
}

/** Links put in the order of an end; those that have it in common stay as they come. */
function linksBy(ends: Uint32Array, starts: Uint32Array, links: Uint32Array): Uint32Array {
  const next = starts.slice();
  const ordered = new Uint32Array(links.length);
  for (let at = 0; at < links.length; at += 1) {
    const link = links[at] as LinkNumber; // below length; every link has its ends
    ordered[(next[ends[link] as number] as number)++] = link;
  }
  return ordered;
}

const numbers = (count: number): Uint32Array => {
  const all = new Uint32Array(count);
  for (let at = 0; at < count; at += 1) all[at] = at;
  return all;
};

function countDegrees({ degrees }: Nodes, { subjects, objects, traits, base }: Links): void {
  for (let link = 0; link < base; link += 1) {
    if (rankOf(traits[link] as number) === 'DEPRECATED') continue;
    const [subject, object] = [subjects[link] as number, objects[link] as number];
    (degrees[subject] as number)++;
    if (object !== subject) (degrees[object] as number)++;
  }
}
