import { Document, isCollection, isMap, isPair, isSeq, type Node, visit } from 'yaml';
import type { PrintedGraph } from './write-graph.ts';

const LINE_WIDTH = 120;
/** Characters that a line has before a small thing. */
const MARGIN = 20;
/** Nodes above the article, the sentences and the entities. */
const TOP = 3;

/** A graph as YAML, with small things on one line. @param schema path of the JSON Schema, from the file */
export function printGraph(graph: PrintedGraph, schema: string): string {
  const document = new Document(graph, { aliasDuplicateObjects: false });
  visit(document, {
    Collection(_, node, path) {
      if (path.length <= TOP || !isSmall(node)) return;
      node.flow = true;
      return visit.SKIP;
    },
  });
  const sentences = document.get('sentences');
  if (isSeq(sentences)) for (const node of sentences.items.slice(1)) (node as Node).spaceBefore = true;
  document.commentBefore = ` yaml-language-server: $schema=${schema}`;
  return document.toString({ lineWidth: LINE_WIDTH, flowCollectionPadding: true });
}

/** True if a collection has nothing large in it, and is short. */
function isSmall(node: Node): boolean {
  if (!isCollection(node)) return false;
  const hasLarge = node.items.some((item) => {
    const value = isPair(item) ? item.value : item;
    return isMap(value) || (isSeq(value) && value.items.some(isCollection));
  });
  return !hasLarge && JSON.stringify(node).length < LINE_WIDTH - MARGIN;
}
