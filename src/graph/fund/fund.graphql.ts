import { builder } from '../../graphql/builder.ts';
import { definePagedField } from '../../graphql/connection.ts';
import type { EntityNode } from '../entity/entity.graphql.ts';
import { kindRoots } from '../entity/entity-lists.graphql.ts';
import { kindType } from '../entity/kind.graphql.ts';
import { EventConnection } from '../event/event.graphql.ts';
import { participations } from '../event/event.store.ts';
import { AsOfInput } from '../filter/filter.graphql.ts';
import { EventTypeEnum } from '../ontology/enums.graphql.ts';

export const Fund = kindType('FUND', 'A fund: money set aside for a purpose, or the body that manages it.');

builder.objectField(Fund, 'disbursements', (t) =>
  t.field(
    definePagedField({
      type: EventConnection,
      description: 'Events that the fund paid for, stated or inferred. `participants(role: PAYER)` shows the certainty.',
      args: {
        type: t.arg({ type: [EventTypeEnum], description: 'Only events of these types (default: any).' }),
        asOf: t.arg({ type: AsOfInput, description: 'Point in time to read the graph at (default: now).' }),
      },
      relation: ({ type, asOf }, { db }) => participations(db, { role: ['PAYER'], type, asOf }),
      parent: ({ id }: EntityNode) => id,
    }),
  ),
);

kindRoots('FUND', Fund, 'fund', 'funds');
