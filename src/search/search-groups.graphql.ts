import { KINDS, type Kind, type LocalText } from '../../schema/ontology.ts';
import { builder } from '../graphql/builder.ts';
import type { GroupKey } from '../graphql/groups.ts';
import type { MatchExtent, SearchGroupBy } from './search.store.ts';

export const SearchGroupByEnum = builder.enumType('SearchGroupBy', {
  description: 'Keys by which found entities can be grouped.',
  values: {
    KIND: { description: 'Kind of the entity.' },
    MATCH: { description: 'NAME if the whole name matches the whole text; WORDS if words or beginnings of words match.' },
  } satisfies Record<SearchGroupBy, object>,
});

const EXTENTS: Readonly<Record<MatchExtent, LocalText>> = {
  NAME: { en: 'whole name', ru: 'имя целиком', kk: 'толық атау' },
  WORDS: { en: 'words of the name', ru: 'слова имени', kk: 'атаудың сөздері' },
};

/** The words of a key by which found entities are grouped. */
export function describeSearchGroup(key: string, by: SearchGroupBy): GroupKey {
  if (by === 'MATCH') return { label: EXTENTS[key as MatchExtent] }; // the keys of the grouping
  const kind = key as Kind; // as above
  return { kind, label: KINDS[kind] };
}
