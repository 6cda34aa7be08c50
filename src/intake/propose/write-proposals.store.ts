import { and, eq, inArray, notInArray, sql } from 'drizzle-orm';
import type { ArticleId, ProposalId, RunId } from '../../../schema/ids.ts';
import { proposals, runs } from '../../../schema/tables/index.ts';
import type { Db } from '../../database/connect.ts';
import { insertAll } from '../../database/write.ts';
import { computePieceFingerprint, computePlace, type FoundPiece } from './found-piece.ts';

/** A run that writes what it found. */
export interface WritingRun {
  readonly id: RunId;
  readonly articleId: ArticleId;
}

interface Marked {
  readonly found: FoundPiece;
  /** Keys of all pieces that say the same. */
  readonly keys: readonly string[];
  readonly fingerprint: string;
  readonly place: string;
}

/** What has been proposed of an article: by fingerprint, and the places where somebody decided. */
async function loadProposed(db: Db, articleId: ArticleId) {
  const { id, fingerprint, place, status } = proposals;
  const rows = await db.select({ id, fingerprint, place, status }).from(proposals).where(eq(proposals.articleId, articleId)).for('update');
  return {
    byFingerprint: new Map(rows.map((row) => [row.fingerprint, row])),
    decided: new Set(rows.flatMap((row) => (row.status === 'ACCEPTED' || row.status === 'REJECTED' ? [row.place] : []))),
  };
}

/** Those that name only what is there: a piece whose need was decided against has no use. */
function dropUnmet(marked: readonly Marked[], isKept: (one: Marked) => boolean): Marked[] {
  const kept = marked.filter(isKept);
  const keys = new Set(kept.flatMap((one) => one.keys));
  const met = kept.filter(({ found }) => found.needs.every((key) => keys.has(key)));
  return met.length === kept.length ? kept : dropUnmet(met, () => true);
}

const toValues = ({ id: runId, articleId }: WritingRun, { found, fingerprint, place }: Marked) => {
  const { rule, kind, piece, doubt, sentences, spans } = found;
  const [sentence = 1] = sentences;
  const start = Math.min(...spans.map(([from]) => from));
  const columns = { rule, kind, piece, doubt, sentence, fingerprint, place };
  return {
    ...columns,
    ...{ runId, articleId },
    sentences: [...sentences],
    spans: spans.flat(),
    start: Number.isFinite(start) ? start : sentence - 1,
    needs: [] as ProposalId[],
  };
};

/**
 * Stores what a run found. The same is not proposed twice, nor anything at a place where its rule was decided about.
 * @returns the number of new proposals
 */
export async function writeProposals(db: Db, run: WritingRun, found: readonly FoundPiece[]): Promise<number> {
  const before = await loadProposed(db, run.articleId);
  const all = [...Map.groupBy(found, computePieceFingerprint)].flatMap(([fingerprint, same]): Marked[] =>
    same.slice(0, 1).map((piece) => ({ found: piece, keys: same.map(({ key }) => key), fingerprint, place: computePlace(piece) })),
  );
  const isKept = ({ fingerprint, place }: Marked) => {
    const same = before.byFingerprint.get(fingerprint);
    return same ? same.status !== 'REJECTED' : !before.decided.has(place);
  };
  const kept = dropUnmet(all, isKept);
  const fresh = kept.filter(({ fingerprint }) => !before.byFingerprint.has(fingerprint));
  await insertAll(
    db,
    proposals,
    fresh.map((one) => toValues(run, one)),
  );
  await renew(db, run, kept, fresh);
  return fresh.length;
}

/** Writes of what is found again by which run, and of all, which they need. */
async function renew(db: Db, run: WritingRun, kept: readonly Marked[], fresh: readonly Marked[]): Promise<void> {
  if (kept.length === 0) return;
  const isNew = new Set(fresh);
  const { id, fingerprint, status } = proposals;
  const rows = await db
    .select({ id, fingerprint, status })
    .from(proposals)
    .where(
      and(
        eq(proposals.articleId, run.articleId),
        inArray(
          fingerprint,
          kept.map((one) => one.fingerprint),
        ),
      ),
    );
  const rowOf = new Map(rows.map((row) => [row.fingerprint, row]));
  const idOf = new Map(kept.flatMap(({ keys, fingerprint: own }) => keys.map((key) => [key, rowOf.get(own)?.id] as const)));
  const open = kept.flatMap((one) => {
    const row = rowOf.get(one.fingerprint);
    if (!row || row.status === 'ACCEPTED' || row.status === 'REJECTED') return [];
    const needs = one.found.needs.flatMap((key) => idOf.get(key) ?? []);
    return isNew.has(one) && needs.length === 0 ? [] : [{ id: row.id, needs }];
  });
  await db.execute(sql`
    update ${proposals} set run_id = ${run.id}, status = 'OPEN', needs = x.needs
    from (select id, array(select jsonb_array_elements_text(needs)::bigint) as needs
      from jsonb_to_recordset(${JSON.stringify(open)}::jsonb) as r(id bigint, needs jsonb)) x
    where ${proposals.id} = x.id`);
}

/** Sets aside what earlier runs of the tool proposed and this one did not find again. */
export async function supersedeOthers(db: Db, run: WritingRun, found: readonly FoundPiece[]): Promise<void> {
  const own = db
    .select({ id: runs.id })
    .from(runs)
    .where(and(eq(runs.articleId, run.articleId), sql`${runs.tool} = (select tool from ${runs} where id = ${run.id})`));
  const fingerprints = found.map(computePieceFingerprint);
  await db
    .update(proposals)
    .set({ status: 'SUPERSEDED' })
    .where(
      and(
        eq(proposals.articleId, run.articleId),
        eq(proposals.status, 'OPEN'),
        inArray(proposals.runId, own),
        fingerprints.length > 0 ? notInArray(proposals.fingerprint, fingerprints) : undefined,
      ),
    );
}
