import { kindRoots } from '../entity/entity-lists.graphql.ts';
import { kindType } from '../entity/kind.graphql.ts';

export const Person = kindType('PERSON', 'A person.');

kindRoots('PERSON', Person, 'person', 'people');
