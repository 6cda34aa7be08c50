import type { Kind } from '../../schema/ontology.ts';
import type { Db } from '../database/connect.ts';
import { createMistake, type Mistake } from './mistake.ts';
import type { EntityShape } from './shape.ts';

/** A name of a new entity. */
export interface NewName {
  readonly name: string;
  readonly lang: string;
  /** The kinds of entities that may be the same. */
  readonly kind: readonly Kind[];
}

/** An entity of the graph that a name may mean. */
export interface Namesake {
  readonly slug: string;
  readonly kind: Kind;
  readonly name: string;
  /** From 0 to 1. */
  readonly score: number;
}

/** Looks names up in the graph, the best first. */
export type FindNamesakes = (db: Db, names: readonly NewName[]) => Promise<readonly (readonly Namesake[])[]>;

/** Minimum score of a namesake. The names of other kinds are our own words, and more often alike. */
const MIN_NAMESAKE_SCORE = 0.85;
const MIN_DESCRIPTIVE_SCORE = 0.95;
const DESCRIPTIVE: readonly Kind[] = ['EVENT', 'OFFICE', 'GROUP', 'DOCUMENT'];
/** Kinds that one thing may be given by different articles. */
const BODIES: readonly Kind[] = ['ORGANIZATION', 'FUND', 'GROUP'];

const listKinds = (kind: Kind): readonly Kind[] => (BODIES.includes(kind) ? [kind, ...BODIES.filter((other) => other !== kind)] : [kind]);
const isLikely = ({ kind, score }: Namesake): boolean => score >= (DESCRIPTIVE.includes(kind) ? MIN_DESCRIPTIVE_SCORE : MIN_NAMESAKE_SCORE);

/** Entities of the graph with a name like that of a new entity. */
export async function listNamesakeWarnings(
  db: Db,
  added: readonly (readonly [slug: string, entity: EntityShape])[],
  findNamesakes: FindNamesakes,
): Promise<Mistake[]> {
  const names = added.flatMap(([slug, { kind, names: own, differentFrom = [] }]) =>
    own.flatMap(({ role, text, lang }, index) =>
      role === 'TITLE' || role === 'INITIALS' ? [] : [{ slug, index, differentFrom, query: { name: text, lang, kind: listKinds(kind) } }],
    ),
  );
  if (names.length === 0) return [];
  const found = await findNamesakes(
    db,
    names.map(({ query }) => query),
  );
  const told = new Set<string>();
  return names.flatMap(({ slug, index, differentFrom, query: { name } }, nth): Mistake[] => {
    const likely = (found[nth] ?? []).filter((item) => isLikely(item) && !differentFrom.includes(item.slug));
    const fresh = likely.filter((item) => !told.has(`${slug} ${item.slug}`));
    if (fresh.length === 0) return [];
    for (const item of fresh) told.add(`${slug} ${item.slug}`);
    const shown = fresh.map((item) => `${item.slug} (${item.kind}, "${item.name}")`).join(', ');
    const others = [...differentFrom, ...fresh.map((item) => item.slug)].join(', ');
    return [
      createMistake(
        ['entities', slug, 'names', index],
        name,
        `the graph has ${shown}, which is likely the same: use its slug, or write differentFrom: [${others}] in ${slug}`,
      ),
    ];
  });
}
