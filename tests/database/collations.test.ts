import { randomBytes } from 'node:crypto';
import postgres from 'postgres';
import { expect, inject, test } from 'vitest';
import { connect } from '../../src/database/connect.ts';
import { migrateDatabase } from '../../src/database/migrate.ts';
import { refoldNames } from '../../src/graph/name/fold.store.ts';
import { upsertOntology } from '../../src/graph/ontology/ontology.store.ts';
import { clientOf } from '../support/client.ts';
import { ingestFolder, PRESS_NOTE } from '../support/folder.ts';
import { ingestNamed } from '../support/named.ts';
import { pickCases } from '../support/rounds.ts';

/** Ways to create a database that can hold Kazakh; whose order of letters differs. */
const COLLATIONS = {
  'C.UTF-8 of Postgres': "locale_provider builtin builtin_locale 'C.UTF-8' locale 'C.UTF-8'",
  'C.UTF-8 of the system': "locale_provider libc locale 'C.UTF-8'",
  'American English of the system': "locale_provider libc locale 'en_US.UTF-8'",
  'Kazakh of ICU': "locale_provider icu icu_locale 'kk' locale 'C.UTF-8'",
  'Russian of ICU, capitals first': "locale_provider icu icu_locale 'ru-u-kf-upper' locale 'C.UTF-8'",
};

/** The address of a new database, or why this server cannot have one of that kind. */
async function create(options: string): Promise<{ readonly url: string } | { readonly lacks: string }> {
  const serverUrl = inject('serverUrl');
  const name = `collation_${randomBytes(6).toString('hex')}`;
  const sql = postgres(serverUrl, { max: 1, onnotice: () => {} });
  try {
    await sql.unsafe(`create database ${name} template template0 encoding 'UTF8' ${options}`);
    return { url: serverUrl.replace(/postgres$/, name) };
  } catch (error) {
    if (error instanceof postgres.PostgresError && ['22023', '0A000', '42809'].includes(error.code)) return { lacks: error.message };
    throw error;
  } finally {
    await sql.end();
  }
}

const TEXTS = [
  'жұлдызай қорының',
  'ДӘУРЕНОВА',
  'Asel Daurenova',
  'Қайың',
  'дала',
  'Шағала аудны',
  'әсел',
  'бaлa', // with a Latin a
  'ب',
];

const QUERY = `query ($text: String!) {
  search(text: $text) { totalCount edges { score why matchedName { text lang } node { slug } } }
  up: entities(first: 100, orderBy: { by: LABEL }) { nodes { label(lang: "kk") } }
  down: entities(first: 100, orderBy: { by: LABEL, direction: DESC }) { nodes { label(lang: "kk") } }
  entities(filter: { name: { startsWith: "ҚАЙЫҢДЫ" } }) { nodes { slug } }
}`;

async function answersAt(url: string): Promise<object[]> {
  await migrateDatabase(url);
  const database = connect(url, { pool: 2 });
  try {
    await database.transaction(upsertOntology);
    await database.transaction(refoldNames);
    await ingestFolder(database, PRESS_NOTE);
    await ingestNamed(database, {
      yan: { names: ['Ян Әбіш'] },
      abish: { names: ['Әбіш Ян', ['абиш ян', 'ru']] },
      oris: { names: ['Өріс'] },
      oner: { names: ['Онер'] },
      'group-z': { kind: 'GROUP', names: ['zaman'] },
      'group-a': { kind: 'GROUP', names: ['Atameken'] },
      arabic: { names: ['بايبەك'] },
    });
    const { ask } = clientOf({ database });
    return await Promise.all(
      TEXTS.map(async (text) => {
        const { data, errors } = await ask(QUERY, { text });
        expect(errors).toBeUndefined();
        return data;
      }),
    );
  } finally {
    await database.close();
  }
}

/** What the embedded database answers; asked once. */
let usual: Promise<object[]> | undefined;
async function answerAsUsual(): Promise<object[]> {
  const made = await create(COLLATIONS['C.UTF-8 of Postgres']);
  if (!('url' in made)) throw new Error(made.lacks);
  return answersAt(made.url);
}

test('a database is made here with at least three collations', async () => {
  const made = await Promise.all(Object.values(COLLATIONS).map(create));
  expect(made.filter((one) => 'url' in one).length).toBeGreaterThanOrEqual(3);
});

test.for(pickCases(Object.entries(COLLATIONS).slice(1), 2))(
  'names are found and ordered alike where the collation is %s',
  async ([, options], { skip }) => {
    const here = await create(options);
    if (!('url' in here)) return skip(here.lacks);
    const answers = await answersAt(here.url);
    usual ??= answerAsUsual();
    expect(answers).toEqual(await usual);
    expect(answers).toMatchObject([
      { search: { edges: [{ node: { slug: 'zhuldyzai' } }] } },
      {
        search: { edges: [{ node: { slug: 'asel-daurenova' } }] },
        entities: { nodes: [{ slug: 'qaiyngdy-library' }, { slug: 'qaiyngdy' }] },
      },
      ...TEXTS.slice(2).map(() => ({})),
    ]);
  },
);
