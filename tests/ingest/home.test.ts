import { expect, test } from 'vitest';
import type { Database } from '../../src/database/connect.ts';
import { clientOf } from '../support/client.ts';
import { emptiedDatabase } from '../support/emptied-database.ts';
import { ingestNote } from '../support/note.ts';
import { sqlOf } from '../support/sql.ts';

/* Three articles that declare one invented bakery, each in its own words. */
const NAMES = 'names: [{ text: Nan, lang: en }]';
const BAKERY = {
  undated: [`nan: { kind: ORGANIZATION, type: COMPANY, collective: true, ${NAMES} }`, undefined],
  late: [`nan: { kind: ORGANIZATION, type: COOPERATIVE, description: { en: A late bakery }, ${NAMES} }`, '2024'],
  early: [`nan: { kind: ORGANIZATION, type: UNSPECIFIED, ${NAMES} }`, '2021-05'],
} as const;
type Slug = keyof typeof BAKERY;

const tell = (database: Database, slug: Slug, published: string | undefined = BAKERY[slug][1], entities: string = BAKERY[slug][0]) =>
  ingestNote(database, { slug, article: published ? [`published: "${published}"`] : [], entities: [entities] });

async function classOf(database: Database & { readonly url: string }) {
  const { data, errors } = await clientOf({ database }).ask(
    '{ organization(ref: "nan") { type collective description(lang: "en") } found: articles(filter: { text: "bakery" }) { nodes { slug } } }',
  );
  expect(errors).toBeUndefined();
  const [row] = await sqlOf(database.url)`select a.slug from entities e join articles a on a.id = e.home_id where e.slug = 'nan'`;
  return { ...data.organization, home: row?.['slug'], found: data.found.nodes.map(({ slug }: { slug: string }) => slug) };
}

const EARLY = { type: 'UNSPECIFIED', collective: true, description: 'A late bakery', home: 'early', found: ['early'] };

test.each<Slug[]>([
  ['undated', 'late', 'early'],
  ['early', 'late', 'undated'],
  ['late', 'undated', 'early'],
  ['late', 'early', 'undated'],
])('the earliest article that says something of a class decides it: %s, %s, %s', async (...order) => {
  const database = await emptiedDatabase();
  for (const slug of order) await tell(database, slug);
  expect(await classOf(database)).toEqual(EARLY);
});

test('an article that says something else, or comes from another day, moves the home', async () => {
  const database = await emptiedDatabase();
  for (const slug of ['early', 'late', 'undated'] as const) await tell(database, slug);
  await tell(database, 'early', '2025');
  expect(await classOf(database)).toEqual({ ...EARLY, type: 'COOPERATIVE', home: 'late', found: ['late'] });
  await tell(database, 'late', '2024', 'other: { kind: FUND, names: [{ text: Other, lang: en }] }');
  expect(await classOf(database)).toEqual({ ...EARLY, description: null, found: [] });
  await tell(database, 'early', '2025', `nan: { kind: ORGANIZATION, ${NAMES} }`);
  expect(await classOf(database)).toEqual({ ...EARLY, type: 'COMPANY', description: null, found: [] });
});

test('what an account wrote of a class stays, whichever article comes after', async () => {
  const database = await emptiedDatabase();
  await tell(database, 'late');
  await sqlOf(database.url).begin(async (tx) => {
    await tx`select begin_revision('UPDATE', 'API', 'somebody')`;
    await tx`update entities set description = '{"en": "Corrected"}' where slug = 'nan'`;
    await tx`update organizations set type = 'BRANCH'`;
  });
  const { warnings } = await tell(database, 'early');
  expect(warnings.some((line) => line.includes('type is "UNSPECIFIED": an account settled this otherwise in R2'))).toBe(true);
  expect(await classOf(database)).toMatchObject({ type: 'BRANCH', description: 'Corrected' });
});
