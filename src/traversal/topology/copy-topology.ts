import type { Topology } from './topology.ts';

/** Copies the arrays, so that the copy can take in changes. What no change touches stays shared. */
export const copyTopology = ({ nodes, links, rows, periods, articles, version }: Topology): Topology => ({
  nodes: {
    ...nodes,
    ids: nodes.ids.slice(),
    kinds: nodes.kinds.slice(),
    degrees: nodes.degrees.slice(),
    present: nodes.present.slice(),
    added: new Map(nodes.added),
  },
  links: {
    ...links,
    statements: links.statements.slice(),
    subjects: links.subjects.slice(),
    objects: links.objects.slice(),
    attributes: links.attributes.slice(),
    periods: links.periods.slice(),
    articles: links.articles.slice(),
    evidence: links.evidence.slice(),
  },
  rows: {
    ...rows,
    outLast: new Map(rows.outLast),
    inLast: new Map(rows.inLast),
    outBefore: rows.outBefore.slice(),
    inBefore: rows.inBefore.slice(),
  },
  periods,
  articles,
  version: { ...version },
});
