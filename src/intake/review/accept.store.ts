import type { ArticleId, ProposalId, RevisionId } from '../../../schema/ids.ts';
import { formatProposalId } from '../../base/id.ts';
import type { Db } from '../../database/connect.ts';
import type { ProposalRow } from '../../graph/proposal/proposal.store.ts';
import { loadIdsOfSlugs } from '../../graph/proposal/slug.store.ts';
import { MistakesError } from '../../ingest/mistake.ts';
import { recordFacts } from '../../ingest/record.ts';
import { loadStoredFolder } from '../../ingest/stored-article.store.ts';
import { writeGraph } from '../../ingest/write-graph.ts';
import { removeStated, toStatedGraph } from '../stated.ts';
import { type AcceptMistake, refuseMistakes, toAcceptMistakes } from './accept-mistakes.ts';
import { type AcceptedPiece, buildFacts } from './build-facts.ts';
import { type Decision, markAccepted, writeRecordedAs } from './decide.store.ts';
import { applyEdit, type Edit, isAboutAnother, toKnownEntity } from './edit.ts';
import { type AcceptedSlugs, decideSlugs, isDeclaration, loadRecordedSlugs } from './new-slugs.store.ts';
import { listMentionsOf, loadNeeds } from './open-proposals.store.ts';
import { renameSlugs } from './rename-slugs.ts';
import { checkSameText } from './same-text.store.ts';

/** What is accepted together. */
export interface Acceptance {
  readonly rows: readonly ProposalRow[];
  readonly edits: ReadonlyMap<ProposalId, Edit>;
  /** True if mentions without doubt of what is accepted are accepted too. */
  readonly isWithMentions: boolean;
  readonly decision: Decision;
}

export interface Accepted {
  readonly ids: readonly ProposalId[];
  readonly warnings: readonly string[];
}

/** What is accepted of one article, and what was accepted before and is needed. */
interface ArticleShare {
  readonly rows: readonly ProposalRow[];
  readonly before: readonly ProposalRow[];
}

/** The needs of proposals: open ones are taken along, and decided ones must have been accepted. */
async function takeNeeds(db: Db, { rows, edits, isWithMentions }: Acceptance) {
  const needing = rows.filter(({ id, kind }) => !isAboutAnother(kind, edits.get(id)));
  const needs = await loadNeeds(db, needing);
  const own = [...rows, ...needs.filter(({ status }) => status === 'OPEN')];
  const along = isWithMentions
    ? await listMentionsOf(
        db,
        own.map(({ id }) => id),
      )
    : [];
  const ids = new Set(own.map(({ id }) => id));
  const refused = new Map(needs.filter(({ status }) => status === 'REJECTED' || status === 'SUPERSEDED').map((row) => [row.id, row]));
  const mistakes = needing.flatMap(({ id, needs: ownNeeds }) =>
    ownNeeds.flatMap((need): AcceptMistake[] => {
      const status = refused.get(need)?.status;
      if (!status) return [];
      const message = `needs ${formatProposalId(need)}, which is ${status}: name an entity of the graph in its place, in an edit`;
      return [{ path: formatProposalId(id), message }];
    }),
  );
  return {
    mistakes,
    rows: [...own, ...along.filter(({ id }) => !ids.has(id))],
    before: needs.filter(({ status }) => status === 'ACCEPTED'),
  };
}

/** A statement that was accepted before, for the mentions that refer to it by its key. It has its evidence. */
const withoutEvidence = ({ id, piece }: ProposalRow): AcceptedPiece => ({
  id,
  piece: {
    entities: (piece.entities ?? []).map((entity) => ({
      ...entity,
      statements: ((entity['statements'] ?? []) as readonly object[]).map((statement) => ({ ...statement, evidence: [] })),
    })),
  },
});

/** Records the pieces of one article. @returns the mistakes, if there are any */
async function recordShare(db: Db, revision: RevisionId, articleId: ArticleId, pieces: readonly AcceptedPiece[]) {
  const { facts, origins } = buildFacts(pieces);
  try {
    const { warnings } = await recordFacts(db, revision, articleId, facts, {});
    return { warnings, mistakes: [] };
  } catch (error) {
    if (!(error instanceof MistakesError)) throw error;
    return { warnings: [], mistakes: toAcceptMistakes(error, origins) };
  }
}

/** The pieces of one article as they are recorded: with the slugs that were decided, and without what the graph has. */
async function listPieces(db: Db, articleId: ArticleId, { rows, before }: ArticleShare, edits: Acceptance['edits'], slugs: AcceptedSlugs) {
  const renames = new Map([...(await loadRecordedSlugs(db, before)), ...slugs.renames]);
  const stated = toStatedGraph(writeGraph(await loadStoredFolder(db, articleId)));
  const own = rows.flatMap(({ id, kind, piece }): AcceptedPiece[] => {
    const edited = renameSlugs(applyEdit(kind, piece, edits.get(id)), renames);
    const left = removeStated(slugs.known.has(id) ? toKnownEntity(edited) : edited, stated);
    return left ? [{ id, piece: left }] : [];
  });
  const keyed = before.filter(({ kind }) => kind === 'STATEMENT').map(withoutEvidence);
  return [...own, ...keyed.map(({ id, piece }) => ({ id, piece: renameSlugs(piece, renames) }))];
}

/** Records proposals as parts of the graph, with all that they need. @throws BAD_INPUT with all mistakes, CONFLICT if a text has changed */
export async function acceptProposals(db: Db, revision: RevisionId, acceptance: Acceptance): Promise<Accepted> {
  const { edits, decision } = acceptance;
  const { rows, before, mistakes } = await takeNeeds(db, acceptance);
  await checkSameText(db, rows);
  const slugs = await decideSlugs(db, rows.filter(isDeclaration), edits);
  const all = [...mistakes, ...slugs.mistakes];
  const warnings: string[] = [];
  refuseMistakes(all);
  for (const [articleId, own] of Map.groupBy(rows, (row) => row.articleId)) {
    const share = { rows: own, before: before.filter((row) => row.articleId === articleId) };
    const recorded = await recordShare(db, revision, articleId, await listPieces(db, articleId, share, edits, slugs));
    all.push(...recorded.mistakes);
    warnings.push(...recorded.warnings);
  }
  refuseMistakes(all);
  const ids = rows.map(({ id }) => id);
  await markAccepted(db, ids, decision, revision);
  const declared = [...slugs.slugs];
  const entityIds =
    declared.length > 0
      ? await loadIdsOfSlugs(
          db,
          declared.map(([, slug]) => slug),
        )
      : [];
  await writeRecordedAs(db, new Map(declared.flatMap(([id], index) => (entityIds[index] ? [[id, entityIds[index]] as const] : []))));
  return { ids, warnings };
}
