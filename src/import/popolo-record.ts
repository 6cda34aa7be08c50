import type { Predicate } from '../../schema/ontology.ts';
import { limitWords } from './ftm-entity.ts';
import type { PopoloRecord } from './popolo-shape.ts';
import type { Unsaid } from './source-row.ts';

export type Collection = 'persons' | 'organizations' | 'posts' | 'areas' | 'events' | 'memberships';
export const COLLECTIONS: readonly Collection[] = ['organizations', 'areas', 'persons', 'posts', 'events', 'memberships'];

/** Fields that every record may have and that are read for all. */
export const COMMON = [
  'id',
  'name',
  'names',
  'other_names',
  'identifiers',
  'links',
  'sources',
  'label',
  'classification',
  'type',
  'sort_name',
  '@type',
  '@context',
];
export const FACTS: Readonly<
  Record<Collection, Readonly<Record<string, { readonly predicate: Predicate; readonly as: 'date' | 'text' | 'entity' }>>>
> = {
  persons: {
    birth_date: { predicate: 'BIRTH_DATE', as: 'date' },
    death_date: { predicate: 'DEATH_DATE', as: 'date' },
    biography: { predicate: 'DESCRIBED_AS', as: 'text' },
    summary: { predicate: 'DESCRIBED_AS', as: 'text' },
  },
  organizations: {
    founding_date: { predicate: 'FOUNDING_DATE', as: 'date' },
    dissolution_date: { predicate: 'CLOSING_DATE', as: 'date' },
    parent_id: { predicate: 'BRANCH_OF', as: 'entity' },
    area_id: { predicate: 'LOCATED_IN', as: 'entity' },
    description: { predicate: 'DESCRIBED_AS', as: 'text' },
    abstract: { predicate: 'DESCRIBED_AS', as: 'text' },
  },
  posts: { organization_id: { predicate: 'OFFICE_OF', as: 'entity' } },
  areas: { parent_id: { predicate: 'LOCATED_IN', as: 'entity' } },
  events: { organization_id: { predicate: 'ORGANIZER', as: 'entity' } },
  memberships: {},
};

/** Ids are unique within a collection only. */
export const toRecordId = (collection: Collection, id: string): string => (/^Q[1-9]\d*$/.test(id) ? id : `${collection}/${id}`);
/** A record in words. */
export const writeRecord = (collection: Collection, record: PopoloRecord): string =>
  limitWords(
    `${collection.replace(/s$/, '')} ${Object.entries(record)
      .flatMap(([field, value]) =>
        value === null || value === undefined ? [] : [`${field}: ${typeof value === 'object' ? JSON.stringify(value) : String(value)}`],
      )
      .join('; ')}`,
  );

/** Fields of a record that are not read. */
export function listUnreadFields(line: number, collection: Collection, record: PopoloRecord, read: readonly string[]): Unsaid[] {
  return Object.entries(record).flatMap(([path, value]) => {
    const isEmpty = value === null || value === undefined || value === '' || (Array.isArray(value) && value.length === 0);
    if (isEmpty || read.includes(path) || path in FACTS[collection]) return [];
    const written = typeof value === 'object' ? JSON.stringify(value) : String(value);
    return [{ line, id: record.id, path, value: written, reason: `the graph has no predicate for ${path} of ${collection}` }];
  });
}
