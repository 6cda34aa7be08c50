import { defineKindType } from '../entity/kind.graphql.ts';

export const Office = defineKindType('OFFICE', 'A position or title that a person can hold.');
