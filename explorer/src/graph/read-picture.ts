import { answers, asked } from '../query/answer.ts';
import { Around, Between, type Operation, PathsBetween, TiesOf, UnknownOf, type UnknownOfQuery } from '../query/operations.ts';
import type { Expansion, Lang, State } from '../state/state.ts';
import type { Answers } from './picture.ts';

/** At most so many entities in the first picture, and from each of them; and in an expansion, a page. */
export const MOST_NODES = 60;
export const PAGE = 25;
/** As many entities as one question goes about: of two such parts, what ties one to the other can be asked at once. */
const PART = 50;
/** Of more entities it is not asked part by part how they are tied: the questions would be too many. */
const MOST_TIED = 500;
/** So many pages of UNKNOWN values are read of a part. */
const MOST_PAGES = 5;

export type Asked = Pick<State, 'depth' | 'expanded' | 'path' | 'common' | 'asOf'> & {
  readonly of: readonly string[];
  readonly lang: Lang;
};

/** Everything that a picture is made of. What was asked for before is not asked again. */
export async function readPicture({ of, lang, depth, expanded, path, common, asOf }: Asked): Promise<Answers> {
  const time = asOf === null ? null : { valid: asOf };
  const filter = time && { asOf: time };
  const [base, pathed, compared, shared, ...more] = await Promise.all([
    read(Around, { of, depth, lang, maxNodes: Math.max(MOST_NODES, of.length), maxPerNode: PAGE, filter }),
    path && read(PathsBetween, { ...path, filter, lang }),
    common.length > 0 ? read(Around, { of: common, depth: 0, lang, maxNodes: common.length, maxPerNode: PAGE, filter }) : null,
    common.length > 1 ? read(Between, { of: common, filter, lang }) : null,
    ...expanded.map((one) => read(Around, { ...around(one), lang, filter: { ...filter, ...along(one) } })),
  ]);
  const subgraphs = [base, ...(compared ? [compared] : []), ...more].map(({ neighborhood }) => neighborhood);
  const paths = pathed?.paths.paths ?? [];
  const ids = [...new Set([...subgraphs.flatMap(({ nodes }) => nodes), ...paths.flatMap(({ entities }) => entities)].map(({ id }) => id))];
  const isJoined = subgraphs.length + paths.length > 1;
  const [ties, unknown] = await Promise.all([
    isJoined && ids.length <= MOST_TIED
      ? Promise.all(pairs(ids).map((pair) => read(TiesOf, { of: pair, filter, lang })))
      : Promise.resolve([]),
    Promise.all(parts(ids).map((part) => readUnknown(part, { asOf: time, lang }))),
  ]);
  return {
    of: base.neighborhood.nodes.slice(0, of.length).map(({ id }) => id),
    subgraphs,
    ways: [null, ...(compared ? [null] : []), ...expanded],
    ties: ties.flatMap(({ neighborhood }) => neighborhood.edges),
    isLoose: (isJoined && ids.length > MOST_TIED) || ties.some(({ neighborhood }) => neighborhood.truncated),
    unknown: unknown.flatMap(({ nodes }) => nodes),
    unknownOmitted: unknown.reduce((sum, { omitted }) => sum + omitted, 0),
    paths,
    common: compared ? compared.neighborhood.nodes.map(({ id }) => id) : [],
    derived: shared?.between.derived ?? [],
  };
}

const read = <A, V>(operation: Operation<A, V>, variables: V): Promise<A> => answers.fetchQuery(asked(operation, variables));

const around = ({ of, pages }: Expansion) => ({ of: [of], depth: 1, maxNodes: PAGE * pages + 1, maxPerNode: PAGE * pages });
const along = ({ predicate, direction }: Expansion) => ({ ...(predicate && { predicate: [predicate] }), ...(direction && { direction }) });

const parts = (ids: readonly string[]): string[][] =>
  Array.from({ length: Math.ceil(ids.length / PART) }, (_, at) => ids.slice(at * PART, (at + 1) * PART));

/** Every two parts together, so that each entity meets each other. */
function pairs(ids: readonly string[]): string[][] {
  const all = parts(ids);
  if (all.length < 2) return all;
  return all.flatMap((one, at) => all.slice(at + 1).map((other) => [...one, ...other]));
}

async function readUnknown(of: readonly string[], more: { readonly asOf: { readonly valid: string } | null; readonly lang: Lang }) {
  const nodes: Answers['unknown'][number][] = [];
  let total = 0;
  let after: string | null = null;
  for (let page = 0; page < MOST_PAGES; page += 1) {
    const { statements }: UnknownOfQuery = await read(UnknownOf, { of, after, ...more });
    nodes.push(...statements.nodes);
    total = statements.totalCount;
    after = statements.pageInfo.endCursor;
    if (!statements.pageInfo.hasNextPage) break;
  }
  return { nodes, omitted: total - nodes.length };
}
