import type { EntityId } from '../../schema/ids.ts';
import { KIND_NAMES, KINDS, type Kind, type LocalText } from '../../schema/ontology.ts';
import { badInput } from '../base/errors.ts';
import { parseEntityRef } from '../base/ref.ts';
import type { Db } from '../database/connect.ts';
import { findEntities } from '../graph/filter/refs.store.ts';
import { loadLists, NO_PARENT } from '../graphql/page/page.store.ts';
import { once, readWhole } from '../http/parameters.ts';
import { buildSearchRelation } from '../search/search.store.ts';
import { readSearchText } from '../search/search.ts';
import { normalizeName } from '../text/name/normal.ts';
import type { Asked } from './asked.ts';
import { describe, type Item, typeOf } from './described.ts';
import { readKinds } from './parameters.ts';
import { itemOf, labelOf, propertiesOf } from './property.ts';
import { listSchemes } from './schemes.store.ts';

const PAGE = 20;
const FURTHEST = 10_000;

interface Prefix {
  readonly prefix: string;
  /** How many suggestions to pass over. */
  readonly cursor: number;
}

function readPrefix(params: URLSearchParams): Prefix {
  const prefix = once(params, 'prefix');
  if (prefix === undefined) throw badInput('prefix', prefix, 'it is what was typed so far');
  if (prefix.trim() !== '') readSearchText('prefix', prefix);
  return { prefix: prefix.trim(), cursor: readWhole(params, 'cursor', [0, FURTHEST]) ?? 0 };
}

/** How well something answers to what was typed: 0 where a label begins so, 1 where a word of one does; null where none does. */
function beginning(typed: string, labels: readonly string[]): number | null {
  const normal = normalizeName(typed);
  const forms = labels.map(normalizeName);
  if (forms.some((form) => form.startsWith(normal))) return 0;
  return forms.some((form) => form.split(/[\s_:]+/).some((word) => word.startsWith(normal))) ? 1 : null;
}

/** Those of the things that answer, the ones whose label begins so first, in their own order. */
function begunBy<T>({ prefix, cursor }: Prefix, things: readonly T[], labels: (thing: T) => readonly string[]): T[] {
  const found = things.flatMap((thing) => {
    const rank = beginning(prefix, labels(thing));
    return rank === null ? [] : [{ thing, rank }];
  });
  return found
    .sort((a, b) => a.rank - b.rank)
    .slice(cursor, cursor + PAGE)
    .map(({ thing }) => thing);
}

const inAll = (text: LocalText): string[] => Object.values(text);

export function suggestTypes({ params, lang }: Asked): { result: Item[] } {
  const kinds = begunBy(readPrefix(params), KIND_NAMES, (kind) => [kind, ...inAll(KINDS[kind])]);
  return { result: kinds.map((kind) => typeOf(kind, lang)) };
}

export async function suggestProperties({ db, params, lang }: Asked): Promise<{ result: Item[] }> {
  const prefix = readPrefix(params);
  const all = propertiesOf(await listSchemes(db));
  return {
    result: begunBy(prefix, all, (property) => [property.id, ...inAll(labelOf(property))]).map((property) => itemOf(property, lang)),
  };
}

/** Who is named by an id or an identifier, then those whose names begin so. */
async function idsBegunBy(db: Db, prefix: string, kinds: readonly Kind[] | null): Promise<EntityId[]> {
  const ref = parseEntityRef(prefix);
  const self = ref ? (await findEntities(db, [ref])).get(ref.written) : undefined;
  const [rows = []] = await loadLists(db, await buildSearchRelation(db, { text: prefix, kind: kinds }), [NO_PARENT]);
  return [...new Set([...(self && (kinds?.includes(self.kind) ?? true) ? [self.id] : []), ...rows.map(({ id }) => id)])];
}

export async function suggestEntities({ db, params, lang }: Asked): Promise<{ result: object[] }> {
  const { prefix, cursor } = readPrefix(params);
  const kinds = readKinds(params);
  if (prefix === '') return { result: [] };
  const ids = (await idsBegunBy(db, prefix, kinds)).slice(cursor, cursor + PAGE);
  const described = await describe(db, ids, lang);
  return {
    result: ids.flatMap((id) => {
      const found = described.get(id);
      if (!found) return [];
      const { kind, ...item } = found;
      return [{ ...item, notable: [typeOf(kind, lang)] }];
    }),
  };
}
