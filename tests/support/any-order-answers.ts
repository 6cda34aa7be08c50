import { resolve } from 'node:path';
import { expect } from 'vitest';
import type { Database } from '../../src/database/connect.ts';
import { clientOf } from './client.ts';
import { freshDatabase } from './database.ts';
import { ingestFolder } from './folder.ts';
import { QUERIES } from './goldens.ts';
import { ARTICLES, ingestArticle } from './in-any-order.ts';
import { sqlOf } from './sql.ts';
import { follow, patient } from './topology.ts';

const SEED = resolve(import.meta.dirname, '../../seeds/birgemiz');
/** The seed and the five articles. */
export const SLUGS = ['birgemiz', ...Object.keys(ARTICLES)];

const STATEMENT = 'predicate rank certainty validFrom { edtf } validTo { edtf } subject { slug } object { slug } quantity { amount unit }';
const OWN = Object.values(ARTICLES)
  .flatMap(({ entities }) => Object.keys(entities))
  .map((slug) => `"${slug}"`);
const OWN_QUERIES = {
  names: `{ entities(first: 100) { nodes { slug kind collective kk: label(lang: "kk") ru: label(lang: "ru") en: label(lang: "en") description(lang: "en")
    en2021: label(lang: "en", asOf: { valid: "2021" }) names { text lang role validFrom { edtf } orderedSources: sources { article { slug } sentence { number } } }
    identifiers { scheme value source } } } }`,
  classes: `{ organizations(first: 100) { nodes { slug type } } places(first: 100) { nodes { slug type latitude longitude } } }`,
  statements: `{ statements(first: 100, filter: { subject: { ref: [${OWN}] } }) { nodes { ${STATEMENT} evidence { sentence { number article { slug } } } } } }`,
  ties: `{ statements(first: 100, filter: { subject: { ref: [${OWN}] }, standing: [ASSERTED, DISPUTED, SUPPOSED, QUESTIONED, DENIED] }) { nodes { ${STATEMENT} standing
    support { independent } derivedEnd { date { edtf } } correctedBy { quantity { amount } } confirmedBy { predicate } endedBy { object { slug } }
    evidence { corrects { article key statements { quantity { amount } value { ... on DateValue { date { edtf } } } } } confirms { key statements { predicate } } ends { key statements { object { slug } } } } } } }`,
  links: `{ entities(first: 100) { nodes { slug linkCounts { predicate direction count } } } }`,
  offices: `{ offices { nodes { slug holders { person { slug } since { edtf } until { edtf } standing }
    then: holders(asOf: { valid: "2027" }) { person { slug } } } } }`,
  events: `{ events(first: 100) { groups(by: TYPE) { key count label } nodes { slug type status time { edtf } place { slug } partOf { slug }
    participants { role entity { slug } } quantities { quantity { amount } rank } } }
    y: events { groups(by: YEAR) { key count } } m: events { groups(by: MONTH) { key count } }
    orderedByTime: events(first: 100, filter: { time: { from: "2020", to: "2023" } }, orderBy: [{ by: TIME }]) { nodes { slug } }
    orderedByLabel: entities(first: 100, filter: { ref: ["aqsu", "shet", "aqsu-stroi", "big-build", "dana-saryn", "erlan-tas"] }, orderBy: [{ by: LABEL, lang: "en" }]) { nodes { slug } } }`,
  sums: `{ statements(filter: { predicate: [AMOUNT] }) { groups(by: UNIT) { key count quantities { predicate sum sumLeast sumMost competing } } } }`,
  graph: `{ neighborhood(of: ["aqsu-bridge"], depth: 2) { nodes { slug label(lang: "en") } edges { statement { predicate } source { slug } target { slug } } truncated }
    paths(from: "dana-saryn", to: "big-build") { paths { entities { slug } } } }`,
  timeline: `{ organization(ref: "aqsu-stroi") { timeline(first: 50) { nodes { kind: __typename event { slug } statement { predicate } } } } }`,
  search: `{ search(text: "Аксу") { edges { score matchedName { text } node { slug } } } resolve(names: [{ name: "Aqsu Build" }, { name: "Дана Сарин" }]) { verdict candidates { score entity { slug } } } }`,
};
/** Queries that ask for something by its id, or for what came when, are left out. */
const COMPARED = [
  ...QUERIES.filter(({ query }) => !/\b[EASR]\d+\b|recordedAt/.test(query)),
  ...Object.entries(OWN_QUERIES).map(([name, query]) => ({ name, query })),
];

