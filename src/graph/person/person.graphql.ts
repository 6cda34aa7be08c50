import { kindRoots } from '../entity/entity-lists.graphql.ts';
import { kindType } from '../entity/kind.graphql.ts';

export const Person = kindType('PERSON', 'A human being.');

kindRoots('PERSON', Person, 'person', 'people');
