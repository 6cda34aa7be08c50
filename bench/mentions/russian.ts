import { findMentions } from '../../src/search/mention/in-text.store.ts';
import type { Server } from '../database.ts';
import type { NameRow } from '../names/data-set.ts';
import { withGazetteer } from '../names/gazetteer.ts';
import { isName } from '../names/sets/factrueval.ts';
import type { Annotated } from '../names/sets/factrueval-files.ts';
import { beginCounts, type Counts, countMentions } from './count.ts';

const kindOf = ({ type, isPerson }: Annotated['noted'][number]): 'PERSON' | 'ORGANIZATION' | 'PLACE' =>
  isPerson || type === 'Person' ? 'PERSON' : type === 'Org' ? 'ORGANIZATION' : 'PLACE';

const ownNames = ({ noted }: Annotated): NameRow[] =>
  noted.flatMap((one) => one.names.filter(isName).map((text) => ({ id: one.id, text, kind: kindOf(one), lang: 'ru' })));

/** Each text in a graph of its own: its entities are known, and no others. */
export async function countRussian(server: Server, texts: readonly Annotated[]): Promise<Counts> {
  const counts = beginCounts();
  for (const { text, noted, occurrences, ...rest } of texts) {
    const written = new Set(noted.flatMap(({ names }) => names.map((name) => name.toLowerCase())));
    const named = new Set(noted.filter(({ names }) => names.some(isName)).map(({ id }) => id));
    const gold = occurrences
      .filter(({ entity }) => named.has(entity))
      .map(({ surface, ...one }) => ({ ...one, isInflected: !written.has(surface.toLowerCase()) }));
    const url = await server.create();
    await withGazetteer(url, ownNames({ text, noted, occurrences, ...rest }), async ({ db, idOf }) => {
      const found = await findMentions(db, text, 'ru');
      countMentions(counts, gold, occurrences, found, ({ candidates: [best] }) => (best ? [idOf.get(best.entityId)] : []));
    });
    await server.drop(url);
  }
  return counts;
}
