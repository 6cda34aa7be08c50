import { generate, type MadeEntity, randomFrom } from '../../made-up/generate.ts';
import type { NameRow, NameSet, Query, QueryGroup } from '../data-set.ts';
import { VARIATIONS, type Variation } from './variations.ts';

const NAMES = 20_000;
const QUERIES = 1000;
/** One entity in so many is left out of the names, and is none of those there. */
const LEFT_OUT = 10;

interface Made {
  readonly id: string;
  readonly entity: MadeEntity;
  readonly there: boolean;
}

/** By chance some are called the same in full: of those nobody could tell whom a name means. */
function unmistakable(made: readonly Made[]): Made[] {
  const counts = new Map<string, number>();
  for (const { entity } of made) for (const { text } of entity.names) counts.set(text, (counts.get(text) ?? 0) + 1);
  return made.filter(({ entity }) =>
    entity.names.every(({ text }) => counts.get(text) === entity.names.filter((name) => name.text === text).length),
  );
}

function groupOf({ title, write }: Variation, made: readonly Made[], seed: number): QueryGroup {
  const random = randomFrom(seed);
  const queries = made.flatMap(({ id, entity, there }): Query[] => {
    const text = write(entity, random);
    return text === null ? [] : [{ text, expected: there ? id : null }];
  });
  const step = Math.max(1, queries.length / QUERIES); // evenly out of all
  const taken = Array.from({ length: Math.min(QUERIES, queries.length) }, (_, nth) => queries[Math.floor(nth * step)] as Query); // within the list
  return { title: `made up: ${title}`, queries: taken };
}

/** Made-up names, each written otherwise in one way. */
export function madeUp(): NameSet {
  const made = [...generate(NAMES)].map((entity, at): Made => ({ id: String(at), entity, there: at % LEFT_OUT !== 0 }));
  const names = made
    .filter(({ there }) => there)
    .flatMap(({ id, entity: { kind, names: own } }): NameRow[] =>
      own.map(({ text, lang }) => ({ id, text, lang, kind: kind as NonNullable<NameRow['kind']> })),
    ); // of the kinds that are made
  const clear = unmistakable(made);
  return { names, groups: VARIATIONS.map((variation, at) => groupOf(variation, clear, at + 1)) };
}
