import { sql } from 'drizzle-orm';
import type { EntityId } from '../../../schema/ids.ts';
import { entities, names } from '../../../schema/tables/index.ts';
import { formatEntityId } from '../../base/id.ts';
import type { Db } from '../../database/connect.ts';
import { isAnyOf, prepareSelect, writeNumbers } from '../../database/select.ts';
import type { NameRow } from '../../text/name/name.ts';
import { type EntityRow, entityColumns } from './entity.store.ts';
import { TYPE_OF_KIND } from './entity.ts';

/** An entity with its names, as a node. */
export interface Card extends EntityRow {
  readonly names: readonly NameRow[];
  readonly node: string;
  readonly nodeId: string;
}

interface CardRow extends EntityRow {
  /** Roles, languages, texts, statements and parts, in the order of names. Several articles may give the same name. */
  readonly names: readonly Pick<NameRow, 'role' | 'lang' | 'text' | 'statementId' | 'parts'>[] | null;
}

const listNames = sql<CardRow['names']>`(
  select json_agg(json_build_object('role', n.role, 'lang', n.lang, 'text', n.text, 'statementId', n.statement_id, 'parts', n.parts))::text
  from (select ${names.role}, ${names.lang}, ${names.text}, ${names.statementId}, ${names.parts} from ${names} where ${names.entityId} = ${entities.id}
    order by ${names.role}, ${names.lang}, ${names.text}, ${names.articleId}) n)`;

const selectCards = prepareSelect<CardRow>(
  { ...entityColumns, names: listNames.mapWith((text: string) => JSON.parse(text) as CardRow['names']).as('names') }, // as it is built here
  (list) => sql`select ${list} from ${entities} where ${isAnyOf(entities.id, 'ids')}`,
);

/** Without what several articles say. */
const listDistinct = ({ id, names: all }: CardRow): NameRow[] =>
  (all ?? []).flatMap((name, at, { [at - 1]: before }) =>
    before?.role === name.role && before.lang === name.lang && before.text === name.text ? [] : { entityId: id, ...name },
  );

/** Entities with their names by id, including retracted ones. One SQL statement. */
export async function loadCards(db: Db, ids: readonly EntityId[]): Promise<Card[]> {
  const rows = await selectCards(db, { ids: writeNumbers(ids) });
  return rows.map((row) => ({ ...row, names: listDistinct(row), node: TYPE_OF_KIND[row.kind], nodeId: formatEntityId(row.id) }));
}
