import type { ExportEdge, ExportNode, Graph, Pieces, QuantityRow } from '../../src/export/graph.ts';

/** A node of which only the label is of interest. */
export const nodeCalled = (place: number, label: string): ExportNode => ({
  ...{ id: `E${place + 1}`, slug: `made-${place}`, kind: 'PERSON', type: null, status: null, collective: false },
  ...{ label, labelKk: label, labelRu: label, labelEn: label, links: 0, identifiers: [], time: null, quantities: [] },
  names: [{ text: label, lang: 'en', role: 'PRIMARY' }],
});

/** An edge between two nodes by their places. */
export const edgeFrom = (place: number, source: number, target: number, more: Partial<ExportEdge> = {}): ExportEdge => ({
  ...{ id: `S${place + 1}`, source: `E${source + 1}`, target: `E${target + 1}`, sourceKind: 'PERSON', targetKind: 'ORGANIZATION' },
  ...{ label: 'affiliated with', predicate: 'AFFILIATED_WITH', rank: 'NORMAL', statements: [`S${place + 1}`], certainty: 'STATED' },
  ...{ standing: 'ASSERTED', eventStatus: null, derivedEnd: null },
  ...{ evidence: 1, sentences: ['A1.1'], validFrom: null, validTo: null, validEarliest: null, validLatest: null, event: null },
  ...more,
});

async function* batches<T>(rows: readonly T[]): AsyncGenerator<readonly T[]> {
  for (let at = 0; at < rows.length; at += 2) yield rows.slice(at, at + 2);
}

/** A graph that is not from a database. */
export const graphWith = (nodes: readonly ExportNode[], edges: readonly ExportEdge[], quantities: readonly QuantityRow[] = []): Graph => ({
  origin: 'http://localhost',
  nodes: () => batches(nodes),
  edges: () => batches(edges),
  quantities: () => batches(quantities),
  about: () => ({
    request: '',
    nodes: nodes.length,
    edges: edges.length,
    events: 'NODES',
    truncated: false,
    eventsKept: 0,
    eventsLeftOut: 0,
    linksLeftOut: 0,
  }),
});

/** All of a file at once. */
export async function wholeOf(pieces: Pieces): Promise<Uint8Array> {
  const parts: Buffer[] = [];
  for await (const piece of pieces) parts.push(Buffer.from(piece as string)); // or bytes, which it takes as well
  return Buffer.concat(parts);
}
