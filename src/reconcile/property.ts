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
import type { Item } from './described.ts';

const OWN = {
  label: { en: 'name', ru: 'название', kk: 'атауы' },
  description: { en: 'description', ru: 'описание', kk: 'сипаттама' },
  kind: { en: 'kind', ru: 'вид', kk: 'түрі' },
} as const satisfies Record<string, LocalText>;

/** What an entity can be asked for: what it has of itself, its id in another system, or what statements say with it at one end. */
export type Property =
  | { readonly by: 'own'; readonly id: keyof typeof OWN }
  | { readonly by: 'identifier'; readonly id: string; readonly scheme: string }
  | { readonly by: 'predicate'; readonly id: string; readonly predicate: Predicate; readonly direction: 'OUT' | 'IN' };

const IDENTIFIER = 'identifier:';
/** Before a predicate: read from its value's end, so that HOLDER of an office is inverse:HOLDER of a person. */
const INVERSE = 'inverse:';

const own: readonly Property[] = (Object.keys(OWN) as (keyof typeof OWN)[]).map((id) => ({ by: 'own', id })); // keys of a literal object
const identifier = (scheme: string): Property => ({ by: 'identifier', id: IDENTIFIER + scheme, scheme });
const predicates: readonly Property[] = PREDICATE_NAMES.flatMap((predicate) => [
  { by: 'predicate' as const, id: predicate, predicate, direction: 'OUT' as const },
  ...(entityKinds(PREDICATES[predicate]).length > 0
    ? [{ by: 'predicate' as const, id: INVERSE + predicate, predicate, direction: 'IN' as const }]
    : []),
]);
const named = new Map([...own, ...predicates].map((property) => [property.id, property]));

function entityKinds({ values }: PredicateDefinition): Kind[] {
  return values.filter((value): value is Kind => value in KINDS);
}

/** All properties, given the schemes of identifiers that there are. */
export const propertiesOf = (schemes: readonly string[]): Property[] => [...own, ...schemes.map(identifier), ...predicates];

/** Reads the id of a property; a scheme may stand alone. @throws BAD_INPUT */
export function readProperty(argument: string, id: string, schemes: readonly string[]): Property {
  const scheme = schemes.find((one) => id === one || id === IDENTIFIER + one);
  const property = named.get(id) ?? (scheme === undefined ? undefined : identifier(scheme));
  if (property) return property;
  const others = [...Object.keys(OWN), ...schemes.map((one) => IDENTIFIER + one)].join(', ');
  throw badInput(
    argument,
    id,
    `a property is one of ${others}, a predicate such as HOLDER, or ${INVERSE}HOLDER; /reconcile/suggest/property has all`,
  );
}

/** The kinds of the entities that have it; null for all. */
const kindsAt = (property: Property): readonly Kind[] | null => {
  if (property.by !== 'predicate') return null;
  const definition: PredicateDefinition = PREDICATES[property.predicate];
  return property.direction === 'OUT' ? definition.subjects : entityKinds(definition);
};
export const canHave = (kind: Kind, property: Property): boolean => kindsAt(property)?.includes(kind) ?? true;

/** The kinds of the entities that are its values: none where it has other values. */
export const valueKinds = (property: Property): readonly Kind[] => {
  if (property.by !== 'predicate') return [];
  const definition: PredicateDefinition = PREDICATES[property.predicate];
  return property.direction === 'OUT' ? entityKinds(definition) : definition.subjects;
};

/** The kinds of the entities at either end. */
export const endKinds = (property: Property): readonly Kind[] => [...new Set([...valueKinds(property), ...(kindsAt(property) ?? [])])];

/** How it is worded in each language. */
export function labelOf(property: Property): LocalText {
  if (property.by === 'own') return OWN[property.id];
  if (property.by === 'identifier') return { en: property.scheme };
  const { label, inverse } = PREDICATES[property.predicate];
  return property.direction === 'OUT' ? label : inverse;
}

/** As a client shows it: a predicate with the kinds it leads from and to. */
export function itemOf(property: Property, lang: readonly string[]): Item & { readonly description?: string } {
  const item = { id: property.id, name: pickText(labelOf(property), lang) };
  const word = (kind: Kind) => pickText(KINDS[kind], lang);
  const [from, to] = [kindsAt(property)?.map(word), valueKinds(property).map(word)];
  if (!from) return item;
  return { ...item, description: to.length > 0 ? `${from.join(', ')} → ${to.join(', ')}` : from.join(', ') };
}
