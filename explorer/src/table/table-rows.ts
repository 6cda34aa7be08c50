import type { GraphData, GraphLink } from '../graph/graph-data.ts';
import { compareTexts } from '../message/order.ts';
import type { Lang, Sort } from '../state/state.ts';

/** A link with the texts of its cells, as they are shown. */
export interface TableRow {
  readonly link: GraphLink;
  readonly cells: Readonly<Record<Sort['by'], string>>;
}

/** The columns in the order of the table. */
export const COLUMNS = ['subject', 'predicate', 'value', 'certainty'] as const satisfies readonly Sort['by'][];

interface TableOptions {
  readonly lang: Lang;
  readonly certainty: Readonly<Record<GraphLink['certainty'], string>>;
  /** Null for the order of recording. */
  readonly sort: Sort | null;
  /** Words that a row must have, in any cell. */
  readonly filter: string;
}

/** The rows of the table: those with all words of the filter, sorted by a column. */
export function listTableRows({ nodes, links }: GraphData, { lang, certainty, sort, filter }: TableOptions): readonly TableRow[] {
  const labels = new Map(nodes.map(({ id, label }) => [id, label]));
  const rows = links.map((link): TableRow => {
    const [subject, value] = [labels.get(link.source) ?? '', labels.get(link.target) ?? ''];
    return { link, cells: { subject, predicate: link.label, value, certainty: certainty[link.certainty] } };
  });
  const words = filter.toLowerCase().split(/\s+/).filter(Boolean);
  const matching = rows.filter(({ cells }) => {
    const text = Object.values(cells).join('\n').toLowerCase();
    return words.every((word) => text.includes(word));
  });
  if (!sort) return matching;
  const sign = sort.isDescending ? -1 : 1;
  return matching.toSorted((a, b) => sign * compareTexts(lang, a.cells[sort.by], b.cells[sort.by]));
}

/** The rows as tab-separated text, which spreadsheets paste as cells. */
export const formatAsTsv = (heads: readonly string[], rows: readonly TableRow[]): string =>
  [heads, ...rows.map(({ cells }) => COLUMNS.map((column) => cells[column]))]
    .map((cells) => cells.map((cell) => cell.replace(/\s+/g, ' ')).join('\t'))
    .join('\n');
