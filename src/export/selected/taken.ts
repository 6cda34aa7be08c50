import type { EntityId, StatementId } from '../../../schema/ids.ts';
import { parseId } from '../../base/id.ts';
import { MAX_LIST_LENGTH } from '../../graphql/page/page.ts';
import { type Known, pickLater } from './moment.ts';

/** What an operation selected, each with the moment as of which it was asked for: of several the latest. */
export interface Selected {
  readonly entities: ReadonlyMap<EntityId, Known>;
  readonly statements: ReadonlyMap<StatementId, Known>;
  /** Whether a budget left something out. */
  readonly truncated: boolean;
}

interface InjectedFields {
  readonly prefix: string;
  /** The moment of a number. */
  readonly knownOf: (moment: number) => Known;
}

/** Takes the hidden fields out of a reply, which is as it would be without them then. */
export function extractSelected(data: object, { prefix, knownOf }: InjectedFields): Selected {
  const entities = new Map<EntityId, Known>();
  const statements = new Map<StatementId, Known>();
  let truncated = false;

  const note = <Id>(found: Map<Id, Known>, id: Id, known: Known): void => {
    const before = found.get(id);
    found.set(id, before === undefined ? known : pickLater(before, known));
  };
  const take = (value: unknown, moment: number): void => {
    if (value === true) truncated = true;
    // A list that is full may be a part.
    if (Array.isArray(value) && value.length >= MAX_LIST_LENGTH) truncated = true;
    const key = typeof value === 'string' ? parseId(value) : null;
    if (key?.type === 'entity') note(entities, key.id, knownOf(moment));
    if (key?.type === 'statement') note(statements, key.id, knownOf(moment));
    walk(value);
  };
  const walk = (value: unknown): void => {
    if (Array.isArray(value)) for (const one of value) walk(one);
    else if (typeof value === 'object' && value !== null) leave(value as Record<string, unknown>); // an object of the reply
  };
  const leave = (row: Record<string, unknown>): void => {
    for (const [name, value] of Object.entries(row)) {
      if (name.startsWith(prefix)) {
        take(value, Number.parseInt(name.slice(prefix.length), 10));
        delete row[name];
      } else walk(value);
    }
  };

  walk(data);
  return { entities, statements, truncated };
}
