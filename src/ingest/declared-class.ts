import type { LocalText } from '../../schema/ontology.ts';
import type { EntityShape } from './shape.ts';
import { canonicalizeText } from './value.ts';

/** What one article says of the class of an entity; null if it says nothing. */
export interface DeclaredClass {
  readonly type: string | null;
  readonly collective: boolean | null;
  readonly description: LocalText | null;
  readonly latitude: number | null;
  readonly longitude: number | null;
}
export const CLASS_KEYS = ['type', 'collective', 'description', 'latitude', 'longitude'] as const satisfies (keyof DeclaredClass)[];
export type ClassKey = (typeof CLASS_KEYS)[number];

export const toDeclaredClass = (entity: EntityShape): DeclaredClass => ({
  type: entity.type ?? null,
  collective: entity.collective ?? null,
  description: entity.description ? canonicalizeText(entity.description) : null,
  latitude: entity.latitude ?? null,
  longitude: entity.longitude ?? null,
});

const canonicalize = (value: unknown): string => JSON.stringify(value && typeof value === 'object' ? canonicalizeText(value) : value);
/** True if two values of a class are the same. */
export const isSameValue = (one: unknown, other: unknown): boolean => canonicalize(one) === canonicalize(other);

/** The declaration that decides a part of the class: the first that says something of it. They come in the order of their articles. */
export const findDecisive = <D extends DeclaredClass>(ordered: readonly D[], key: ClassKey): D | undefined =>
  ordered.find((declaration) => declaration[key] !== null);

/** Orders by the earliest day of publication, undated ones last, then by slug. */
export function compareArticles(
  a: { readonly article: string; readonly published: string | null },
  b: { readonly article: string; readonly published: string | null },
): number {
  const [one, other] = [a, b].map(({ article, published }) => `${published ?? '~'} ${article}`) as [string, string]; // two of them
  return one === other ? 0 : one < other ? -1 : 1;
}
