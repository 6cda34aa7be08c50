import type { Kind } from '../../../schema/ontology.ts';
import type { Db } from '../../database/connect.ts';
import { loadEntities } from '../../graph/entity/entity.store.ts';
import { findMentions } from '../../search/mention/in-text.store.ts';

/** An entity of the graph that a part of a text names. */
export interface KnownEntity {
  readonly slug: string;
  readonly kind: Kind;
  readonly name: string;
}

/** Maximum number of entities that a model is told of. */
const MAX_KNOWN = 100;

/** The entities that a text names, most likely one for each name. */
export async function listKnownEntities(db: Db, text: string, lang: string): Promise<KnownEntity[]> {
  const mentions = (await findMentions(db, text, lang)).filter(({ doubt }) => doubt === null);
  const names = new Map(mentions.flatMap(({ candidates: [best] }) => (best ? [[best.entityId, best.name.text] as const] : [])));
  const rows = await loadEntities(db, [...names.keys()].slice(0, MAX_KNOWN));
  return rows.flatMap((row) => (row ? [{ slug: row.slug, kind: row.kind, name: names.get(row.id) ?? row.slug }] : []));
}
