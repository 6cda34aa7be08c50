import type { Graph, Pieces } from './graph.ts';
import { getPrefixes, listResources, type Resource, type Term } from './triple.ts';

function toValue(term: Term): object | string {
  if ('id' in term) return { '@id': term.id };
  if ('type' in term) return { '@value': term.text, '@type': term.type };
  return term.lang === undefined ? term.text : { '@value': term.text, '@language': term.lang };
}

const toObject = ({ id, types, properties }: Resource): object => ({
  '@id': id,
  ...(types.length > 0 && { '@type': types }),
  ...Object.fromEntries(properties.flatMap(([name, values]) => (values.length === 0 ? [] : [[name, values.map(toValue)]]))),
});

/** The context comes first for streaming readers. It is inline, so that nothing has to be fetched. */
export async function* toJsonLd(graph: Graph): Pieces {
  yield `{"@context":${JSON.stringify({ '@version': 1.1, ...getPrefixes(graph.origin) })},"@graph":[`;
  let before = '\n';
  for await (const resource of listResources(graph)) {
    yield before + JSON.stringify(toObject(resource));
    before = ',\n';
  }
  yield '\n]}\n';
}
