import type { Summary } from '../../ingest/write-folder.ts';

/** `1 mention`, `2 mentions`. */
export const formatCount = (count: number, one: string, many = `${one}s`): string => `${count} ${count === 1 ? one : many}`;

const formatSeconds = (milliseconds: number): string => `${(milliseconds / 1000).toFixed(1)} s`;

/** What the ingest of one folder did. */
export function formatSummary({ article, unchanged, sentences, mentions, entities, statements }: Summary): string {
  if (unchanged) return `${article}: nothing has changed (${statements.kept} statements stand).`;
  return `${article}: ${formatCount(sentences, 'sentence')}, ${formatCount(mentions, 'mention')}.
  entities    ${entities.added} new, ${entities.retracted} retracted
  statements  ${statements.recorded} recorded, ${statements.retracted} retracted, ${statements.kept} kept`;
}

/** The same on one line, for one folder of several. */
export function formatLine(summary: Summary, number: number, count: number, milliseconds: number): string {
  const { article, unchanged, sentences, entities, statements } = summary;
  const place = `[${String(number).padStart(String(count).length)}/${count}] ${article}`;
  if (unchanged) return `${place}: nothing has changed`;
  const facts = `${formatCount(statements.recorded, 'statement')} recorded, ${statements.retracted} retracted, ${statements.kept} kept`;
  return `${place}: ${formatCount(sentences, 'sentence')}; ${formatCount(entities.added, 'new entity', 'new entities')}; ${facts} (${formatSeconds(milliseconds)})`;
}

/** What the ingest of several folders did in all. */
export function formatTotal(summaries: readonly Summary[], milliseconds: number): string {
  const sum = (pick: (summary: Summary) => number): number => summaries.reduce((total, summary) => total + pick(summary), 0);
  const unchanged = summaries.filter((summary) => summary.unchanged).length;
  return `${summaries.length} articles in ${formatSeconds(milliseconds)}: ${summaries.length - unchanged} written, ${unchanged} unchanged.
  entities    ${sum(({ entities }) => entities.added)} new, ${sum(({ entities }) => entities.retracted)} retracted
  statements  ${sum(({ statements }) => statements.recorded)} recorded, ${sum(({ statements }) => statements.retracted)} retracted
  warnings    ${sum(({ warnings }) => warnings.length)}`;
}
