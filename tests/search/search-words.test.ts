import { afterAll, beforeAll, expect, test } from 'vitest';
import { connect, type Database } from '../../src/database/connect.ts';
import { clientOf } from '../support/client.ts';
import { freshUrl } from '../support/database.ts';
import { countRounds, pickCases } from '../support/rounds.ts';

let database: Database;
beforeAll(async () => {
  database = connect(await freshUrl(), { pool: 4 });
});
afterAll(() => database.close());

const QUERY = `query ($text: String!, $kind: [EntityKind!]) {
  search(text: $text, kind: $kind, first: 100) {
    totalCount kinds: groups(by: KIND) { key kind label(lang: "en") count } matches: groups(by: MATCH) { key label(lang: "en") count }
    edges { score why node { slug kind } }
  }
}`;
const ask = async (text: string, kind?: readonly string[]) => {
  const { data, errors } = await clientOf({ database }).ask(QUERY, { text, kind });
  expect(errors).toBeUndefined();
  return data.search;
};

interface Edge {
  readonly score: number;
  readonly why: readonly string[];
  readonly node: { readonly slug: string; readonly kind: string };
}

/** A word, with what an apostrophe or, after digits, a hyphen joins to it: Elbasy's, 2100-ден. */
const WORD = /\p{N}+-\p{L}+|[\p{L}\p{N}]+(?:['’]\p{L}+)*/gu;

/** Every word of every name, with the entities whose names have it. */
async function listWords(): Promise<Map<string, Set<string>>> {
  const { data } = await clientOf({ database }).ask('{ entities(first: 100) { nodes { slug names { text } } } }');
  const words = new Map<string, Set<string>>();
  for (const { slug, names } of data.entities.nodes as { slug: string; names: { text: string }[] }[])
    for (const { text } of names) for (const word of text.match(WORD) ?? []) words.set(word, (words.get(word) ?? new Set()).add(slug));
  return words;
}

test('every whole word of every name brings its entities', async () => {
  const words = await listWords();
  expect(words.size).toBeGreaterThan(400);
  const missing: string[] = [];
  for (const [word, slugs] of pickCases([...words], 2 * countRounds(words.size))) {
    const found = new Set((await ask(word)).edges.map(({ node }: Edge) => node.slug));
    for (const slug of slugs) if (!found.has(slug)) missing.push(`${word}: ${slug}`);
  }
  expect(missing).toEqual([]);
});

test.each([
  ['food', 'food-delivery'],
  ['FOOD', 'food-delivery'],
  ['выплата', 'medical-workers-payment'],
  ['төлем', 'medical-workers-payment'],
  ['төлемнің', 'medical-workers-payment'],
  ['tölem', 'medical-workers-payment'],
])('%s in a long name is found, below a name that has more in common with a text', async (text, slug) => {
  const found: Edge | undefined = (await ask(text)).edges.find(({ node }: Edge) => node.slug === slug);
  expect(found?.score).toBeGreaterThan(0);
  expect(found?.score).toBeLessThan(0.3);
  expect(found?.why.at(-1)).toBe('WORD');
});

test('a word that is begun ranks by what it begins', async () => {
  const { edges } = await ask('Достық');
  const scores = edges.map(({ score }: Edge) => score);
  expect(scores).toEqual(scores.toSorted((a: number, b: number) => b - a));
  expect(edges[0].node.slug).toBe('dostyq');
});

test('found entities are counted by kind, and by what of the name matches', async () => {
  const { kinds, matches, totalCount, edges } = await ask('Достық');
  const sum = (groups: readonly { count: number }[]): number => groups.reduce((total, { count }) => total + count, 0);
  expect(sum(kinds)).toBe(totalCount);
  expect(sum(matches)).toBe(totalCount);
  for (const { key, kind, count } of kinds) {
    expect(kind).toBe(key);
    expect(edges.filter(({ node }: Edge) => node.kind === key)).toHaveLength(count);
  }
  expect(kinds).toContainEqual({ key: 'PLACE', kind: 'PLACE', label: 'place', count: 1 });
  expect(matches.map(({ key, label }: { key: string; label: string }) => [key, label])).toContainEqual(['WORDS', 'words of the name']);
  expect((await ask('Бауыржан Байбек')).matches).toContainEqual({ key: 'NAME', label: 'whole name', count: 1 });
});

test('groups count what the arguments leave', async () => {
  const { kinds, totalCount } = await ask('Достық', ['PLACE', 'GROUP']);
  expect(kinds.map(({ key }: { key: string }) => key).sort()).toEqual(['GROUP', 'PLACE']);
  expect(totalCount).toBe(kinds.reduce((sum: number, { count }: { count: number }) => sum + count, 0));
});

test('what is not found has no groups', async () => {
  expect(await ask('xqzz')).toMatchObject({ totalCount: 0, kinds: [], matches: [] });
});
