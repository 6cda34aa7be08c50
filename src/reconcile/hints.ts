import type { EntityId } from '../../schema/ids.ts';
import type { Kind } from '../../schema/ontology.ts';
import { badInput } from '../base/errors.ts';
import { formatEntityId } from '../base/id.ts';
import { normalizeIdentifier, readIdentifier } from '../base/identifier.ts';
import { type EntityRef, parseEntityRef } from '../base/ref.ts';
import type { Db } from '../database/connect.ts';
import { findEntities } from '../graph/filter/refs.store.ts';
import { type NameQuery, resolveNames } from '../search/resolve/resolve.store.ts';
import { listEndKinds, listValueKinds, readProperty } from './property.ts';
import { formatHint, type Query } from './query.ts';

/** The hints of a query as written. */
export interface WrittenHints {
  /** References to the entity itself. */
  readonly self: readonly EntityRef[];
  /** True if a property of the query is an identifier, whatever its value. */
  readonly isIdentified: boolean;
  /** Linked entities: possible references and names. */
  readonly others: readonly { readonly ref: EntityRef | null; readonly name: NameQuery | null }[];
}

/** The resolved hints of a query. */
export interface Hints {
  /** Entities given by id or identifier. */
  readonly self: readonly { readonly id: EntityId; readonly kind: Kind }[];
  readonly linkedTo: readonly EntityRef[];
}

/** The entity that the text of a query names by id or identifier. A slug looks like a word, so it is searched as a name. */
function readSelf(text: string): EntityRef[] {
  const ref = parseEntityRef(text);
  if (ref && ref.by !== 'slug') return [ref];
  const identifier = readIdentifier(text);
  return identifier ? [{ ref: 'entity', by: 'identifier', ...identifier, written: text }] : [];
}

/** Reads the hints of a query. @throws BAD_INPUT */
export function readHints({ key, text, properties }: Query, schemes: readonly string[]): WrittenHints {
  const self = text === null ? [] : readSelf(text);
  const others: WrittenHints['others'][number][] = [];
  let isIdentified = false;
  for (const [index, { pid, values }] of properties.entries()) {
    const argument = `queries.${key}.properties.${index}`;
    const property = readProperty(`${argument}.pid`, pid, schemes);
    if (property.by !== 'identifier' && listValueKinds(property).length === 0)
      throw badInput(`${argument}.pid`, pid, 'what narrows a query is an identifier, or a predicate whose value is an entity');
    isIdentified ||= property.by === 'identifier';
    for (const value of values) {
      const written = formatHint(value).trim();
      if (property.by === 'identifier') {
        const identifier = normalizeIdentifier(property.scheme, written);
        if (identifier) self.push({ ref: 'entity', by: 'identifier', ...identifier, written: `${identifier.scheme}:${identifier.value}` });
      } else
        others.push({
          ref: parseEntityRef(written),
          name: typeof value === 'object' ? null : { name: written, kind: listEndKinds(property) },
        });
    }
  }
  return { self, isIdentified, others };
}

/** Resolves the hints of each query. Unknown references and uncertain names are ignored. A fixed number of SQL statements. */
export async function findHints(db: Db, written: readonly WrittenHints[]): Promise<Hints[]> {
  const found = await findEntities(
    db,
    written.flatMap(({ self, others }) => [...self, ...others.flatMap(({ ref }) => ref ?? [])]),
  );
  const named = new Map<string, NameQuery>();
  const keyOf = ({ name, kind }: NameQuery) => JSON.stringify([name, kind]);
  for (const { ref, name } of written.flatMap(({ others }) => others))
    if (name && !(ref && found.has(ref.written))) named.set(keyOf(name), name);
  const resolved = named.size > 0 ? await resolveNames(db, [...named.values()]) : [];
  const resolvedIds = new Map(
    [...named.keys()].map((key, index) => [
      key,
      resolved[index]?.verdict === 'MATCH' ? resolved[index].candidates[0]?.entityId : undefined,
    ]),
  );
  return written.map(({ self, others }) => ({
    self: [...new Map(self.flatMap((ref) => found.get(ref.written) ?? []).map((entity) => [entity.id, entity])).values()],
    linkedTo: others.flatMap(({ ref, name }) => {
      if (ref && found.has(ref.written)) return [ref];
      const id = name ? resolvedIds.get(keyOf(name)) : undefined;
      return id === undefined ? [] : [{ ref: 'entity', by: 'id', id, written: formatEntityId(id) } as const];
    }),
  }));
}
