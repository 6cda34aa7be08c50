import type { ElementDefinition } from 'cytoscape';
import type { Picture, PictureLink, PictureNode } from './picture.ts';

/** A picture as Cytoscape takes it. What is told apart by its look is told by classes, which stylesheet.ts draws. */
export const elementsOf = ({ nodes, links, of }: Picture): ElementDefinition[] => [
  ...nodes.map((node) => nodeElement(node, of.includes(node.id))),
  ...links.map(linkElement),
];

const nodeElement = ({ id, kind, label, isCollective, isPlanned }: PictureNode, isStart: boolean): ElementDefinition => ({
  group: 'nodes',
  data: { id, label, kind: kind ?? 'UNKNOWN' },
  classes: [isStart && 'start', isCollective && 'collective', isPlanned && 'planned'].filter((name) => name !== false),
});

const linkElement = ({ id, source, target, label, certainty }: PictureLink): ElementDefinition => ({
  group: 'edges',
  data: { id, source, target, label },
  classes: certainty === 'INFERRED' ? ['inferred'] : [],
});
