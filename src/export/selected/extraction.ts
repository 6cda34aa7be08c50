import type { EntityId, StatementId } from '../../../schema/ids.ts';
import { parseId } from '../../base/id.ts';
import { MAX_LIST_LENGTH } from '../../graphql/page/page.ts';
import { pickLater, type ReadAsOf } from './moment.ts';

/** The selected entities and statements, each with the latest revision that it was read as of. */
export interface Selected {
  readonly entities: ReadonlyMap<EntityId, ReadAsOf>;
  readonly statements: ReadonlyMap<StatementId, ReadAsOf>;
  /** Differences of a diff, by public id. */
  readonly changes: ReadonlyMap<string, string>;
  /** True if a budget omitted something. */
  readonly truncated: boolean;
}

interface InjectedFields {
  readonly prefix: string;
  /** The revision of the moment with a number. */
  readonly revisionOf: (moment: number) => ReadAsOf;
}

/** Removes the injected fields from a response and collects their values. */
export function extractSelected(data: object, { prefix, revisionOf }: InjectedFields): Selected {
  const entities = new Map<EntityId, ReadAsOf>();
  const statements = new Map<StatementId, ReadAsOf>();
  const changes = new Map<string, string>();
  let truncated = false;

  const note = <Id>(found: Map<Id, ReadAsOf>, id: Id, revision: ReadAsOf): void => {
    const before = found.get(id);
    found.set(id, before === undefined ? revision : pickLater(before, revision));
  };
  const take = (value: unknown, moment: number): void => {
    if (value === true) truncated = true;
    // A full list may be incomplete.
    if (Array.isArray(value) && value.length >= MAX_LIST_LENGTH) truncated = true;
    const key = typeof value === 'string' ? parseId(value) : null;
    if (key?.type === 'entity') note(entities, key.id, revisionOf(moment));
    if (key?.type === 'statement') note(statements, key.id, revisionOf(moment));
    walk(value);
  };
  const walk = (value: unknown): void => {
    if (Array.isArray(value)) for (const item of value) walk(item);
    else if (typeof value === 'object' && value !== null) leave(value as Record<string, unknown>); // an object of the response
  };
  const noteChange = (row: Readonly<Record<string, unknown>>): void => {
    const find = (field: string) => Object.entries(row).find(([name]) => name.startsWith(prefix) && name.endsWith(`_${field}`))?.[1];
    const [key, change] = [find('key'), find('change')];
    if (typeof key === 'string' && typeof change === 'string') changes.set(key, change);
  };
  const leave = (row: Record<string, unknown>): void => {
    noteChange(row);
    for (const [name, value] of Object.entries(row)) {
      if (name.startsWith(prefix)) {
        take(value, Number.parseInt(name.slice(prefix.length), 10));
        delete row[name];
      } else walk(value);
    }
  };

  walk(data);
  return { entities, statements, changes, truncated };
}
