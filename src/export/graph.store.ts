import type { EntityId } from '../../schema/ids.ts';
import type { Snapshot } from '../database/snapshot.ts';
import {
  countUnprojected,
  isEdgeInProjection,
  isNodeInProjection,
  selectEvents,
  selectKeptEvents,
  selectLinks,
  selectNodes,
  selectQuantityRows,
} from './export.store.ts';
import type { About, EventShape, ExportEdge, ExportNode, Graph, QuantityRow } from './graph.ts';
import { type ProjectedEvent, projectEvent } from './project-event.ts';
import { toEdge, toEvent, toNode, toQuantityRow } from './row.ts';
import type { ExportPart } from './selection.store.ts';

export interface GraphOptions {
  readonly part: ExportPart;
  readonly events: EventShape;
  /** Languages of labels, best first. */
  readonly lang: readonly string[];
  readonly origin: string;
  readonly request: string;
}

const EDGE_BATCH_SIZE = 1000;
/** Events come with all their participants. */
const EVENT_BATCH_SIZE = 100;

/** Reads a part of the graph from one snapshot, so that nodes and edges are consistent. */
export function readGraph(snapshot: Snapshot, { part, events: shape, lang, origin, request }: GraphOptions): Graph {
  const read: Counts = { nodes: 0, edges: 0, eventsKept: 0, eventsLeftOut: 0, linksLeftOut: 0 };
  let found: Promise<readonly EntityId[]> | undefined;
  /** Events that stay nodes if events become edges; null if all stay nodes. */
  const whichStay = async () => {
    if (shape === 'NODES') return null;
    found ??= listKeptEvents(snapshot, part);
    read.eventsKept = (await found).length;
    return found;
  };
  async function* nodes(): AsyncGenerator<readonly ExportNode[]> {
    const kept = await whichStay();
    for await (const rows of snapshot.batches(selectNodes(part, kept ? isNodeInProjection(kept) : undefined))) {
      read.nodes += rows.length;
      yield rows.map((row) => toNode(row, lang));
    }
  }
  async function* edges(): AsyncGenerator<readonly ExportEdge[]> {
    const kept = await whichStay();
    for await (const rows of snapshot.batches(selectLinks(part, kept ? isEdgeInProjection(kept) : undefined))) {
      read.edges += rows.length;
      yield rows.map((row) => toEdge(row, lang));
    }
    if (kept) yield* projectEvents(snapshot, { part, lang, kept, read });
  }
  async function* quantities(): AsyncGenerator<readonly QuantityRow[]> {
    for await (const rows of snapshot.batches(selectQuantityRows(part))) yield rows.map((row) => toQuantityRow(row, lang));
  }
  return { origin, nodes, edges, quantities, about: () => ({ request, events: shape, truncated: part.truncated, ...read }) };
}

type Counts = { -readonly [name in Exclude<keyof About, 'request' | 'events' | 'truncated'>]: number };
type Projection = Pick<GraphOptions, 'part' | 'lang'> & { readonly kept: readonly EntityId[]; readonly read: Counts };

/** Events as edges between their participants. */
async function* projectEvents(snapshot: Snapshot, { part, lang, kept, read }: Projection): AsyncGenerator<readonly ExportEdge[]> {
  for await (const rows of snapshot.batches(selectEvents(part, kept), EVENT_BATCH_SIZE)) {
    const events = rows.map((row) => toEvent(row, lang));
    const [tying, others] = [events.filter(hasTwoParticipants), events.filter((event) => !hasTwoParticipants(event))];
    read.eventsLeftOut += others.length;
    read.linksLeftOut += others.reduce((sum, { participations }) => sum + participations.length, 0);
    for (const batch of batchEdges(tying, EDGE_BATCH_SIZE)) {
      read.edges += batch.length;
      yield batch;
    }
  }
  for await (const rows of snapshot.batches(countUnprojected(part, kept))) read.linksLeftOut += Number(rows[0]?.['count']);
}

const hasTwoParticipants = ({ participations }: ProjectedEvent): boolean =>
  new Set(participations.map(({ participant }) => participant)).size > 1;

/** The events that stay nodes. */
async function listKeptEvents(snapshot: Snapshot, part: ExportPart): Promise<EntityId[]> {
  const ids: EntityId[] = [];
  for await (const rows of snapshot.batches(selectKeptEvents(part))) for (const { id } of rows) ids.push(Number(id) as EntityId); // a column of ids
  return ids;
}

/** The edges of events in batches, because an event with many participants has very many edges. */
function* batchEdges(events: readonly ProjectedEvent[], size: number): Generator<readonly ExportEdge[]> {
  let batch: ExportEdge[] = [];
  for (const event of events)
    for (const edge of projectEvent(event)) {
      if (batch.push(edge) < size) continue;
      yield batch;
      batch = [];
    }
  if (batch.length > 0) yield batch;
}
