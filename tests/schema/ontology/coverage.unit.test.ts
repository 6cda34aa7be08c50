import { defaultModel } from '@alephdata/followthemoney';
import { expect, test } from 'vitest';
import { FTM_LINKS } from '../../../schema/ftm-links.ts';
import { KIND_MAPPINGS, PREDICATE_MAPPINGS, TYPE_MAPPINGS } from '../../../schema/mappings.ts';
import { type EventType, PREDICATES, type Predicate, type PredicateDefinition, typesOf } from '../../../schema/ontology.ts';
import { ACE_EVENTS, TACRED_RELATIONS } from './other-lists.ts';

const model: Readonly<Record<string, { readonly edge?: object; readonly properties: object; readonly extends?: readonly string[] }>> =
  defaultModel.schemata as never; // the package types its own model more narrowly than its data
const edges = Object.keys(model).filter((name) => model[name]?.edge);
const isA = (schema: string, above: string): boolean => schema === above || (model[schema]?.extends ?? []).some((one) => isA(one, above));

test('every link of FollowTheMoney has a predicate or a type of event, and a place in the export', () => {
  const used = new Set([
    'UnknownLink',
    ...Object.values(PREDICATE_MAPPINGS).map(({ ftm }) => ftm?.replace('^', '')),
    ...Object.values(TYPE_MAPPINGS.EVENT).map(({ edge }) => edge?.ftm),
  ]);
  expect(edges.length).toBeGreaterThan(14);
  expect(edges.filter((name) => !used.has(name))).toEqual([]);
  expect(Object.keys(FTM_LINKS).sort()).toEqual(edges.toSorted());
});

test('the schemata of kinds and types are those of FollowTheMoney', () => {
  const types = Object.values(TYPE_MAPPINGS).flatMap((entries) => Object.values(entries));
  const schemata = [...Object.values(KIND_MAPPINGS), ...types].flatMap(({ ftm }) => ftm ?? []);
  expect(schemata.filter((name) => !model[name] || model[name]?.edge)).toEqual([]);
});

test('the ends of the links take what FollowTheMoney says that they take', () => {
  const own = [...new Set([...Object.values(KIND_MAPPINGS), ...Object.values(TYPE_MAPPINGS).flatMap((of) => Object.values(of))])];
  const schemata = [...new Set(own.flatMap(({ ftm }) => ftm ?? []))].sort();
  const properties = (schema: string): Readonly<Record<string, { readonly range?: string }>> => ({
    ...Object.assign({}, ...(model[schema]?.extends ?? []).map(properties)),
    ...model[schema]?.properties,
  });
  for (const [name, link] of Object.entries(FTM_LINKS)) {
    expect(model[name]?.edge).toMatchObject({ source: link.source[0], target: link.target[0] });
    if (link.name) expect(properties(name)).toHaveProperty(link.name);
    for (const [property, takes] of [link.source, link.target])
      expect([name, property, [...new Set(takes)].sort()]).toEqual([
        name,
        property,
        schemata.filter((schema) => isA(schema, properties(name)[property]?.range ?? 'Thing')),
      ]);
  }
});

test.each(Object.entries(ACE_EVENTS))('the event %s of ACE 2005 has a type', (_, type) => {
  expect(typesOf('EVENT')).toContain(type satisfies EventType);
});
test('all 33 of them', () => expect(Object.keys(ACE_EVENTS)).toHaveLength(33));

test.each(Object.entries(TACRED_RELATIONS))('the relation %s of TACRED has a place', (_, place) => {
  if (place === 'names') return;
  const { subject, predicate, value } = place;
  const definition: PredicateDefinition = PREDICATES[predicate satisfies Predicate];
  expect([definition.subjects.includes(subject), definition.values.includes(value)]).toEqual([true, true]);
});
test('all 41 of them', () => expect(Object.keys(TACRED_RELATIONS)).toHaveLength(41));
