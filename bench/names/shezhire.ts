import { resolveNames } from '../../src/search/resolve/resolve.store.ts';
import type { Contender } from './contender.ts';

/** Ours, by the very function behind the field `resolve`. */
export const shezhire: Contender = {
  title: 'shezhire',
  prepare: async () => {},
  find: async ({ db, idOf }, queries) => {
    const resolutions = await resolveNames(
      db,
      queries.map(({ text, kind, lang }) => ({ name: text, kind: kind && [kind], lang })),
    );
    return resolutions.map(({ verdict, candidates }) => ({
      sure: verdict === 'MATCH',
      candidates: candidates.length,
      found: candidates.map(({ entityId, score, name, why }) => ({
        id: idOf.get(entityId) ?? '',
        score,
        told: `${name.text} (${why.join(' ')})`,
      })),
    }));
  },
};
