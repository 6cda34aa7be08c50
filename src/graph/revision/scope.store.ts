import { type SQL, sql } from 'drizzle-orm';
import type { EntityId } from '../../../schema/ids.ts';
import { isAny } from '../../database/write.ts';
import type { ChangeScope } from './changes.store.ts';
import { type LedgeredTable, OWNERS, type Subjects } from './ledgered.ts';

/** Statements never lose their row, so that the table has those of all times. */
const selectStatementsOf = (entities: readonly EntityId[]): SQL =>
  sql`select s.id from public."statements" s where ${isAny(sql`s.subject_id`, entities)} or ${isAny(sql`s.object_id`, entities)}`;

/** Rows about entities that do not belong to them: statements about them with their evidence, and what they say. */
function isAbout({ kind }: LedgeredTable, row: (expression: string) => SQL, entities: readonly EntityId[]): SQL[] {
  switch (kind) {
    case 'STATEMENT':
      return [isAny(row('$.subject_id'), entities), isAny(row('$.object_id'), entities)];
    case 'EVIDENCE':
      return [sql`${row('$.statement_id')} in (${selectStatementsOf(entities)})`, isAny(row('$.speaker_id'), entities)];
    case 'JUDGEMENT':
      return [isAny(row('$.other_id'), entities)];
    case 'QUOTATION':
      return [isAny(row('$.speaker_id'), entities)];
    default:
      return [];
  }
}

/** Rows that belong to some things, or are about some entities. */
export const isOf =
  (subjects: Subjects): NonNullable<ChangeScope['rows']> =>
  (table, row) => {
    const owned = OWNERS.flatMap((owner) => {
      const column = table.owners[owner];
      return column === undefined || subjects[owner].length === 0 ? [] : [isAny(row(column), subjects[owner])];
    });
    const conditions = [...owned, ...(subjects.entity.length > 0 ? isAbout(table, row, subjects.entity) : [])];
    return conditions.length > 0 ? sql.join(conditions, sql` or `) : null;
  };
