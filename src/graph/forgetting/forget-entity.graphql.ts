import { badInput } from '../../base/errors.ts';
import { builder } from '../../graphql/builder.ts';
import { Entity, loadEntity } from '../entity/entity.graphql.ts';
import { findReferred } from '../entity/entity.store.ts';
import { defineContentMutation } from '../revision/content-mutation.graphql.ts';
import { forgetEntity } from './forget-entity.store.ts';
import { checkRemembered } from './forgotten-entity.store.ts';

defineContentMutation('forgetEntity', {
  role: 'ADMIN',
  operation: 'FORGET',
  needsReason: true,
  description:
    'Forgets for good what a person is called, at all times: names, identifiers, descriptions, and the words that mention the person or name the person as a speaker. The id, the slug and the statements stay, and so do texts, titles and glosses of articles. No ingest and no account gives the person a name again. A dry run tells how much is forgotten.',
  args: builder.args((t) => ({ entity: t.field({ type: 'EntityRef', required: true, description: 'The person.' }) })),
  subjects: async (tx, { entity }) => ({ entity: [(await findReferred(tx, entity)).id] }),
  run: async (tx, { entity }) => {
    const { id, kind, redirectedFrom } = await findReferred(tx, entity);
    const entityId = redirectedFrom ?? id;
    if (kind !== 'PERSON') throw badInput('entity', entity.written, `a PERSON, and this is a ${kind}`);
    await checkRemembered(tx, entityId, entity.written);
    return { entityId, ...(await forgetEntity(tx, entityId)) };
  },
  fields: (t) => ({
    entity: t.field({
      type: Entity,
      description: 'The person.',
      resolve: ({ entityId }, _, context, info) => loadEntity(entityId, context, info),
    }),
    names: t.exposeInt('names', { description: 'Number of names, those of earlier revisions among them.' }),
    identifiers: t.exposeInt('identifiers', { description: 'Number of identifiers.' }),
    descriptions: t.exposeInt('descriptions', { description: 'Number of descriptions.' }),
    mentions: t.exposeInt('mentions', { description: 'Number of mentions that lose their words.' }),
    quotations: t.exposeInt('quotations', { description: 'Number of quotations that lose the words for the speaker.' }),
  }),
});
