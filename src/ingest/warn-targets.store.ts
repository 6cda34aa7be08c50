import { and, eq, inArray, isNotNull, isNull, ne } from 'drizzle-orm';
import { articles, corrections, evidence } from '../../schema/tables/index.ts';
import type { Db } from '../database/connect.ts';
import { createMistake, type Mistake, type Path, suggestWord } from './mistake.ts';
import type { GraphFile } from './shape.ts';
import { listTargets, TIE_FIELDS } from './target.ts';

interface Waiting {
  readonly path: Path;
  readonly article: string;
  readonly key: string | undefined;
}

/** The statements of articles that a graph names. */
const listArticleTargets = (graph: GraphFile): Waiting[] =>
  Object.entries(graph.entities).flatMap(([slug, { statements }]) =>
    statements.flatMap(({ evidence: list }, nth) =>
      list.flatMap((item, index) =>
        (typeof item === 'number' ? [] : listTargets(item)).flatMap(([tie, { article, key }]) => {
          const path = ['entities', slug, 'statements', nth, 'evidence', index, TIE_FIELDS[tie]];
          return article === undefined ? [] : [{ path, article, key }];
        }),
      ),
    ),
  );

/** The keys of articles by their slugs, without those of withdrawn articles. */
async function loadKeys(db: Db, slugs: readonly string[]): Promise<ReadonlyMap<string, ReadonlySet<string>>> {
  const stands = and(isNull(evidence.retractedIn), isNotNull(evidence.key));
  const rows = await db
    .selectDistinct({ slug: articles.slug, key: evidence.key })
    .from(articles)
    .leftJoin(evidence, and(eq(evidence.articleId, articles.id), stands))
    .where(and(inArray(articles.slug, [...slugs]), isNull(articles.retractedIn)));
  return new Map(
    [...Map.groupBy(rows, ({ slug }) => slug)].map(([slug, list]) => [slug, new Set(list.flatMap(({ key }) => key ?? []))] as const),
  );
}

const listGivenKeys = ({ entities }: GraphFile): string[] =>
  Object.values(entities).flatMap(({ statements }) => statements.flatMap(({ key }) => key ?? []));

/** What a graph names in articles that do not say it. This is no mistake: it may come in later. */
async function listWaiting(db: Db, graph: GraphFile): Promise<Mistake[]> {
  const targets = listArticleTargets(graph);
  if (targets.length === 0) return [];
  const keys = await loadKeys(db, [...new Set(targets.map(({ article }) => article))]);
  return targets.flatMap(({ path, article, key }) => {
    const isOwn = article === graph.article.slug;
    const known = isOwn ? new Set([...(keys.get(article) ?? []), ...listGivenKeys(graph)]) : keys.get(article);
    if (!known) return [createMistake([...path, 'article'], article, 'the graph has no such article yet, so this waits for it')];
    if (key === undefined || known.has(key)) return [];
    const near = suggestWord(key, known);
    return [createMistake([...path, 'key'], key, `no statement of ${article} has this key, so this waits for one${near}`)];
  });
}

/** Keys that other articles name and the graph does not have. */
async function listMissed(db: Db, graph: GraphFile): Promise<Mistake[]> {
  const { slug } = graph.article;
  const own = new Set(listGivenKeys(graph));
  const rows = await db
    .selectDistinct({ key: corrections.key, tie: corrections.tie, from: articles.slug })
    .from(corrections)
    .innerJoin(evidence, and(eq(evidence.id, corrections.evidenceId), isNull(evidence.retractedIn)))
    .innerJoin(articles, eq(articles.id, evidence.articleId))
    .where(and(eq(corrections.article, slug), isNotNull(corrections.key), ne(articles.slug, slug)))
    .orderBy(articles.slug, corrections.key);
  return rows.flatMap(({ key, tie, from }) => {
    if (key === null || own.has(key)) return [];
    return [
      createMistake(
        ['article', 'slug'],
        slug,
        `${from} ${TIE_FIELDS[tie]} the statement with the key ${key}, and there is none${suggestWord(key, own)}`,
      ),
    ];
  });
}

/** Keys by which a graph names statements of articles, or other articles its own, and that are not there. Keys of a call of an account are its own. */
export const listTargetWarnings = async (db: Db, graph: GraphFile, isByAccount: boolean): Promise<Mistake[]> => [
  ...(await listWaiting(db, graph)),
  ...(isByAccount ? [] : await listMissed(db, graph)),
];
