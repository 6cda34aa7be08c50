import type { DonePart } from '../../import/import-file.ts';
import type { openSource } from '../../import/open-source.ts';
import type { Registry } from '../../import/registry.ts';
import type { Duplicate, UnsaidCount } from '../../import/report.ts';
import type { SourceFact, SourceRow, SourceValue } from '../../import/source-row.ts';
import { formatCount } from './ingest-report.ts';

const MAX_LINES = 20;
const MAX_SHOWN_LENGTH = 60;

const cut = (text: string): string => (text.length <= MAX_SHOWN_LENGTH ? text : `${text.slice(0, MAX_SHOWN_LENGTH - 1).toWellFormed()}…`);
const more = (count: number): string[] => (count > MAX_LINES ? [`  and ${count - MAX_LINES} more`] : []);

/** What was done with a part, or would be. */
export function formatPart({ article, rows, summary, part, isWithdrawn }: DonePart, isPlan: boolean): string {
  if (summary) {
    const { entities, statements } = summary;
    return `${article}: ${formatCount(rows, 'row')}; ${formatCount(entities.added, 'new entity', 'new entities')}; ${formatCount(statements.recorded, 'statement')} recorded, ${statements.retracted} retracted, ${statements.kept} kept`;
  }
  if (isWithdrawn) return `${article}: ${formatCount(rows, 'row')}; it was withdrawn, and that stays until it is reinstated`;
  if (!isPlan || !part) return `${article}: ${formatCount(rows, 'row')}; nothing has changed`;
  const all = Object.values(part.graph.entities);
  const statements = all.reduce((sum, entity) => sum + entity.statements.length, 0);
  return `${article}: ${formatCount(rows, 'row')}; ${formatCount(all.length, 'entity', 'entities')}, ${formatCount(statements, 'statement')}`;
}

export function formatTotals(done: readonly Pick<DonePart, 'rows' | 'summary'>[], milliseconds: number): string {
  const sum = (pick: (part: (typeof done)[number]) => number): number => done.reduce((total, part) => total + pick(part), 0);
  return `${formatCount(
    sum(({ rows }) => rows),
    'row',
  )} in ${(milliseconds / 1000).toFixed(1)} s: ${formatCount(
    sum(({ summary }) => summary?.entities.added ?? 0),
    'new entity',
    'new entities',
  )}, ${formatCount(
    sum(({ summary }) => summary?.statements.recorded ?? 0),
    'statement',
  )} recorded.`;
}

/** What the file says and the graph cannot, the most frequent first. */
export function formatUnsaid(counts: readonly UnsaidCount[], file: string): string {
  if (counts.length === 0) return 'All that the file says is said.';
  const total = counts.reduce((sum, { count }) => sum + count, 0);
  const lines = counts
    .slice(0, MAX_LINES)
    .map(
      ({ path, reason, count, line, value }) =>
        `  ${String(count).padStart(6)}  ${path}: ${cut(reason)} (line ${line}: ${JSON.stringify(cut(value))})`,
    );
  return [`What cannot be said (${formatCount(total, 'value')}, all in ${file}):`, ...lines, ...more(counts.length)].join('\n');
}

/** New entities that the graph may have already. */
export function formatDuplicates(duplicates: readonly Duplicate[], registry: Registry): string {
  const known = registry.size - [...registry.listNew()].length;
  const head = `${formatCount(registry.size, 'entity', 'entities')}, of which the graph has ${known} by an identifier.`;
  if (duplicates.length === 0) return `${head} No other has the name of one in the graph.`;
  const lines = duplicates.slice(0, MAX_LINES).map(({ id, label, candidates }) => `  ${cut(label)} (${id}): ${candidates.join(', ')}`);
  return [
    `${head} ${formatCount(duplicates.length, 'other has', 'others have')} the name of one in the graph and may be the same:`,
    ...lines,
    ...more(duplicates.length),
  ].join('\n');
}

const writeValue = (value: SourceValue): string =>
  'entity' in value
    ? value.entity
    : 'date' in value
      ? value.date
      : 'unknown' in value
        ? 'UNKNOWN'
        : JSON.stringify('text' in value ? value.text : value.quantity);

const writeFact = ({ subject, predicate, value, validFrom, validTo, qualifiers = [] }: SourceFact): string =>
  [
    `    ${subject} ${predicate} ${writeValue(value)}`,
    ...(validFrom === undefined && validTo === undefined ? [] : [`${validFrom ?? '..'} to ${validTo ?? '..'}`]),
    ...qualifiers.map((qualifier) => `${qualifier.predicate} ${writeValue(qualifier.value)}`),
  ].join('; ');

/** What the first rows say. */
export function formatPreview({ file, format, dataset }: Awaited<ReturnType<typeof openSource>>, rows: readonly SourceRow[]): string {
  const lines = rows.flatMap(({ line, words, entities, facts, unsaid }) => [
    `  line ${line}: ${words}`,
    ...entities.map(
      ({ id, kind, type, names, identifiers = [] }) =>
        `    ${[kind, type].filter(Boolean).join(' ')} ${id}: ${names.map(({ text, lang }) => `${text} (${lang})`).join(', ')}${identifiers.map(({ scheme, value }) => ` ${scheme}:${value}`).join('')}`,
    ),
    ...facts.map(writeFact),
    ...unsaid.map(({ path, value, reason }) => `    not said: ${path} ${JSON.stringify(cut(value))}: ${reason}`),
  ]);
  return [`${file} (${format}), data set ${dataset.slug}: its first rows`, ...lines].join('\n');
}
