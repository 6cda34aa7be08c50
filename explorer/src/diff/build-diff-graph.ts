import type { GraphData, GraphLink, GraphNode } from '../graph/graph-data.ts';
import { readLabel } from '../name/label.ts';
import type { DiffNodeFieldsFragment, DiffQuery } from '../query/operations.ts';
import type { Lang } from '../state/state.ts';

type Diff = DiffQuery['diff'];
type Edge = Diff['added']['edges'][number];

/** The signs of what differs. A picture has them before the names, so that it can be read without colors. */
export const SIGNS = { ADDED: '+', REMOVED: '−', CHANGED: '≠', UNCHANGED: '' } as const;

/** The name of an entity; both names if it was renamed. */
export function formatDiffLabel({ kind, labelBefore, labelAfter }: DiffNodeFieldsFragment, lang: Lang): string {
  const labels = [labelBefore, labelAfter].filter((label) => label !== null).map((label) => readLabel(lang, kind, label).text);
  return [...new Set(labels)].join(' → ');
}

/** The name of an entity in the state in which something with this difference stands. */
export const formatStateLabel = (node: DiffNodeFieldsFragment, change: Edge['change'], lang: Lang): string =>
  formatDiffLabel(change === 'REMOVED' ? { ...node, labelAfter: null } : { ...node, labelBefore: null }, lang);

const sign = (change: Edge['change'], label: string): string => `${SIGNS[change]} ${label}`.trim();

/** The graph of a diff: what was added, removed and changed, with the ends of its links. */
export function buildDiffGraph({ added, removed, changed, from, to, truncated }: Diff, of: readonly string[], lang: Lang): GraphData {
  const parts = [added, removed, changed];
  const nodes = new Map(parts.flatMap((part) => part.nodes).map((node) => [node.key, createDiffNode(node, lang)]));
  return {
    nodes: [...nodes.values()],
    links: parts.flatMap(({ edges }) => edges.map(createDiffLink)),
    of: of.length > 0 ? of : [...nodes.keys()].slice(0, 1),
    diff: { from: from?.id ?? null, to: to?.id ?? null },
    ...{ derived: [], highlighted: new Set<string>(), omitted: [], unknownOmitted: 0, isMissingLinks: false, isTruncated: truncated },
  };
}

const createDiffNode = (node: DiffNodeFieldsFragment, lang: Lang): GraphNode => ({
  id: node.key,
  kind: node.kind,
  label: sign(node.change, formatDiffLabel(node, lang)),
  change: node.change,
  ...{ isCollective: false, isPlanned: false, folded: 0 },
});

const createDiffLink = ({ key, change, predicate, source, target, statement }: Edge): GraphLink => ({
  id: key,
  source: source.id,
  target: target.id,
  label: sign(change, statement.predicateInfo.label),
  certainty: statement.certainty,
  ...{ predicate, change, event: null },
});
