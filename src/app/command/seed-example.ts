import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { parse } from 'yaml';
import type { Predicate } from '../../../schema/ontology.ts';
import { GraphFile, type StatementShape } from '../../ingest/shape.ts';

const SEED = resolve(import.meta.dirname, '../../../seeds/birgemiz/graph.yaml');
const { entities } = GraphFile.parse(parse(readFileSync(SEED, 'utf8'), { maxAliasCount: -1 }));

const labelOf = (slug: string): string => entities[slug]?.names.find(({ lang }) => lang === 'en')?.text ?? slug;

function renderValue({ entity, quantity, text, date }: StatementShape): string | null {
  if (entity !== undefined) return labelOf(entity);
  if (quantity) return `${quantity.comparator === 'EXACTLY' ? '' : `${quantity.comparator} `}${quantity.amount} ${quantity.unit}`;
  return text?.en ?? date ?? null;
}

/** Every statement of the first article that names its value, as a sentence of three parts. */
const STATEMENTS = Object.entries(entities).flatMap(([slug, { statements }]) =>
  statements.flatMap((statement) => {
    const value = renderValue(statement);
    const [first] = statement.evidence;
    if (value === null || first === undefined) return [];
    const { sentence, inferred } = typeof first === 'number' ? { sentence: first, inferred: undefined } : first;
    const isInferred = (statement.inferred ?? inferred) !== undefined;
    const text = `${labelOf(slug)} → ${value} (sentence ${sentence}${isInferred ? ', inferred' : ''})`;
    return [{ predicate: statement.predicate, isInferred, text }];
  }),
);

/** A statement of the first article with this predicate: a stated one where there is one, and of these the shortest. */
export function findSeedExample(predicate: Predicate): string | null {
  const fitting = STATEMENTS.filter((one) => one.predicate === predicate);
  const [best] = fitting.sort((a, b) => Number(a.isInferred) - Number(b.isInferred) || a.text.length - b.text.length);
  return best?.text ?? null;
}
