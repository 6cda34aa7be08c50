import type { EntityId } from '../../schema/ids.ts';
import { KIND_NAMES, KINDS, type Kind, type LocalText } from '../../schema/ontology.ts';
import { badInput } from '../base/errors.ts';
import { parseEntityRef } from '../base/ref.ts';
import { readSearchText } from '../base/search-text.ts';
import type { Db } from '../database/connect.ts';
import { findEntities } from '../graph/filter/refs.store.ts';
import { loadLists, NO_PARENT } from '../graphql/page/page.store.ts';
import { readOnce, readWhole } from '../http/parameters.ts';
import { buildSearchRelation } from '../search/search.store.ts';
import { normalizeName } from '../text/name/normalize.ts';
import { describeEntities, type Item, toType } from './described-entity.ts';
import { readKinds } from './parameters.ts';
import { getLabel, listProperties, toItem } from './property.ts';
import type { ReconcileRequest } from './request.ts';
import { listSchemes } from './schemes.store.ts';

const SUGGESTIONS_PER_PAGE = 20;
const MAX_CURSOR = 10_000;

interface Prefix {
  readonly prefix: string;
  /** Number of suggestions to skip. */
  readonly cursor: number;
}

function readPrefix(params: URLSearchParams): Prefix {
  const prefix = readOnce(params, 'prefix');
  if (prefix === undefined) throw badInput('prefix', prefix, 'it is what was typed so far');
  if (prefix.trim() !== '') readSearchText('prefix', prefix);
  return { prefix: prefix.trim(), cursor: readWhole(params, 'cursor', [0, MAX_CURSOR]) ?? 0 };
}

/** Rank of labels by a prefix: 0 if a label starts with it, 1 if a word does, null otherwise. */
function rankByPrefix(typed: string, labels: readonly string[]): number | null {
  const normal = normalizeName(typed);
  const forms = labels.map(normalizeName);
  if (forms.some((form) => form.startsWith(normal))) return 0;
  return forms.some((form) => form.split(/[\s_:]+/).some((word) => word.startsWith(normal))) ? 1 : null;
}

/** The items that match a prefix, labels before words, in their own order. */
function listByPrefix<T>({ prefix, cursor }: Prefix, things: readonly T[], labels: (thing: T) => readonly string[]): T[] {
  const found = things.flatMap((thing) => {
    const rank = rankByPrefix(prefix, labels(thing));
    return rank === null ? [] : [{ thing, rank }];
  });
  return found
    .sort((a, b) => a.rank - b.rank)
    .slice(cursor, cursor + SUGGESTIONS_PER_PAGE)
    .map(({ thing }) => thing);
}

const listTexts = (text: LocalText): string[] => Object.values(text);

export function suggestTypes({ params, lang }: ReconcileRequest): { result: Item[] } {
  const kinds = listByPrefix(readPrefix(params), KIND_NAMES, (kind) => [kind, ...listTexts(KINDS[kind])]);
  return { result: kinds.map((kind) => toType(kind, lang)) };
}

export async function suggestProperties({ db, params, lang }: ReconcileRequest): Promise<{ result: Item[] }> {
  const prefix = readPrefix(params);
  const all = listProperties(await listSchemes(db));
  return {
    result: listByPrefix(prefix, all, (property) => [property.id, ...listTexts(getLabel(property))]).map((property) =>
      toItem(property, lang),
    ),
  };
}

/** The entity with this id or identifier, then entities whose names start with the prefix. */
async function findEntityIds(db: Db, prefix: string, kinds: readonly Kind[] | null): Promise<EntityId[]> {
  const ref = parseEntityRef(prefix);
  const self = ref ? (await findEntities(db, [ref])).get(ref.written) : undefined;
  const [rows = []] = await loadLists(db, await buildSearchRelation(db, { text: prefix, kind: kinds }), [NO_PARENT]);
  return [...new Set([...(self && (kinds?.includes(self.kind) ?? true) ? [self.id] : []), ...rows.map(({ id }) => id)])];
}

export async function suggestEntities({ db, params, lang }: ReconcileRequest): Promise<{ result: object[] }> {
  const { prefix, cursor } = readPrefix(params);
  const kinds = readKinds(params);
  if (prefix === '') return { result: [] };
  const ids = (await findEntityIds(db, prefix, kinds)).slice(cursor, cursor + SUGGESTIONS_PER_PAGE);
  const described = await describeEntities(db, ids, lang);
  return {
    result: ids.flatMap((id) => {
      const found = described.get(id);
      if (!found) return [];
      const { kind, ...item } = found;
      return [{ ...item, notable: [toType(kind, lang)] }];
    }),
  };
}
