import type { Graph, Pieces } from './graph.ts';
import { getPrefixes, listResources, type Resource, type Term } from './triple.ts';

type ExpandName = (name: string) => string;

/** Escapes special and control characters, which readers may take for line ends. */
const escapeText = (text: string): string =>
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
  text.replace(/["\\\u0000-\u001F\u007F-\u009F\u2028\u2029\uFFFE\uFFFF]/g, (character) =>
    character === '"' || character === '\\'
      ? `\\${character}`
      : `\\u${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`,
  );

function formatObject(term: Term, full: ExpandName): string {
  if ('id' in term) return full(term.id);
  const text = `"${escapeText(term.text)}"`;
  if ('type' in term) return `${text}^^${full(term.type)}`;
  return term.lang === undefined ? text : `${text}@${term.lang}`;
}

function formatLines({ id, types, properties }: Resource, full: ExpandName): string {
  const subject = full(id);
  const all = [
    ...types.map((type) => [full('rdf:type'), full(type)]),
    ...properties.flatMap(([name, values]) => values.map((value) => [full(name), formatObject(value, full)])),
  ];
  return all.map(([predicate, value]) => `${subject} ${predicate} ${value} .\n`).join('');
}

export async function* toNTriples(graph: Graph): Pieces {
  const prefixes: Readonly<Record<string, string>> = getPrefixes(graph.origin);
  const full: ExpandName = (name) => {
    const colon = name.indexOf(':');
    const prefix = prefixes[name.slice(0, colon)];
    return `<${prefix === undefined ? name : prefix + name.slice(colon + 1)}>`;
  };
  for await (const resource of listResources(graph)) yield formatLines(resource, full);
}
