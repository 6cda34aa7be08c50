import type { EventStatus } from '../../schema/words.ts';
import { isSingle } from '../base/identifier.ts';
import { IDENTIFIER_SCHEMES } from '../base/identifier-schemes.ts';
import { parsePartialDate } from '../base/partial-date.ts';
import type { Declaration } from './declarations.store.ts';
import { CLASS_KEYS, compareArticles, findDecisive, isSameValue, toDeclaredClass } from './declared-class.ts';
import { createMistake, type Mistake, type Path, suggestWord } from './mistake.ts';
import type { EntityShape, GraphFile } from './shape.ts';
import { getStatusLevel, readStatus } from './status.ts';

/** An identifier that another article gives an entity. */
export interface OtherIdentifier {
  readonly slug: string;
  readonly scheme: string;
  readonly value: string;
  readonly article: string;
}

/** A status of an event that is not the one that counts so far. Both are kept, and the furthest one counts. */
export function listStatusWarnings(path: Path, entity: EntityShape, before: EventStatus | null): Mistake[] {
  const status = readStatus(entity);
  if (status === null || before === null || status === before) return [];
  const [own, other] = [getStatusLevel(status), getStatusLevel(before)];
  const counting = own === other ? 'the one of the later article' : own > other ? status : before;
  return [
    createMistake([...path, 'status'], status, `it has been ${before} so far. Both are kept, and ${counting} counts, unless it is denied`),
  ];
}

/** What a folder states of the class of an entity otherwise than other articles do. The earliest article decides. */
export function listClassWarnings(
  path: Path,
  entity: EntityShape,
  { slug: article, published }: GraphFile['article'],
  others: readonly Declaration[],
): Mistake[] {
  const own = toDeclaredClass(entity);
  const place = { article, published: parsePartialDate(published ?? '')?.earliest ?? null };
  return CLASS_KEYS.flatMap((key): Mistake[] => {
    const decisive = findDecisive(others, key);
    if (own[key] === null || !decisive || isSameValue(own[key], decisive[key])) return [];
    const has = key === 'description' ? JSON.stringify(decisive[key]) : String(decisive[key]);
    const rule =
      compareArticles(place, decisive) > 0
        ? `${decisive.article} declared it first with ${has}, which stays: leave this out, or change it in ${decisive.article}`
        : `${decisive.article} declares it with ${has}, but is later, so this is taken: leave it out, or change it in ${decisive.article}`;
    return [createMistake([...path, key], entity[key], rule)];
  });
}

/** Another id of a scheme in which a thing has one, and schemes that nobody registered but are written like one. */
export function listIdentifierWarnings(
  path: Path,
  slug: string,
  { identifiers }: EntityShape,
  others: readonly OtherIdentifier[],
): Mistake[] {
  return identifiers.flatMap(({ scheme, value }, index): Mistake[] => {
    const where = [...path, 'identifiers', index];
    if (!isSingle(scheme)) {
      const near = Object.hasOwn(IDENTIFIER_SCHEMES, scheme) ? '' : suggestWord(scheme, Object.keys(IDENTIFIER_SCHEMES));
      return near === '' ? [] : [createMistake([...where, 'scheme'], scheme, `no registered scheme, so its values are not checked${near}`)];
    }
    const above = identifiers.slice(0, index).find((item) => item.scheme === scheme);
    const other = others.find((item) => item.slug === slug && item.scheme === scheme && item.value !== value);
    const told = above ? `${scheme}:${above.value} stands above` : other && `${other.article} gives ${slug} ${scheme}:${other.value}`;
    return told === undefined
      ? []
      : [createMistake([...where, 'value'], value, `${told}, and a thing has one id of ${scheme}. Both are kept: is it the same thing?`)];
  });
}
