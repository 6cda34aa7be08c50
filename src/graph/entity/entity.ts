import type { Kind } from '../../../schema/ontology.ts';

/** GraphQL type of each kind. */
export const TYPE_OF_KIND = {
  PERSON: 'Person',
  ORGANIZATION: 'Organization',
  FUND: 'Fund',
  PLACE: 'Place',
  EVENT: 'Event',
  OFFICE: 'Office',
  GROUP: 'Group',
  DOCUMENT: 'Document',
  THING: 'Thing',
} as const satisfies Record<Kind, string>;
