import { afterAll, expect, test } from 'vitest';
import { makeAccount } from '../support/accounts.ts';
import { clientOf } from '../support/client.ts';
import { freshDatabase } from '../support/database.ts';
import { dumpTables } from '../support/dump.ts';
import { collectLog } from '../support/logged.ts';
import { sqlOf } from '../support/sql.ts';

const database = await freshDatabase('empty');
const { log, text } = collectLog('debug');
const { ask, fetch } = clientOf({ database, log });
const admin = await makeAccount(database, 'ADMIN');
afterAll(() => database.close());

/** Harmless if it is shown as it is. */
const SCRIPT = `</script><img src=x onerror="window.name='taken over'">`;
const words = (what: string) => `${SCRIPT} ${what}`;
const QUERY = `mutation ($input: ArticleInput!, $facts: FactsInput, $reason: String) { recordArticle(input: $input, facts: $facts, reason: $reason) { article { id } } }`;

test('a script in any text that an account may write is passed on as text, by the API, pages and exports', async () => {
  const input = { slug: 'note', type: 'NOTE', lang: 'en', title: words('title'), text: `${words('text')}. It goes on.` };
  const company = {
    ...{
      slug: 'company',
      kind: 'ORGANIZATION',
      type: 'COMPANY',
      names: [{ text: words('name'), lang: 'en' }],
      description: { en: words('description') },
    },
    identifiers: [{ scheme: 'wikidata', value: 'Q424242', source: words('source') }],
    statements: [{ predicate: 'LOCATED_IN', entity: 'place', evidence: [{ sentence: 1, inferred: { en: words('reason of evidence') } }] }],
  };
  const place = { slug: 'place', kind: 'PLACE', type: 'CITY', names: [{ text: words('city'), lang: 'en' }] };
  const facts = { entities: [company, place], sentences: [{ number: 1, gloss: { en: words('gloss') } }] };
  const { data, errors } = await ask(QUERY, { input, facts, reason: words('reason') }, admin.withKey);
  expect([errors, data?.recordArticle.article.id]).toEqual([undefined, 'A1']);
  const told = await fetch(
    `/graphql?query=${encodeURIComponent('{ entities { nodes { label description(lang: "en") } } revisions { nodes { reason } } sentences { nodes { gloss(lang: "en") text } } }')}`,
  );
  expect([told.headers.get('content-type'), told.headers.get('x-content-type-options')]).toEqual([
    expect.stringContaining('json'),
    'nosniff',
  ]);
  expect(await told.text()).toContain('gloss');
  const answers = ['gexf', 'graphml', 'jsonld', 'nt', 'd3.json', 'cytoscape.json', 'graphology.json', 'ftm.jsonl'].map(
    (format) => `/export/${format}?all=true`,
  );
  for (const path of [...answers, '/reconcile/preview?id=E1', '/id/E1', '/']) {
    const response = await fetch(path, { headers: { accept: 'text/html, */*' } });
    const [type, body] = [response.headers.get('content-type') ?? '', await response.text()];
    expect([path, response.headers.get('x-content-type-options')]).toEqual([path, 'nosniff']);
    // What a browser reads as markup has none of it; all else is no markup.
    if (/html|xml/.test(type)) expect([path, body.includes('<img')]).toEqual([path, false]);
    else expect([path, /json|text\/plain|n-triples|ndjson/.test(type) || body === '']).toEqual([path, true]);
  }
});

test('a secret is in no log, no error and no table', async () => {
  const wrong = `${admin.secret.slice(0, -4)}0000`;
  const answers = [
    await ask('{ viewer { name } }', {}, admin.withKey),
    await ask('{ viewer { name } }', {}, { authorization: `Bearer ${wrong}` }),
    await ask('{ nothing }', {}, admin.withKey),
    await ask('mutation { createKey(account: "U9999", label: "x", days: 1) { secret } }', {}, admin.withSession),
    await ask('mutation { revokeKey(id: "x") { __typename } }', {}, admin.withKey),
  ];
  expect(answers[0]?.data?.viewer).toEqual({ name: admin.name });
  const session = /shezhire-session=([^;]+)/.exec(admin.withSession['cookie'] ?? '')?.[1] ?? '';
  const everywhere = [text(), JSON.stringify(answers), JSON.stringify(await dumpTables(sqlOf(database.url)))];
  expect(text()).toContain('request');
  for (const secret of [admin.secret, wrong, session]) for (const place of everywhere) expect(place.includes(secret)).toBe(false);
});
