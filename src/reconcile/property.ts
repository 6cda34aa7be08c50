import {
  KINDS,
  type Kind,
  type LocalText,
  PREDICATE_NAMES,
  PREDICATES,
  type Predicate,
  type PredicateDefinition,
} from '../../schema/ontology.ts';
import { badInput } from '../base/errors.ts';
import { pickText } from '../base/lang.ts';
import type { Item } from './described-entity.ts';

const OWN_LABELS = {
  label: { en: 'name', ru: 'название', kk: 'атауы' },
  description: { en: 'description', ru: 'описание', kk: 'сипаттама' },
  kind: { en: 'kind', ru: 'вид', kk: 'түрі' },
} as const satisfies Record<string, LocalText>;

/** A property of an entity: its own, an id in another system, or a predicate of its statements. */
export type Property =
  | { readonly by: 'own'; readonly id: keyof typeof OWN_LABELS }
  | { readonly by: 'identifier'; readonly id: string; readonly scheme: string }
  | { readonly by: 'predicate'; readonly id: string; readonly predicate: Predicate; readonly direction: 'OUT' | 'IN' };

const IDENTIFIER_PREFIX = 'identifier:';
/** Prefix of a predicate as seen from its value: HOLDER of an office is inverse:HOLDER of a person. */
const INVERSE_PREFIX = 'inverse:';

const ownProperties: readonly Property[] = (Object.keys(OWN_LABELS) as (keyof typeof OWN_LABELS)[]).map((id) => ({ by: 'own', id })); // keys of a literal object
const toIdentifierProperty = (scheme: string): Property => ({ by: 'identifier', id: IDENTIFIER_PREFIX + scheme, scheme });
const predicateProperties: readonly Property[] = PREDICATE_NAMES.flatMap((predicate) => [
  { by: 'predicate' as const, id: predicate, predicate, direction: 'OUT' as const },
  ...(listEntityKinds(PREDICATES[predicate]).length > 0
    ? [{ by: 'predicate' as const, id: INVERSE_PREFIX + predicate, predicate, direction: 'IN' as const }]
    : []),
]);
const propertiesById = new Map([...ownProperties, ...predicateProperties].map((property) => [property.id, property]));

function listEntityKinds({ values }: PredicateDefinition): Kind[] {
  return values.filter((value): value is Kind => value in KINDS);
}

/** All properties, with the existing schemes of identifiers. */
export const listProperties = (schemes: readonly string[]): Property[] => [
  ...ownProperties,
  ...schemes.map(toIdentifierProperty),
  ...predicateProperties,
];

/** Reads the id of a property. A scheme may have no prefix. @throws BAD_INPUT */
export function readProperty(argument: string, id: string, schemes: readonly string[]): Property {
  const scheme = schemes.find((candidate) => id === candidate || id === IDENTIFIER_PREFIX + candidate);
  const property = propertiesById.get(id) ?? (scheme === undefined ? undefined : toIdentifierProperty(scheme));
  if (property) return property;
  const others = [...Object.keys(OWN_LABELS), ...schemes.map((candidate) => IDENTIFIER_PREFIX + candidate)].join(', ');
  throw badInput(
    argument,
    id,
    `a property is one of ${others}, a predicate such as HOLDER, or ${INVERSE_PREFIX}HOLDER; /reconcile/suggest/property has all`,
  );
}

/** Kinds of entities with the property; null for all. */
const findKinds = (property: Property): readonly Kind[] | null => {
  if (property.by !== 'predicate') return null;
  const definition: PredicateDefinition = PREDICATES[property.predicate];
  return property.direction === 'OUT' ? definition.subjects : listEntityKinds(definition);
};
export const canHave = (kind: Kind, property: Property): boolean => findKinds(property)?.includes(kind) ?? true;

/** Kinds of entities that are values; empty for other values. */
export const listValueKinds = (property: Property): readonly Kind[] => {
  if (property.by !== 'predicate') return [];
  const definition: PredicateDefinition = PREDICATES[property.predicate];
  return property.direction === 'OUT' ? listEntityKinds(definition) : definition.subjects;
};

/** Kinds of the entities at either end. */
export const listEndKinds = (property: Property): readonly Kind[] => [
  ...new Set([...listValueKinds(property), ...(findKinds(property) ?? [])]),
];

/** Label of a property in each language. */
export function getLabel(property: Property): LocalText {
  if (property.by === 'own') return OWN_LABELS[property.id];
  if (property.by === 'identifier') return { en: property.scheme };
  const { label, inverse } = PREDICATES[property.predicate];
  return property.direction === 'OUT' ? label : inverse;
}

/** A property for display. A predicate shows its allowed kinds. */
export function toItem(property: Property, lang: readonly string[]): Item & { readonly description?: string } {
  const item = { id: property.id, name: pickText(getLabel(property), lang) };
  const word = (kind: Kind) => pickText(KINDS[kind], lang);
  const [from, to] = [findKinds(property)?.map(word), listValueKinds(property).map(word)];
  if (!from) return item;
  return { ...item, description: to.length > 0 ? `${from.join(', ')} → ${to.join(', ')}` : from.join(', ') };
}
