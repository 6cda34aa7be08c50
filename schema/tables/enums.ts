import { pgEnum } from 'drizzle-orm/pg-core';
import { KIND_NAMES, type Kind, PLAIN_VALUES, type ValueKind } from '../ontology.ts';
import {
  ACCOUNT_KINDS,
  ACCOUNT_ROLES,
  ARTICLE_TYPES,
  CERTAINTIES,
  CHANGE_KINDS,
  COMPARATORS,
  EVENT_STATUSES,
  MENTION_KINDS,
  NAME_ROLES,
  RANKS,
  STANCES,
  STANDINGS,
  TIES,
  VOICES,
} from '../words.ts';

const names = <T extends string>(list: readonly T[]) => list as [T, ...T[]]; // none of the lists is empty

/** One type for kinds of entities and kinds of values, so that a foreign key can link a value to its entity. */
export const valueKind = pgEnum('value_kind', names<ValueKind>([...KIND_NAMES, ...PLAIN_VALUES]));
export const entityKind = (name: string) => valueKind(name).$type<Kind>();

export const eventStatus = pgEnum('event_status', EVENT_STATUSES);
export const nameRole = pgEnum('name_role', NAME_ROLES);
export const comparator = pgEnum('comparator', COMPARATORS);
export const mentionKind = pgEnum('mention_kind', MENTION_KINDS);
export const voice = pgEnum('voice', VOICES);
export const certainty = pgEnum('certainty', CERTAINTIES);
export const stance = pgEnum('stance', STANCES);
export const standing = pgEnum('standing', STANDINGS);
export const tie = pgEnum('tie', TIES);
export const rank = pgEnum('rank', RANKS);
export const changeKind = pgEnum('change_kind', CHANGE_KINDS);
export const articleType = pgEnum('article_type', ARTICLE_TYPES);
export const accountKind = pgEnum('account_kind', ACCOUNT_KINDS);
export const accountRole = pgEnum('account_role', ACCOUNT_ROLES);
