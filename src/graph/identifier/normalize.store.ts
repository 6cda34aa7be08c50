import { and, asc, eq, ne, sql } from 'drizzle-orm';
import { entities, identifierNormalization, identifiers } from '../../../schema/tables/index.ts';
import { describeScheme, IDENTIFIER_VERSION, normalizeIdentifier } from '../../base/identifier.ts';
import type { Db } from '../../database/connect.ts';

const BATCH = 5_000;

interface StoredIdentifier {
  readonly scheme: string;
  readonly value: string;
  readonly slug: string;
}

/**
 * Brings the stored identifiers to the canonical form of their schemes if its rules changed.
 * @returns for each identifier that had to be left as it is, why
 */
export async function normalizeIdentifiers(db: Db): Promise<string[]> {
  await db.execute(sql`lock table ${identifierNormalization} in exclusive mode`);
  const [made] = await db.select().from(identifierNormalization);
  if (made?.version === IDENTIFIER_VERSION) return [];
  await db.execute(sql`lock table ${identifiers} in share row exclusive mode`);
  const left: string[] = [];
  for (let last: StoredIdentifier | undefined = { scheme: '', value: '', slug: '' }; last; ) {
    const rows = await listAfter(db, last);
    for (const row of rows) {
      const why = await normalizeOne(db, row);
      if (why !== null) left.push(why);
    }
    last = rows.at(-1);
  }
  await db.delete(identifierNormalization);
  await db.insert(identifierNormalization).values({ version: IDENTIFIER_VERSION });
  return left;
}

/** The next identifiers, each once, whatever the number of articles that give it. */
const listAfter = (db: Db, { scheme, value }: StoredIdentifier): Promise<StoredIdentifier[]> =>
  db
    .selectDistinctOn([identifiers.scheme, identifiers.value], {
      scheme: identifiers.scheme,
      value: identifiers.value,
      slug: entities.slug,
    })
    .from(identifiers)
    .innerJoin(entities, eq(entities.id, identifiers.entityId))
    .where(sql`(${identifiers.scheme}, ${identifiers.value}) > (${scheme}, ${value})`)
    .orderBy(asc(identifiers.scheme), asc(identifiers.value))
    .limit(BATCH);

async function normalizeOne(db: Db, { scheme, value, slug }: StoredIdentifier): Promise<string | null> {
  const canonical = normalizeIdentifier(scheme, value);
  if (!canonical) return `${scheme}:${value} of ${slug}: an identifier of ${scheme} is ${describeScheme(scheme) ?? 'a text on one line'}`;
  if (canonical.value === value) return null;
  const isCanonical = and(eq(identifiers.scheme, scheme), eq(identifiers.value, canonical.value));
  const [owner] = await db
    .select({ slug: entities.slug })
    .from(identifiers)
    .innerJoin(entities, eq(entities.id, identifiers.entityId))
    .where(and(isCanonical, ne(entities.slug, slug)))
    .limit(1);
  if (owner) return `${scheme}:${value} of ${slug} is ${canonical.value}, which ${owner.slug} has: they may be one`;
  const isWritten = and(eq(identifiers.scheme, scheme), eq(identifiers.value, value));
  // An article that gives both forms keeps the canonical one.
  await db
    .delete(identifiers)
    .where(
      and(
        isWritten,
        sql`exists (select from ${identifiers} c where c.scheme = ${scheme} and c.value = ${canonical.value} and c.article_id = ${identifiers.articleId})`,
      ),
    );
  await db.update(identifiers).set({ value: canonical.value }).where(isWritten);
  return null;
}
