import type { Mapping } from '../../../schema/mappings.ts';
import type { Usage } from '../../../schema/usage.ts';
import { builder } from '../../graphql/builder.ts';

export const MappingType = builder.objectRef<Mapping>('OntologyMapping').implement({
  description: 'Names of a word of the ontology in other vocabularies. A caret (^) means the opposite direction.',
  fields: (t) => ({
    followTheMoney: t.string({ nullable: true, description: 'Schema of FollowTheMoney.', resolve: ({ ftm }) => ftm ?? null }),
    schemaOrg: t.string({ nullable: true, description: 'Class or property of schema.org.', resolve: ({ schema }) => schema ?? null }),
    wikidata: t.string({ nullable: true, description: 'Item or property of Wikidata.', resolve: ({ wikidata }) => wikidata ?? null }),
  }),
});

const DESCRIPTIONS = {
  use: 'When to use it, in English.',
  avoid: 'When not to use it, in English.',
  example: 'Example of a sentence, in English. Letters stand for names.',
} as const;

/** The options of a field that says when to use a word. */
export const defineUsageField = <Parent>(key: keyof Usage, find: (parent: Parent) => Usage | undefined) => ({
  nullable: true as const,
  description: DESCRIPTIONS[key],
  resolve: (parent: Parent) => find(parent)?.[key] ?? null,
});
