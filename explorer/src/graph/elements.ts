import type { ElementDefinition } from 'cytoscape';
import { getKnown } from '../diff/known-of.ts';
import type { State } from '../state/state.ts';
import type { DerivedConnection, GraphData, GraphLink, GraphNode } from './graph-data.ts';

/** The id of the plate that shows the number of omitted links of an entity. */
export const toMoreId = (entity: string): string => `+${entity}`;

/** Converts a graph to Cytoscape elements. Classes carry what stylesheet.ts draws. */
export function createElements(graph: GraphData, pinned: State['pinned']): ElementDefinition[] {
  const { nodes, links, derived, of, highlighted, diff } = graph;
  const pins = new Set(pinned.map(({ id }) => id));
  const getEmphasis = (id: string) => highlighted.size > 0 && (highlighted.has(id) ? 'lit' : 'faint');
  const elements = [
    ...nodes.map((node) => createNode(node, [of.includes(node.id) && 'start', pins.has(node.id) && 'pinned', getEmphasis(node.id)])),
    ...links.map((link) => createLink(link, [getEmphasis(link.id)])),
    ...derived.flatMap(createDerived),
    ...createMorePlates(graph),
  ];
  if (!diff) return elements;
  const changes = new Map([...nodes, ...links].map(({ id, change }) => [id, change]));
  return elements.map((element) => ({ ...element, data: { ...element.data, known: getKnown(diff, changes.get(element.data.id ?? '')) } }));
}

type ClassList = readonly (string | false)[];
const listClasses = (classes: ClassList): string[] => classes.filter((name) => name !== false);

const createNode = ({ id, kind, label, isCollective, isPlanned, folded, change }: GraphNode, classes: ClassList): ElementDefinition => ({
  group: 'nodes',
  data: { id, label: folded > 0 ? `${label} (+${folded})` : label, kind: kind ?? 'UNKNOWN' },
  classes: listClasses([
    isCollective && 'collective',
    isPlanned && 'planned',
    folded > 0 && 'folded',
    change !== undefined && `diff-${change}`,
    ...classes,
  ]),
});

const createLink = (
  { id, source, target, label, certainty, isDisputed, event, change }: GraphLink,
  classes: ClassList,
): ElementDefinition => ({
  group: 'edges',
  data: { id, source, target, label },
  classes: listClasses([
    certainty === 'INFERRED' && 'inferred',
    isDisputed === true && 'disputed',
    event !== null && 'event',
    change !== undefined && `diff-${change}`,
    ...classes,
  ]),
});

/** A plate with the rule, and a dotted edge to each entity. */
const createDerived = ({ id, label, via, entities }: DerivedConnection): ElementDefinition[] => [
  { group: 'nodes', data: { id, label: via.label === null ? label : `${label}: ${via.label}`, kind: 'DERIVED' }, classes: ['derived'] },
  ...entities.map((entity) => ({
    group: 'edges' as const,
    data: { id: `${id}:${entity}`, source: entity, target: id, label: '' },
    classes: ['derived'],
  })),
];

function createMorePlates({ nodes, omitted }: GraphData): ElementDefinition[] {
  const nodeIds = new Set(nodes.map(({ id }) => id));
  return [...Map.groupBy(omitted, ({ of }) => of)]
    .filter(([of]) => nodeIds.has(of))
    .flatMap(([of, group]) => {
      const count = group.reduce((sum, item) => sum + item.count, 0);
      const id = toMoreId(of);
      return [
        { group: 'nodes' as const, data: { id, label: `+${count}`, kind: 'MORE' }, classes: ['more'] },
        { group: 'edges' as const, data: { id: `${id}:`, source: of, target: id, label: '' }, classes: ['more'] },
      ];
    });
}
