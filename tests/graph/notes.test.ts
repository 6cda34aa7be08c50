import { afterAll, expect, test } from 'vitest';
import type { ArticleId } from '../../schema/ids.ts';
import { loadStoredFolder } from '../../src/ingest/stored-article.store.ts';
import { writeGraph } from '../../src/ingest/write-graph.ts';
import { makeAccount } from '../support/accounts.ts';
import { clientOf } from '../support/client.ts';
import { freshDatabase } from '../support/database.ts';

const database = await freshDatabase();
const { ask } = clientOf({ database });
const curator = await makeAccount(database, 'CURATOR');
afterAll(() => database.close());

test('a note is an article of its own type, by which articles are found', async () => {
  const input = { slug: 'note-on-dostyq', type: 'NOTE', lang: 'en', text: 'Dostyq was visited by the desk. It stands empty.' };
  const facts = {
    entities: [{ slug: 'dostyq', statements: [{ predicate: 'LOCATED_IN', entity: 'almaty', evidence: [{ sentence: 1 }] }] }],
  };
  const { data, errors } = await ask(
    'mutation ($input: ArticleInput!, $facts: FactsInput) { recordArticle(input: $input, facts: $facts) { article { id type } } }',
    { input, facts },
    curator.withKey,
  );
  expect(errors).toBeUndefined();
  expect(data.recordArticle.article.type).toBe('NOTE');
  const { data: found } = await ask(`{
    notes: articles(filter: { type: [NOTE] }) { nodes { slug } }
    others: articles(filter: { type: [NEWS, DATASET] }) { nodes { type } }
    history(of: ["${data.recordArticle.article.id}"]) { nodes { after { ... on ArticleVersion { articleType } } } }
  }`);
  expect(found.notes.nodes).toEqual([{ slug: input.slug }]);
  expect(new Set(found.others.nodes.map(({ type }: { type: string }) => type))).toEqual(new Set(['NEWS']));
  expect(found.history.nodes).toContainEqual({ after: { articleType: 'NOTE' } });
  const id = Number(data.recordArticle.article.id.slice(1)) as ArticleId;
  const graph = writeGraph(await loadStoredFolder(database.reader(), id));
  expect(graph.article).toMatchObject({ type: 'NOTE' });
});
