import type { Unit } from '../../../schema/ontology.ts';
import { builder } from '../../graphql/builder.ts';
import type { Context } from '../../graphql/context.ts';
import { getRequestedLanguages } from '../../graphql/lang/lang.graphql.ts';
import { OrderDirectionEnum, readOrder } from '../../graphql/page/order.graphql.ts';
import { UnitEnum } from '../ontology/enums.graphql.ts';
import type { ENTITY_ORDERS, EntityOrder } from './entity.store.ts';

type EntityOrderBy = (typeof ENTITY_ORDERS)[number];

interface EntityOrderShape {
  readonly by: EntityOrderBy;
  readonly direction?: 'ASC' | 'DESC' | null | undefined;
  readonly lang?: readonly string[] | null | undefined;
  readonly unit?: Unit | null | undefined;
}

const SORT_KEYS = {
  ID: { description: 'Id, which follows the order of first recording.' },
  LABEL: { description: 'Label, in the order of the Kazakh alphabet.' },
  RECORDED_AT: { description: 'Time of first recording.' },
  LINKS: { description: 'Number of current statements that have the entity as subject or value.' },
  AMOUNT: {
    description: 'Largest amount in the given unit among the statements about the entity. Entities without such an amount come last.',
  },
} satisfies Record<Exclude<EntityOrderBy, 'TIME'>, object>;

const EVENT_SORT_KEYS = {
  ...SORT_KEYS,
  TIME: { description: 'Date of the event. Events without a date, or of an unstated year, come last in both directions.' },
} satisfies Record<EntityOrderBy, object>;

function defineOrderInput(name: string, values: Partial<Record<EntityOrderBy, { readonly description: string }>>, description: string) {
  const by = builder.enumType(`${name}By`, { description, values: values as typeof EVENT_SORT_KEYS }); // the keys that it has
  return builder.inputRef<EntityOrderShape>(name).implement({
    description: 'One sort key.',
    fields: (t) => ({
      by: t.field({ type: by, required: true, description: 'Sort key.' }),
      direction: t.field({ type: OrderDirectionEnum, defaultValue: 'ASC', description: 'Sort direction (default ASC).' }),
      lang: t.field({ type: ['LanguageTag'], description: 'For LABEL: languages to try, best first.' }),
      unit: t.field({ type: UnitEnum, description: 'For AMOUNT: the unit (required).' }),
    }),
  });
}

export const EntityOrderInput = defineOrderInput('EntityOrder', SORT_KEYS, 'Sort keys of entities.');
export const EventOrderInput = defineOrderInput('EventOrder', EVENT_SORT_KEYS, 'Sort keys of events.');

export const ORDER_DESCRIPTION = 'Sort keys, most important first (default: id). Ties are broken by id.';

export const readEntityOrder = (keys: readonly EntityOrderShape[] | null | undefined, context: Context): EntityOrder[] =>
  readOrder(keys).map((key) => ({ ...key, lang: getRequestedLanguages(key.lang, context) }));
