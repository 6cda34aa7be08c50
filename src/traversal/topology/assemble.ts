import { setImmediate as pause } from 'node:timers/promises';
import { isCounted, RETRACTED } from './edge-attributes.ts';
import { createGraphBuilder, type GraphColumns } from './graph-builder.ts';
import type { Links, NodeIndex, Nodes, Rows, Topology } from './topology.ts';

/** Number of links to process before other work gets a turn. */
const LINKS_PER_STEP = 1 << 18;

/** Spare capacity for later additions: a sixteenth, and some hundreds for a small graph. */
const computeSpare = (count: number): number => Math.max(512, count >> 4);

/** Number of nodes and links that are about to be added. */
export interface Capacity {
  readonly nodes: number;
  readonly links: number;
}
const NO_CAPACITY: Capacity = { nodes: 0, links: 0 };

/** Builds the arrays: nodes by id, links by subject and then by object. It yields to other work between its steps. */
export async function assemble(from: GraphColumns, capacity = NO_CAPACITY): Promise<Topology> {
  const nodes = makeNodes(from, from.nodes + capacity.nodes + computeSpare(from.nodes));
  const outStart = computeStarts(from.subjects, from.links, nodes.base);
  await pause();
  const order = orderLinksBy(from.subjects, from.links, outStart);
  await pause();
  sortRows(order, outStart, from.objects);
  await pause();
  const links = makeLinks(from.links, from.links + capacity.links + computeSpare(from.links));
  for (let start = 0; start < from.links; start += LINKS_PER_STEP) {
    copyLinks(from, order, links, start, Math.min(start + LINKS_PER_STEP, from.links));
    await pause();
  }
  const inStart = computeStarts(links.objects, links.base, nodes.base);
  await pause();
  const rows: Rows = {
    outStart,
    inStart,
    inLinks: orderLinksBy(links.objects, links.base, inStart),
    outLast: new Map(),
    inLast: new Map(),
    outBefore: new Int32Array(links.statements.length - links.base),
    inBefore: new Int32Array(links.statements.length - links.base),
  };
  await pause();
  countDegrees(nodes, links);
  return { nodes, links, rows, periods: from.periodValues, articles: from.articleValues, version: { number: 0 } };
}

/** Returns arrays with capacity for additions: the same ones if they have it, otherwise new ones without retracted links. */
export async function ensureCapacity(topology: Topology, capacity: Capacity): Promise<Topology> {
  const { nodes, links } = topology;
  const hasCapacity = nodes.count + capacity.nodes <= nodes.ids.length && links.count + capacity.links <= links.statements.length;
  return hasCapacity ? topology : compact(topology, capacity);
}

/** Nodes and links get other indexes. */
async function compact({ nodes, links, periods, articles }: Topology, capacity: Capacity): Promise<Topology> {
  const newIndexes = new Uint32Array(nodes.count);
  const into = createGraphBuilder(links.count, periods, articles);
  let count = 0;
  for (const node of nodesById(nodes)) {
    newIndexes[node] = count;
    count += 1;
    into.addNode(nodes.ids[node]!, nodes.kinds[node]!, nodes.present[node] === 1);
  }
  await pause();
  for (let link = 0; link < links.count; link += 1) {
    if (links.attributes[link] === RETRACTED) continue;
    into.addLink({
      statement: links.statements[link]!,
      subject: newIndexes[links.subjects[link]!]!,
      object: newIndexes[links.objects[link]!]!,
      attributes: links.attributes[link]!,
      period: links.periods[link]!,
      articles: links.articles[link]!,
      evidence: links.evidence[link]!,
    });
    if (link % LINKS_PER_STEP === 0) await pause();
  }
  return assemble(into.build(), capacity);
}

/** Lists all nodes in the order of their ids. The added ones are merged into the sorted base. */
function* nodesById({ ids, base, added }: Nodes): Generator<NodeIndex> {
  let next = 0;
  for (const [id, node] of [...added].sort(([a], [b]) => a - b)) {
    while (next < base && ids[next]! < id) yield next++;
    yield node;
  }
  while (next < base) yield next++;
}

