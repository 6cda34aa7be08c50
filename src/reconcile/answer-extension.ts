import type { EntityId } from '../../schema/ids.ts';
import { GraphError } from '../base/errors.ts';
import { formatEntityId } from '../base/id.ts';
import type { Db } from '../database/connect.ts';
import { loadIdentifiers } from '../graph/identifier/identifier.store.ts';
import type { StatementRow } from '../graph/statement/statement.store.ts';
import { type Cell, toEntityCell, toPlainCell } from './cell.ts';
import { type DescribedEntity, describeEntities } from './described-entity.ts';
import { type Extension, type ExtensionColumn, toColumnMeta } from './extension.ts';
import { listValues } from './values.store.ts';

/** Maximum number of values in a response. */
const MAX_VALUES = 20_000;

type Direction = 'OUT' | 'IN';
const getFarEnd = ({ subjectId, objectId }: StatementRow, direction: Direction): EntityId | null =>
  direction === 'OUT' ? objectId : subjectId;
const getNearEnd = ({ subjectId, objectId }: StatementRow, direction: Direction): EntityId | null =>
  direction === 'OUT' ? subjectId : objectId;

/** The statements of all columns with one direction. One SQL statement. @throws TOO_COSTLY */
async function loadValues(db: Db, { ids, columns }: Extension, direction: Direction): Promise<StatementRow[]> {
  const requested = columns.flatMap(({ property, settings }) =>
    property.by === 'predicate' && property.direction === direction ? [{ predicate: property.predicate, each: settings.limit }] : [],
  );
  if (requested.length === 0) return [];
  const each = Math.max(...requested.map((item) => item.each));
  const rows = await listValues(db, ids, {
    predicates: requested.map(({ predicate }) => predicate),
    direction,
    each,
    limit: MAX_VALUES + 1,
  });
  if (rows.length > MAX_VALUES)
    throw new GraphError('TOO_COSTLY', `these are more than ${MAX_VALUES} values; ask for fewer ids or properties, or set a smaller limit`);
  return rows;
}

interface Loaded {
  readonly described: ReadonlyMap<EntityId, DescribedEntity>;
  /** Identifiers of each entity. */
  readonly identifiers: ReadonlyMap<EntityId, readonly { readonly scheme: string; readonly value: string }[]>;
  /** Statements by direction, entity and predicate. */
  readonly statements: ReadonlyMap<string, readonly StatementRow[]>;
}

const toCellKey = (direction: Direction, id: EntityId | null, predicate: string): string => `${direction} ${id} ${predicate}`;

function toOwnCells({ name, description, kind }: DescribedEntity, property: 'label' | 'description' | 'kind'): Cell[] {
  const text = { label: name, description, kind }[property];
  return text === undefined ? [] : [{ str: text }];
}

function toCells(id: EntityId, { property, settings }: ExtensionColumn, loaded: Loaded, lang: readonly string[]): Cell[] {
  if (property.by === 'identifier')
    return (loaded.identifiers.get(id) ?? []).flatMap(({ scheme, value }) => (scheme === property.scheme ? [{ str: value }] : []));
  if (property.by === 'own') {
    const found = loaded.described.get(id);
    return found ? toOwnCells(found, property.id) : [];
  }
  const { direction, predicate } = property;
  return (loaded.statements.get(toCellKey(direction, id, predicate)) ?? []).map((row) => {
    const other = getFarEnd(row, direction);
    return other === null ? toPlainCell(row, settings.quantity, lang) : toEntityCell(other, loaded.described);
  });
}

/** The values of entities by property, with a fixed number of SQL statements. Unknown entities have no values. @throws TOO_COSTLY */
export async function answerExtension(db: Db, extension: Extension, lang: readonly string[]): Promise<object> {
  const { ids, columns } = extension;
  const wantsIdentifiers = columns.some(({ property }) => property.by === 'identifier');
  const [out, into, identifiers] = await Promise.all([
    loadValues(db, extension, 'OUT'),
    loadValues(db, extension, 'IN'),
    wantsIdentifiers ? loadIdentifiers(db, ids) : [],
  ]);
  const others = [...out.map((row) => getFarEnd(row, 'OUT')), ...into.map((row) => getFarEnd(row, 'IN'))].filter((id) => id !== null);
  const loaded: Loaded = {
    described: await describeEntities(db, [...ids, ...others], lang),
    identifiers: new Map(ids.map((id, index) => [id, identifiers[index] ?? []])),
    statements: new Map([
      ...Map.groupBy(out, (row) => toCellKey('OUT', getNearEnd(row, 'OUT'), row.predicate)),
      ...Map.groupBy(into, (row) => toCellKey('IN', getNearEnd(row, 'IN'), row.predicate)),
    ]),
  };
  const cells = (id: EntityId, column: ExtensionColumn) => toCells(id, column, loaded, lang).slice(0, column.settings.limit);
  return {
    meta: columns.map((column) => toColumnMeta(column, lang)),
    rows: Object.fromEntries(
      ids.map((id) => [formatEntityId(id), Object.fromEntries(columns.map((column) => [column.id, cells(id, column)]))]),
    ),
  };
}