/** Keys of what tells when something came in. */
const OF_ORDER = new Set(['cursor', 'startCursor', 'endCursor', 'recordedAt', 'at', 'revision', 'nodeId']);
/** Lists below a field with such a name have an order of their own. */
const ORDERED = /^ordered[A-Z]/;

/** An answer without ids: those of entities, articles and statements as what they are. Lists by id are sorted. */
function normalize(value: unknown, meaning: ReadonlyMap<string, string>, isOrdered = false): unknown {
  if (typeof value === 'string')
    return meaning.get(value) ?? value.replace(/^A\d+(?=\.\d+$)/, (id) => meaning.get(id) ?? id).replace(/^V\d+$/, 'evidence');
  if (Array.isArray(value)) {
    const items = value.map((item) => normalize(item, meaning, isOrdered));
    return isOrdered ? items : items.sort((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1));
  }
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(
    Object.entries(value).flatMap(([key, inner]) =>
      OF_ORDER.has(key) ? [] : [[key, normalize(inner, meaning, isOrdered || ORDERED.test(key))]],
    ),
  );
}

async function loadMeanings(url: string): Promise<Map<string, string>> {
  const sql = sqlOf(url);
  const rows = await sql<{ id: string; meaning: string }[]>`
    select 'E' || id as id, slug as meaning from entities
    union all select 'A' || id, slug from articles
    union all select 'S' || s.id, concat_ws(' ', e.slug, s.predicate, o.slug, s.amount, s.unit, s.comparator, s.text::text, s.date, s.valid_from, s.valid_to)
      from statements s join entities e on e.id = s.subject_id left join entities o on o.id = s.object_id`;
  return new Map(rows.map(({ id, meaning }) => [id, meaning]));
}

/** The answers of queries, by name, without ids. */
async function answersOf(
  database: Database & { readonly url: string },
  queries: readonly { readonly name: string; readonly query: string }[],
): Promise<Map<string, unknown>> {
  const { ask } = clientOf({ database, topology: patient(follow(database)) });
  const meaning = await loadMeanings(database.url);
  const answers = new Map<string, unknown>();
  for (const { name, query } of queries) {
    const { data, errors } = await ask(query);
    answers.set(name, normalize(errors ? { errors: errors.map(({ message }) => message) } : data, meaning));
  }
  return answers;
}

async function answersAfter(order: readonly string[]): Promise<Map<string, unknown>> {
  const database = await freshDatabase('empty');
  for (const slug of order) await (slug === 'birgemiz' ? ingestFolder(database, SEED) : ingestArticle(database, slug));
  return answersOf(database, COMPARED);
}

/** Ingests the articles in each order, and expects the same answers as in the first. */
export async function expectSameAnswers(first: readonly string[], orders: readonly (readonly string[])[]): Promise<void> {
  const expected = await answersAfter(first);
  expect([...expected].filter(([, answer]) => JSON.stringify(answer).startsWith('{"errors"'))).toEqual([]);
  for (const order of orders) {
    const found = await answersAfter(order);
    const differing = [...expected.keys()].filter((name) => JSON.stringify(found.get(name)) !== JSON.stringify(expected.get(name)));
    const pick = (answers: Map<string, unknown>) => Object.fromEntries(differing.map((name) => [name, answers.get(name)]));
    expect({ order, ...pick(found) }).toEqual({ order, ...pick(expected) });
  }
}