function makeNodes(from: GraphColumns, capacity: number): Nodes {
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

const makeLinks = (count: number, capacity: number): Links => ({
  statements: new Float64Array(capacity),
  subjects: new Uint32Array(capacity),
  objects: new Uint32Array(capacity),
  attributes: new Uint16Array(capacity),
  periods: new Uint32Array(capacity),
  articles: new Uint32Array(capacity),
  evidence: new Uint8Array(capacity),
  base: count,
  count,
});

/** Copies a range of links in the given order. */
function copyLinks(from: GraphColumns, order: Uint32Array, into: Links, start: number, end: number): void {
  const { statements, subjects, objects, attributes, periods, articles, evidence } = from;
  for (let index = start; index < end; index += 1) {
    const link = order[index]!;
    into.statements[index] = statements[link]!;
    into.subjects[index] = subjects[link]!;
    into.objects[index] = objects[link]!;
    into.attributes[index] = attributes[link]!;
    into.periods[index] = periods[link]!;
    into.articles[index] = articles[link]!;
    into.evidence[index] = evidence[link]!;
  }
}

/** Longer rows are not sorted by insertion. */
const MAX_INSERTION_SORT = 48;

/** Sorts the links of each node by object. The sort is stable. */
function sortRows(order: Uint32Array, starts: Uint32Array, objects: Uint32Array): void {
  const keys = new Uint32Array(MAX_INSERTION_SORT);
  for (let node = 0; node < starts.length - 1; node += 1) {
    const [start, length] = [starts[node]!, starts[node + 1]! - starts[node]!];
    if (length > MAX_INSERTION_SORT) sortLong(order.subarray(start, start + length), objects);
    else sortShort(order, start, length, objects, keys);
  }
}

/** @param keys buffer for the objects of a row */
function sortShort(order: Uint32Array, start: number, length: number, objects: Uint32Array, keys: Uint32Array): void {
  for (let at = 0; at < length; at += 1) {
    const link = order[start + at]!;
    const object = objects[link]!;
    let to = at;
    for (; to > 0 && keys[to - 1]! > object; to -= 1) {
      keys[to] = keys[to - 1]!;
      order[start + to] = order[start + to - 1]!;
    }
    keys[to] = object;
    order[start + to] = link;
  }
}

/** Sorts keys that combine the object and the index in the row. */
function sortLong(row: Uint32Array, objects: Uint32Array): void {
  const { length } = row;
  const keys = new Float64Array(length);
  for (let at = 0; at < length; at += 1) keys[at] = objects[row[at]!]! * length + at;
  keys.sort();
  const links = row.slice();
  for (let at = 0; at < length; at += 1) {
    const key = keys[at]!;
    row[at] = links[key - Math.floor(key / length) * length]!;
  }
}

/** Computes the start of each node's links, and the end of the last ones. */
function computeStarts(ends: Uint32Array, links: number, nodes: number): Uint32Array {
  const starts = new Uint32Array(nodes + 1);
  for (let link = 0; link < links; link += 1) starts[ends[link]! + 1]!++;
  for (let node = 0; node < nodes; node += 1) starts[node + 1]! += starts[node]!;
  return starts;
}

/** Orders links by an end. The sort is stable. */
function orderLinksBy(ends: Uint32Array, links: number, starts: Uint32Array): Uint32Array {
  const next = starts.slice();
  const ordered = new Uint32Array(links);
  for (let link = 0; link < links; link += 1) ordered[next[ends[link]!]!++] = link;
  return ordered;
}

function countDegrees({ degrees }: Nodes, { subjects, objects, attributes, base }: Links): void {
  for (let link = 0; link < base; link += 1) {
    if (!isCounted(attributes[link]!)) continue;
    const [subject, object] = [subjects[link]!, objects[link]!];
    degrees[subject]!++;
    if (object !== subject) degrees[object]!++;
  }
}
