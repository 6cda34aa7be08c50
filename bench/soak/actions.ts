import { readdirSync, readFileSync } from 'node:fs';
import { request } from 'node:http';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

export interface Target {
  readonly origin: string;
  /** Entities from E1 to this number. */
  readonly entities: number;
  readonly random: () => number;
}

/** What one client does in one turn. @returns the status of the answer, or what happened instead */
export type Action = (target: Target) => Promise<string>;

const FOLDER = join(import.meta.dirname, '../../src/app/graphiql/examples');
const EXAMPLES = readdirSync(FOLDER).map((name) => readFileSync(join(FOLDER, name), 'utf8'));
const FORMATS = ['gexf', 'graphml', 'csv.zip', 'jsonld', 'nt', 'ftm.jsonl', 'parquet', 'cytoscape.json'];
const WORDS = ['Алматы', 'Дост', 'Nur Otan', 'Baibek', 'қор', 'Жамбыл', 'Нур', 'партиясының', 'ауыл', 'aiym'];
const SUBSCRIPTION = 'subscription { changes { cursor kind entity { slug } statement { predicate } } }';

const draw = <T>(list: readonly T[], { random }: Target): T => list[Math.floor(random() * list.length)] as T; // within the list
const drawId = ({ random, entities }: Target): string => `E${1 + Math.floor(random() * entities)}`;
const drawText = (target: Target): string => `${draw(WORDS, target)} ${Math.floor(target.random() * 1e6)}`;

/** Sends it, and reads the answer to its end. */
async function send(target: Target, path: string, init: RequestInit = {}): Promise<string> {
  const response = await fetch(`${target.origin}${path}`, init);
  await response.arrayBuffer();
  return String(response.status);
}

const ask = (target: Target, query: string, variables: object = {}): Promise<string> =>
  send(target, '/graphql', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query, variables }),
  });

/** Opens a response and leaves it, without having read it, after so long. */
const leave = (target: Target, path: string, afterMs: number, headers: Record<string, string> = {}): Promise<string> =>
  new Promise((resolve) => {
    const sent = request(`${target.origin}${path}`, { agent: false, headers }, (response) => response.pause());
    sent.on('error', () => {}).end();
    void sleep(afterMs).then(() => {
      sent.destroy();
      resolve('left');
    });
  });

const FILTERS = [
  (target: Target) => `predicate: [AGENT, TOPIC], subject: "${drawId(target)}"`,
  () => 'value: [PERSON, PLACE]',
  () => 'asOf: { valid: "2020-06-15" }, predicate: AGENT',
  (target: Target) => `or: [{ subject: "${drawId(target)}" }, { not: { predicate: TOPIC } }]`,
  (target: Target) =>
    `and: [${Array.from({ length: 1 + Math.floor(target.random() * 8) }, () => `{ not: { subject: "${drawId(target)}" } }`).join(' ')}]`,
];

/** Each client takes one of these at random: an action that stands twice is as likely again. */
export const ACTIONS: Readonly<Record<string, Action>> = {
  'example query': (target) => ask(target, draw(EXAMPLES, target)),
  'search, another document each time': (target) =>
    ask(target, `{ search(text: "${drawText(target)}", first: 5) { edges { score node { slug label(lang: "ru") } } } }`),
  'search by a variable': (target) =>
    ask(target, 'query ($text: String!) { search(text: $text) { totalCount nodes { id label } } }', { text: drawText(target) }),
  'entity with its facts': (target) =>
    ask(
      target,
      'query ($ref: ID!) { entity(ref: $ref) { label names { text } statements(first: 20) { totalCount nodes { predicate evidence { sentence { id gloss } } } } } }',
      { ref: drawId(target) },
    ),
  'filtered statements': (target) =>
    ask(
      target,
      `{ statements(first: ${1 + Math.floor(target.random() * 50)}, filter: { ${draw(FILTERS, target)(target)} }) { nodes { id predicate } } }`,
    ),
  neighborhood: (target) =>
    ask(target, `{ neighborhood(of: "${drawId(target)}", depth: 2, maxNodes: 200) { nodes { id label } edges { key } truncated } }`),
  paths: (target) =>
    ask(target, `{ paths(from: "${drawId(target)}", to: "${drawId(target)}") { paths { hops { predicate sentence { id } } } } }`),
  'names to resolve': (target) =>
    ask(target, 'query ($names: [String!]!) { resolve(names: $names) { name verdict candidates { score } } }', {
      names: Array.from({ length: 30 }, () => drawText(target)),
    }),
  'OpenRefine batch': (target) => {
    const queries = Object.fromEntries(Array.from({ length: 10 }, (_, at) => [`q${at}`, { query: drawText(target) }]));
    return send(target, '/reconcile', { method: 'POST', body: new URLSearchParams({ queries: JSON.stringify(queries) }) });
  },
  'export of a part': (target) => send(target, `/export/${draw(FORMATS, target)}?of=${drawId(target)}&depth=2`),
  'export that nobody reads': (target) => leave(target, '/export/ftm.jsonl', 1_000),
  'subscription that is left': (target) =>
    leave(target, `/graphql?query=${encodeURIComponent(SUBSCRIPTION)}`, 3_000, { accept: 'text/event-stream' }),
  'request that is left': (target) => leave(target, '/graphql?query={statements(first:100){nodes{id,subject{label}}}}', 5),
  'page of GraphiQL': (target) => send(target, '/graphql', { headers: { accept: 'text/html', 'accept-encoding': 'gzip' } }),
  explorer: (target) => send(target, '/'),
  'document that is no GraphQL': (target) => ask(target, `{ entities { ${'x '.repeat(9_000)}${target.random()} `),
  'document that does not fit the schema': (target) => ask(target, `{ a${Math.floor(target.random() * 1e9)} ${'b '.repeat(2_000)} }`),
  'document that is too costly': (target) =>
    ask(target, `{ ${Array.from({ length: 200 }, (_, at) => `a${at}_${Math.floor(target.random() * 1e6)}: kinds { kind }`).join(' ')} }`),
  'large document': (target) =>
    ask(
      target,
      `# ${'x'.repeat(100_000)}\n{ ${Array.from({ length: 50 }, () => `e${Math.floor(target.random() * 1e9)}: entity(ref: "${drawId(target)}") { label }`).join(' ')} }`,
    ),
  'body that is no JSON': (target) =>
    send(target, '/graphql', { method: 'POST', headers: { 'content-type': 'application/json' }, body: 'x'.repeat(200_000) }),
  'unknown page': (target) => send(target, `/${target.random()}`),
};
