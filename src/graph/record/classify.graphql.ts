import { badInput } from '../../base/errors.ts';
import { builder } from '../../graphql/builder.ts';
import { EntityTypeEnum } from '../ontology/enums.graphql.ts';
import { classifyEntity, describeEntity } from './classify.store.ts';
import { defineEntityMutation } from './entity-mutation.graphql.ts';
import { LocalTextInput } from './value-inputs.graphql.ts';

defineEntityMutation('classifyEntity', {
  operation: 'CLASSIFY',
  description:
    'Changes the type of an entity, if it stands for several things, and the coordinates of a place. Omitted arguments change nothing.',
  args: builder.args((t) => ({
    type: t.field({ type: EntityTypeEnum, description: 'Type, one of those of its kind.' }),
    collective: t.boolean({ description: 'True if the entity stands for several unnamed things.' }),
    latitude: t.float({ description: 'Latitude of a place, in degrees (WGS 84).' }),
    longitude: t.float({ description: 'Longitude of a place, in degrees.' }),
  })),
  run: (tx, id, { type, collective, latitude, longitude }) =>
    classifyEntity(tx, id, {
      ...{ type: type ?? undefined, collective: collective ?? undefined },
      ...{ latitude: latitude ?? undefined, longitude: longitude ?? undefined },
    }),
});

defineEntityMutation('describeEntity', {
  operation: 'CLASSIFY',
  description: 'Describes an entity in one line. Without a description, the one it has is taken away.',
  args: builder.args((t) => ({ description: t.field({ type: LocalTextInput, description: 'The line, in our own words.' }) })),
  run: (tx, id, { description }) => {
    const texts = Object.entries(description ?? {}).filter(([, text]) => text != null);
    if (description && (texts.length === 0 || texts.some(([, text]) => String(text).trim() === '')))
      throw badInput('description', description, 'a text in one language or more, none of them empty');
    return describeEntity(tx, id, description ? Object.fromEntries(texts) : null);
  },
});
