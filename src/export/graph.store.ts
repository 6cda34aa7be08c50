import type { Snapshot } from '../database/snapshot.ts';
import { countUnprojected, isBetweenNoEvents, isNoEvent, selectEvents, selectLinks, selectNodes } from './export.store.ts';
import type { EventShape, ExportEdge, ExportNode, Graph } from './graph.ts';
import { edgesOfEvent, type ProjectedEvent } from './project.ts';
import { toEdge, toEvent, toNode } from './row.ts';
import type { Part } from './selection.store.ts';

export interface GraphOptions {
  readonly part: Part;
  readonly events: EventShape;
  /** The languages of labels, best first. */
  readonly lang: readonly string[];
  readonly origin: string;
  readonly request: string;
}

const EDGES_AT_ONCE = 1000;

/** A part of the graph as a snapshot has it, so that nodes and edges fit together whatever is written meanwhile. */
export function graphOf(snapshot: Snapshot, { part, events: shape, lang, origin, request }: GraphOptions): Graph {
  const isProjected = shape === 'EDGES';
  const read = { nodes: 0, edges: 0, eventsLeftOut: 0, linksLeftOut: 0 };

  async function* nodes(): AsyncGenerator<readonly ExportNode[]> {
    for await (const rows of snapshot.batches(selectNodes(part, isProjected ? isNoEvent : undefined))) {
      read.nodes += rows.length;
      yield rows.map((row) => toNode(row, lang));
    }
  }
  async function* edges(): AsyncGenerator<readonly ExportEdge[]> {
    for await (const rows of snapshot.batches(selectLinks(part, isProjected ? isBetweenNoEvents : undefined))) {
      read.edges += rows.length;
      yield rows.map((row) => toEdge(row, lang));
    }
    if (isProjected) yield* projected();
  }
  async function* projected(): AsyncGenerator<readonly ExportEdge[]> {
    for await (const rows of snapshot.batches(selectEvents(part))) {
      const events = rows.map((row) => toEvent(row, lang));
      for (const batch of inBatches(events.flatMap(leftOutOr), EDGES_AT_ONCE)) {
        read.edges += batch.length;
        yield batch;
      }
    }
    for await (const rows of snapshot.batches(countUnprojected(part))) read.linksLeftOut += Number(rows[0]?.['count']);
  }
  const leftOutOr = (event: ProjectedEvent): ProjectedEvent[] => {
    if (new Set(event.participations.map(({ participant }) => participant)).size > 1) return [event];
    read.eventsLeftOut += 1;
    read.linksLeftOut += event.participations.length;
    return [];
  };
  return { origin, nodes, edges, about: () => ({ request, events: shape, truncated: part.truncated, ...read }) };
}

/** The edges of events, so many at a time: an event with many participants has very many. */
function* inBatches(events: readonly ProjectedEvent[], size: number): Generator<readonly ExportEdge[]> {
  let batch: ExportEdge[] = [];
  for (const event of events)
    for (const edge of edgesOfEvent(event)) {
      if (batch.push(edge) < size) continue;
      yield batch;
      batch = [];
    }
  if (batch.length > 0) yield batch;
}
