import { isSingle } from '../base/identifier.ts';
import { IDENTIFIER_SCHEMES } from '../base/identifier-schemes.ts';
import type { StoredEntity } from './entities.store.ts';
import { createMistake, type Mistake, type Path, suggestWord } from './mistake.ts';
import type { EntityShape } from './shape.ts';
import { getStatusLevel, readStatus } from './status.ts';
import { canonicalizeText } from './value.ts';

/** An identifier that another article gives an entity. */
export interface OtherIdentifier {
  readonly slug: string;
  readonly scheme: string;
  readonly value: string;
  readonly article: string;
}

/** A status that is not the one that counts so far. Both are kept, and the furthest one counts. */
function listStatusWarnings(path: Path, entity: EntityShape, before: StoredEntity): Mistake[] {
  const status = readStatus(entity);
  if (status === null || before.status === null || status === before.status) return [];
  const [own, other] = [getStatusLevel(status), getStatusLevel(before.status)];
  const counting = own === other ? 'the one of the later article' : own > other ? status : before.status;
  return [
    createMistake(
      [...path, 'status'],
      status,
      `it has been ${before.status} so far. Both are kept, and ${counting} counts, unless it is denied`,
    ),
  ];
}

/** What a folder states of the class of an entity that another article declared first. It is not taken. */
export function listClassWarnings(path: Path, entity: EntityShape, before: StoredEntity): Mistake[] {
  const { home } = before;
  const told = (key: string, value: unknown, has: unknown, isDifferent: boolean): Mistake[] =>
    isDifferent
      ? [
          createMistake(
            [...path, key],
            value,
            `${home} declared it first with ${String(has)}, which stays: leave this out, or change it in ${home}`,
          ),
        ]
      : [];
  const description = entity.description && JSON.stringify(canonicalizeText(entity.description));
  const stored = before.description && JSON.stringify(canonicalizeText(before.description));
  return [
    ...told('type', entity.type, before.type, entity.type !== undefined && entity.type !== before.type),
    ...listStatusWarnings(path, entity, before),
    ...told('collective', entity.collective, before.collective, entity.collective !== undefined && entity.collective !== before.collective),
    ...(['latitude', 'longitude'] as const).flatMap((key) =>
      told(key, entity[key], before[key] ?? 'none', entity[key] !== undefined && entity[key] !== before[key]),
    ),
    ...told('description', entity.description, stored ?? 'none', description !== undefined && description !== stored),
  ];
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
