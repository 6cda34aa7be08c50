import { toNameKey } from '../../text/name/name-key.ts';
import { normalizeName } from '../../text/name/normalize.ts';
import { toStemKey } from '../../text/name/stem-key.ts';
import type { FoundMention } from './found-mention.ts';
import type { KnownName } from './known-name.ts';
import type { Phrase } from './phrase.ts';

/** People with their full name in a text, by the key of a part of it. Elsewhere in the text, the part alone refers to them. */
export type PeopleByPart = ReadonlyMap<string, readonly KnownName[]>;
export interface PersonNames {
  readonly families: PeopleByPart;
  /** Given names, alone and with the patronymic. */
  readonly given: PeopleByPart;
}

/** The family name. Of two words, the second one may be a family name that ends like a patronymic: Виктор Шендерович. */
function getFamily({ parts, text }: KnownName): string | undefined {
  if (parts) return parts.family;
  const words = text.trim().split(/\s+/);
  return words.length === 2 ? words[1] : undefined;
}

function listGiven({ parts, text }: KnownName): string[] {
  const words = text.trim().split(/\s+/);
  const { given, patronymic } = parts ?? (words.length === 2 && words[0] ? { given: words[0] } : {});
  if (!given || !/\p{L}{2}/u.test(given)) return [];
  return patronymic ? [given, `${given} ${patronymic}`] : [given];
}

const toKeys = (part: string): string[] => {
  const key = toNameKey(normalizeName(part));
  return [key, toStemKey(key)];
};

function groupByPart(people: readonly KnownName[], listParts: (name: KnownName) => readonly string[]): PeopleByPart {
  const groups = new Map<string, Map<string, KnownName>>();
  for (const name of people) {
    for (const key of new Set(listParts(name).flatMap(toKeys))) {
      const own = groups.get(key) ?? new Map<string, KnownName>();
      groups.set(key, own.set(`${name.entityId} ${name.norm}`, name));
    }
  }
  return new Map(Array.from(groups, ([key, names]) => [key, [...names.values()]] as const));
}

/** The people whose full name is among the mentions of a text. */
export function collectPersonNames(found: readonly FoundMention[]): PersonNames {
  const people = found
    .flatMap(({ candidates }) => candidates.map(({ name }) => name))
    .filter(({ kind, role, norm }) => kind === 'PERSON' && role !== 'TITLE' && norm.includes(' '));
  return {
    families: groupByPart(people, (name) => [getFamily(name) ?? []].flat()),
    given: groupByPart(people, listGiven),
  };
}

/** The people with a part of their names that has one of the keys of a phrase. */
export const findPeople = ({ keys, stems }: Phrase, people: PeopleByPart): readonly KnownName[] => [
  ...new Set([...keys, ...stems].flatMap((key) => people.get(key) ?? [])),
];
