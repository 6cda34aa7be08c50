import type { Db } from '../../database/connect.ts';
import { listProposedEntities } from '../../graph/proposal/piece.ts';
import type { ProposalRow } from '../../graph/proposal/proposal.store.ts';
import type { Match } from '../../search/rank-names.ts';
import { resolveNames } from '../../search/resolve/resolve.store.ts';
import { POSSIBLE_SCORE, type Verdict } from '../../search/resolve/verdict.ts';

/** The entities of the graph that a proposed one may be. */
export interface ProposalCandidates {
  readonly verdict: Verdict;
  readonly candidates: readonly Match[];
}
const NO_CANDIDATES: ProposalCandidates = { verdict: 'NONE', candidates: [] };

/** Candidates for each proposal of a new entity, best first; none for others. At most four SQL statements. */
export async function loadCandidates(db: Db, rows: readonly Pick<ProposalRow, 'kind' | 'piece'>[]): Promise<ProposalCandidates[]> {
  const queries = rows.map(({ kind, piece }) => {
    const entity = kind === 'ENTITY' ? listProposedEntities(piece)[0] : undefined;
    const name = entity?.names[0];
    return entity?.kind && name ? { name: name.text, lang: name.lang, kind: [entity.kind] } : null;
  });
  const asked = queries.filter((query) => query !== null);
  const answers = asked.length > 0 ? await resolveNames(db, asked) : [];
  const found = new Map(asked.map((query, index) => [query, answers[index]]));
  return queries.map((query) => {
    const answer = query && found.get(query);
    if (!answer) return NO_CANDIDATES;
    return { verdict: answer.verdict, candidates: answer.candidates.filter(({ score }) => score >= POSSIBLE_SCORE) };
  });
}
