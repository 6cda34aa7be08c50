import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parse, stringify } from 'yaml';
import { folderOf } from './folder.ts';

// biome-ignore lint/suspicious/noExplicitAny: graph.yaml as it is written
type Graph = any;
type Random = () => number;

const pick = <T>(list: readonly T[], random: Random): T | undefined => list[Math.floor(random() * list.length)];
const pickWith = (graph: Graph, field: string, random: Random): Graph =>
  pick(
    Object.values(graph.entities as Record<string, Graph>).filter((entity) => entity[field]?.length > 0),
    random,
  );

/** What people change in a graph.yaml. Some of it is refused where other parts of the file need what goes. */
const CHANGES: readonly ((graph: Graph, random: Random, mark: string) => void)[] = [
  ({ article }, _, mark) => {
    article.title = `Title ${mark}`;
  },
  ({ sentences }, random, mark) => {
    Object.assign(pick(sentences as Graph[], random) ?? {}, { gloss: { en: `Gloss ${mark}.`, kk: `Мағынасы ${mark}.` } });
  },
  (graph, random, mark) => {
    pickWith(graph, 'names', random)?.names.push({ text: `Name ${mark}`, lang: 'en', role: 'ALIAS' });
  },
  (graph, random, mark) => {
    const { names } = pickWith(graph, 'names', random) ?? { names: [] };
    Object.assign(pick(names as Graph[], random) ?? {}, { text: `Renamed ${mark}` });
  },
  (graph, random) => {
    const entity = pickWith(graph, 'statements', random);
    entity?.statements.splice(Math.floor(random() * entity.statements.length), 1);
  },
  (graph, random) => {
    const { statements } = pickWith(graph, 'statements', random) ?? { statements: [] };
    const statement = pick(statements as Graph[], random);
    if (statement) statement.rank = statement.rank === 'DEPRECATED' ? 'PREFERRED' : 'DEPRECATED';
  },
  (graph, random, mark) => {
    const entity = pick(Object.values(graph.entities as Record<string, Graph>), random);
    if (entity) entity.description = { en: `Described ${mark}.` };
  },
  ({ sentences }, random) => {
    const { mentions } = pick(
      (sentences as Graph[]).filter((sentence) => sentence.mentions?.length > 0),
      random,
    ) ?? { mentions: [] };
    mentions.splice(Math.floor(random() * mentions.length), 1);
  },
  (graph, random) => {
    const entities = Object.keys(graph.entities);
    delete graph.entities[pick(entities, random) ?? ''];
  },
  ({ quotations = [] }) => {
    quotations.pop();
  },
];

/** A copy of a folder with a few changes of its graph.yaml. @param mark words that no other copy has */
export async function changeFolder(folder: string, random: Random, mark: string): Promise<string> {
  const graph = parse(await readFile(join(folder, 'graph.yaml'), 'utf8'));
  for (let count = 1 + Math.floor(random() * 3); count > 0; count -= 1) pick(CHANGES, random)?.(graph, random, mark);
  const text = await readFile(join(folder, 'article.txt')).catch(() => null);
  return folderOf({ 'graph.yaml': stringify(graph), ...(text && { 'article.txt': text }) });
}
