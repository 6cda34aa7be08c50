import type { ExportEdge, ExportNode, ExportQuantity } from './graph.ts';

/** One attribute of nodes or edges: the same in every format that has attributes. */
export interface Column<T> {
  readonly name: string;
  readonly type: 'string' | 'integer' | 'boolean';
  /** As one text, number or yes and no; null where there is none. */
  readonly flat: (row: T) => string | number | boolean | null;
  /** As a list, where a format has lists; empty where there is none. */
  readonly list?: (row: T) => readonly unknown[];
}

const string = <T>(name: string, flat: (row: T) => string | null): Column<T> => ({ name, type: 'string', flat });
const integer = <T>(name: string, flat: (row: T) => number | null): Column<T> => ({ name, type: 'integer', flat });
const boolean = <T>(name: string, flat: (row: T) => boolean): Column<T> => ({ name, type: 'boolean', flat });
const listed = <T, I>(name: string, list: (row: T) => readonly I[], join = (items: readonly I[]) => items.join(' ')): Column<T> => ({
  name,
  type: 'string',
  flat: (row) => join(list(row)) || null,
  list,
});

/** `AMOUNT ABOUT 18000000000 KZT`, or `AMOUNT UNKNOWN`. */
const quantityText = ({ predicate, amount, comparator, unit }: ExportQuantity): string =>
  amount === null ? `${predicate} UNKNOWN` : `${predicate} ${comparator} ${amount} ${unit}`;
const quantitiesText = (quantities: readonly ExportQuantity[]): string => quantities.map(quantityText).join('; ');

/** What is told of a node besides its id. */
export const NODE_COLUMNS: readonly Column<ExportNode>[] = [
  string('label', ({ label }) => label),
  string('slug', ({ slug }) => slug),
  string('kind', ({ kind }) => kind),
  string('type', ({ type }) => type),
  string('status', ({ status }) => status),
  boolean('collective', ({ collective }) => collective),
  string('labelKk', ({ labelKk }) => labelKk),
  string('labelRu', ({ labelRu }) => labelRu),
  string('labelEn', ({ labelEn }) => labelEn),
  integer('links', ({ links }) => links),
  string('time', ({ time }) => time?.edtf ?? null),
  string('timeEarliest', ({ time }) => time?.earliest ?? null),
  string('timeLatest', ({ time }) => time?.latest ?? null),
  listed('quantities', ({ quantities }) => quantities, quantitiesText),
  listed('identifiers', ({ identifiers }) => identifiers),
];

/** What is told of an edge besides its id and ends. */
export const EDGE_COLUMNS: readonly Column<ExportEdge>[] = [
  string('label', ({ label }) => label),
  string('predicate', ({ predicate }) => predicate),
  string('certainty', ({ certainty }) => certainty),
  string('rank', ({ rank }) => rank),
  integer('evidence', ({ evidence }) => evidence),
  listed('sentences', ({ sentences }) => sentences),
  string('validFrom', ({ validFrom }) => validFrom),
  string('validTo', ({ validTo }) => validTo),
  string('validEarliest', ({ validEarliest }) => validEarliest),
  string('validLatest', ({ validLatest }) => validLatest),
  listed('statements', ({ statements }) => statements),
  string('event', ({ event }) => event?.id ?? null),
  string('eventType', ({ event }) => event?.type ?? null),
  listed('sourceRoles', ({ event }) => event?.sourceRoles ?? []),
  listed('targetRoles', ({ event }) => event?.targetRoles ?? []),
  string('time', ({ event }) => event?.time?.edtf ?? null),
  listed('quantities', ({ event }) => event?.quantities ?? [], quantitiesText),
];

/** A row's attributes as JSON has them: what is not there is left out. */
export function attributesOf<T>(columns: readonly Column<T>[], row: T): Record<string, unknown> {
  const attributes: Record<string, unknown> = {};
  for (const { name, flat, list } of columns) {
    const value = list ? list(row) : flat(row);
    if (Array.isArray(value) ? value.length > 0 : value !== null) attributes[name] = value;
  }
  return attributes;
}
