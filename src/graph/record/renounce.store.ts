import { and, eq } from 'drizzle-orm';
import type { ArticleId, EntityId } from '../../../schema/ids.ts';
import { identifiers, names } from '../../../schema/tables/index.ts';
import type { NameRole } from '../../../schema/words.ts';
import { GraphError } from '../../base/errors.ts';
import { formatEntityId } from '../../base/id.ts';
import { normalizeIdentifier } from '../../base/identifier.ts';
import type { Db } from '../../database/connect.ts';

const createMissing = (id: EntityId, argument: string, value: string): GraphError =>
  new GraphError('NOT_FOUND', `${argument} is "${value}", which ${formatEntityId(id)} does not have`, { argument, value });

interface NameChoice {
  readonly text: string;
  readonly lang: string | undefined;
  readonly role: NameRole | undefined;
  readonly article: ArticleId | undefined;
}

/** Takes names of an entity back. @throws NOT_FOUND if it has none like that */
export async function renounceNames(db: Db, id: EntityId, { text, lang, role, article }: NameChoice): Promise<void> {
  const chosen = and(
    eq(names.entityId, id),
    eq(names.text, text),
    lang === undefined ? undefined : eq(names.lang, lang),
    role === undefined ? undefined : eq(names.role, role),
    article === undefined ? undefined : eq(names.articleId, article),
  );
  const gone = await db.delete(names).where(chosen).returning({ text: names.text });
  if (gone.length === 0) throw createMissing(id, 'text', text);
}

interface IdentifierChoice {
  readonly scheme: string;
  readonly value: string;
  readonly article: ArticleId | undefined;
}

/** Takes an identifier of an entity back. @throws NOT_FOUND if it has none like that */
export async function renounceIdentifiers(db: Db, id: EntityId, { scheme, value, article }: IdentifierChoice): Promise<void> {
  const known = normalizeIdentifier(scheme, value) ?? { scheme, value };
  const chosen = and(
    eq(identifiers.entityId, id),
    eq(identifiers.scheme, known.scheme),
    eq(identifiers.value, known.value),
    article === undefined ? undefined : eq(identifiers.articleId, article),
  );
  const gone = await db.delete(identifiers).where(chosen).returning({ value: identifiers.value });
  if (gone.length === 0) throw createMissing(id, 'value', value);
}
