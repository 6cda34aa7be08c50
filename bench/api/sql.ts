/* Parts of the hand-written statements. They take the shortest way to the same JSON: no languages, no fallback of labels, no limits. */

/** The label of an entity. */
export const label = (entity: string): string => `(select text from names where entity_id = ${entity} and role = 'PRIMARY' limit 1)`;

/** An entity's id and label. */
export const named = (entity: string): string => `json_build_object('id', 'E' || ${entity}, 'label', ${label(entity)})`;

/** A statement with the labels of both ends. */
export const fact = (s: string): string =>
  `json_build_object('id', 'S' || ${s}.id, 'predicate', ${s}.predicate, 'subject', ${named(`${s}.subject_id`)}, 'object', ${named(`${s}.object_id`)})`;

/** Condition: the statement counts today. */
export const isCurrent = (s: string): string => `${s}.retracted_in is null and ${s}.rank <> 'DEPRECATED'`;

/** The rows of a subquery as a JSON list, in its order. */
export const listOf = (json: string, rows: string): string => `(select coalesce(json_agg(${json}), '[]') from (${rows}) r)`;
