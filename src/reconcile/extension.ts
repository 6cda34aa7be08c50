import { z } from 'zod';
import type { EntityId } from '../../schema/ids.ts';
import { badInput, GraphError } from '../base/errors.ts';
import { parseId } from '../base/id.ts';
import { checkShape } from './check-shape.ts';
import { toType } from './described-entity.ts';
import { listValueKinds, type Property, readProperty, toItem } from './property.ts';
import { type Settings, SettingsShape } from './settings.ts';

const MAX_IDS = 200;
const MAX_PROPERTIES = 20;

const ExtensionShape = z.object(
  {
    ids: z.array(z.string('an id is a text such as "E12"'), 'it is a list of ids such as "E12"'),
    properties: z.array(
      z.object(
        { id: z.string('it is the id of a property'), settings: z.unknown().optional() },
        'a property is {"id": …, "settings": {…}}',
      ),
      'it is a list of {"id": …}',
    ),
  },
  'it is {"ids": […], "properties": [{"id": …}]}',
);

/** A property to fetch, with settings. */
export interface ExtensionColumn {
  readonly property: Property;
  /** Id given by the client, used as key of the cells. */
  readonly id: string;
  readonly settings: Settings;
}

/** A request for values. */
export interface Extension {
  readonly ids: readonly EntityId[];
  readonly columns: readonly ExtensionColumn[];
}

const checkCount = (argument: string, found: number, limit: number): void => {
  if (found > limit)
    throw new GraphError('TOO_COSTLY', `${argument} holds ${found}; at most ${limit} at once`, { argument, value: found, allowed: limit });
};

function readEntityId(argument: string, text: string): EntityId {
  const key = parseId(text);
  if (key?.type !== 'entity') throw badInput(argument, text, 'the id of an entity is E and a number, such as E12');
  return key.id;
}

/** Reads a request for values. @throws BAD_INPUT, TOO_COSTLY for too many ids or properties */
export function readExtension(value: unknown, schemes: readonly string[]): Extension {
  const { ids, properties } = checkShape(ExtensionShape, value, 'extend');
  checkCount('extend.ids', ids.length, MAX_IDS);
  checkCount('extend.properties', properties.length, MAX_PROPERTIES);
  const seen = new Set<string>();
  return {
    ids: [...new Set(ids.map((id, index) => readEntityId(`extend.ids.${index}`, id)))],
    columns: properties.map(({ id, settings }, index) => {
      const argument = `extend.properties.${index}`;
      if (seen.has(id)) throw badInput(`${argument}.id`, id, 'a property is asked for once');
      seen.add(id);
      return {
        id,
        property: readProperty(`${argument}.id`, id, schemes),
        settings: checkShape(SettingsShape, settings ?? {}, `${argument}.settings`),
      };
    }),
  };
}

/** Name of a column, and the kind of its entities if there is only one. */
export function toColumnMeta({ id, property }: ExtensionColumn, lang: readonly string[]): object {
  const [kind, ...more] = listValueKinds(property);
  return { id, name: toItem(property, lang).name, ...(kind && more.length === 0 && { type: toType(kind, lang) }) };
}
