import type { ExportEdge, ExportNode, ExportQualifier, ExportQuantity, Graph } from './graph.ts';
import { formatQualifier, formatQuantity } from './quantity-value.ts';

/** An attribute of nodes or edges, the same in all formats. */
export interface Column<T> {
  readonly name: string;
  readonly type: 'string' | 'integer' | 'boolean';
  /** True if the text is a day, for formats with dates. */
  readonly isDay?: boolean;
  /** The value as text, number or boolean; null if there is none. */
  readonly flat: (row: T) => string | number | boolean | null;
  /** The value as a list, for formats with lists. */
  readonly list?: (row: T) => readonly unknown[];
}

const stringColumn = <T>(name: string, flat: (row: T) => string | null): Column<T> => ({ name, type: 'string', flat });
const dayColumn = <T>(name: string, flat: (row: T) => string | null): Column<T> => ({ ...stringColumn(name, flat), isDay: true });
const integerColumn = <T>(name: string, flat: (row: T) => number | null): Column<T> => ({ name, type: 'integer', flat });
const booleanColumn = <T>(name: string, flat: (row: T) => boolean): Column<T> => ({ name, type: 'boolean', flat });
const listColumn = <T, I>(name: string, list: (row: T) => readonly I[], join = (items: readonly I[]) => items.join(' ')): Column<T> => ({
  name,
  type: 'string',
  flat: (row) => join(list(row)) || null,
  list,
});

const formatQuantities = (quantities: readonly ExportQuantity[]): string => quantities.map(formatQuantity).join('; ');
const formatQualifiers = (qualifiers: readonly ExportQualifier[]): string => qualifiers.map(formatQualifier).join('; ');

/** Attributes of a node besides its id. */
export const NODE_COLUMNS: readonly Column<ExportNode>[] = [
  stringColumn('label', ({ label }) => label),
  stringColumn('slug', ({ slug }) => slug),
  stringColumn('kind', ({ kind }) => kind),
  stringColumn('type', ({ type }) => type),
  stringColumn('status', ({ status }) => status),
  booleanColumn('collective', ({ collective }) => collective),
  stringColumn('labelKk', ({ labelKk }) => labelKk),
  stringColumn('labelRu', ({ labelRu }) => labelRu),
  stringColumn('labelEn', ({ labelEn }) => labelEn),
  integerColumn('links', ({ links }) => links),
  stringColumn('time', ({ time }) => time?.edtf ?? null),
  dayColumn('timeEarliest', ({ time }) => time?.earliest ?? null),
  dayColumn('timeLatest', ({ time }) => time?.latest ?? null),
  listColumn('quantities', ({ quantities }) => quantities, formatQuantities),
  listColumn('identifiers', ({ identifiers }) => identifiers),
];

/** Attributes of an edge besides its id and ends. */
export const EDGE_COLUMNS: readonly Column<ExportEdge>[] = [
  stringColumn('label', ({ label }) => label),
  stringColumn('predicate', ({ predicate }) => predicate),
  stringColumn('certainty', ({ certainty }) => certainty),
  stringColumn('standing', ({ standing }) => standing),
  stringColumn('eventStatus', ({ eventStatus }) => eventStatus),
  stringColumn('rank', ({ rank }) => rank),
  integerColumn('evidence', ({ evidence }) => evidence),
  listColumn('sentences', ({ sentences }) => sentences),
  stringColumn('validFrom', ({ validFrom }) => validFrom),
  stringColumn('validTo', ({ validTo }) => validTo),
  dayColumn('validEarliest', ({ validEarliest }) => validEarliest),
  dayColumn('validLatest', ({ validLatest }) => validLatest),
  stringColumn('derivedEnd', ({ derivedEnd }) => derivedEnd),
  listColumn('statements', ({ statements }) => statements),
  listColumn('qualifiers', ({ qualifiers = [] }) => qualifiers, formatQualifiers),
  stringColumn('event', ({ event }) => event?.id ?? null),
  stringColumn('eventType', ({ event }) => event?.type ?? null),
  listColumn('sourceRoles', ({ event }) => event?.sourceRoles ?? []),
  listColumn('targetRoles', ({ event }) => event?.targetRoles ?? []),
  stringColumn('time', ({ event }) => event?.time?.edtf ?? null),
  listColumn('quantities', ({ event }) => event?.quantities ?? [], formatQuantities),
];

const CHANGE = stringColumn<{ readonly change?: string }>('change', ({ change }) => change ?? null);

/** The columns of a graph: those of a diff have the difference besides. */
export const getNodeColumns = ({ hasChanges }: Pick<Graph, 'hasChanges'>): readonly Column<ExportNode>[] =>
  hasChanges ? [...NODE_COLUMNS, CHANGE] : NODE_COLUMNS;
export const getEdgeColumns = ({ hasChanges }: Pick<Graph, 'hasChanges'>): readonly Column<ExportEdge>[] =>
  hasChanges ? [...EDGE_COLUMNS, CHANGE] : EDGE_COLUMNS;

/** The attributes of a row as JSON, without empty ones. */
export function toAttributes<T>(columns: readonly Column<T>[], row: T): Record<string, unknown> {
  const attributes: Record<string, unknown> = {};
  for (const { name, flat, list } of columns) {
    const value = list ? list(row) : flat(row);
    if (Array.isArray(value) ? value.length > 0 : value !== null) attributes[name] = value;
  }
  return attributes;
}
