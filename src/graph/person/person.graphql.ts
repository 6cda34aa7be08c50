import { defineKindRootFields } from '../entity/entity-lists.graphql.ts';
import { defineKindType } from '../entity/kind.graphql.ts';

export const Person = defineKindType('PERSON', 'A person.');

defineKindRootFields('PERSON', Person, 'person', 'people');
