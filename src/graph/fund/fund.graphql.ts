import { builder } from '../../graphql/builder.ts';
import { definePagedField } from '../../graphql/connection.ts';
import type { EntityNode } from '../entity/entity.graphql.ts';
import { defineKindRootFields } from '../entity/entity-lists.graphql.ts';
import { defineKindType } from '../entity/kind.graphql.ts';
import { EventConnection } from '../event/event.graphql.ts';
import { buildParticipationRelation } from '../event/event.store.ts';
import { AsOfInput } from '../filter/provenance.graphql.ts';
import { EventTypeEnum } from '../ontology/enums.graphql.ts';

export const Fund = defineKindType('FUND', 'A fund: money set aside for a purpose, or the body that manages it.');

builder.objectField(Fund, 'disbursements', (t) =>
  t.field(
    definePagedField({
      type: EventConnection,
      description: 'Events that the fund paid for, stated or inferred. `participants(role: PAYER)` shows the certainty.',
      args: {
        type: t.arg({ type: [EventTypeEnum], description: 'Only events of these types (default: any).' }),
        asOf: t.arg({ type: AsOfInput, description: 'Point in time to read the graph at (default: now).' }),
      },
      relation: ({ type, asOf }, { db }) => buildParticipationRelation(db, { role: ['PAYER'], type, asOf }),
      parent: ({ id }: EntityNode) => id,
    }),
  ),
);

defineKindRootFields('FUND', Fund, 'fund', 'funds');
