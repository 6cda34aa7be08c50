import type { EntityId, JudgementId, RevisionId } from '../../../schema/ids.ts';
import type { Kind } from '../../../schema/ontology.ts';
import type { JudgementVerdict } from '../../../schema/words.ts';
import { badInput, GraphError } from '../../base/errors.ts';
import { formatEntityId, formatJudgementId } from '../../base/id.ts';
import type { EntityRef } from '../../base/ref.ts';
import type { Db } from '../../database/connect.ts';
import { findEntities, notFound } from '../filter/refs.store.ts';
import { findIdentity, type JudgementRow, listTied, loadJudgements, recordJudgement, retractJudgement } from './judgement.store.ts';
import { canBeSame, findContradiction, type JudgedPair } from './judgement.ts';

/** The arguments of a judgement. */
export interface JudgementInput {
  readonly one: EntityRef;
  readonly other: EntityRef;
  readonly verdict: JudgementVerdict;
  readonly canonical?: EntityRef | null | undefined;
}

interface JudgedEntity {
  readonly id: EntityId;
  readonly kind: Kind;
}

/** The entities that a judgement names, as they were given. @throws NOT_FOUND, BAD_INPUT */
export async function findJudged(
  db: Db,
  { one, other, canonical }: JudgementInput,
): Promise<Record<'one' | 'other', JudgedEntity> & { canonicalId: EntityId | null }> {
  const found = await findEntities(db, [one, other, ...(canonical ? [canonical] : [])]);
  for (const [argument, ref] of Object.entries({ one, other, canonical }))
    if (ref && !found.has(ref.written)) throw await notFound(db, ref, argument);
  const [first, second] = [found.get(one.written) as JudgedEntity, found.get(other.written) as JudgedEntity]; // none is missing
  const canonicalId = canonical ? (found.get(canonical.written)?.id ?? null) : null;
  if (first.id === second.id) throw badInput('other', other.written, `it is the entity that ${one.written} names; a judgement is of two`);
  if (canonicalId !== null && canonicalId !== first.id && canonicalId !== second.id)
    throw badInput('canonical', canonical?.written, `one of the two that are judged: ${one.written} or ${other.written}`);
  return { one: first, other: second, canonicalId };
}

const describePair = ({ id, oneId, otherId, verdict }: JudgedPair): string =>
  `${formatJudgementId(id)} (${formatEntityId(oneId)} ${verdict} ${formatEntityId(otherId)})`;

/** Records a judgement. @throws BAD_INPUT for two kinds, CONFLICT with the chain of judgements that it contradicts */
export async function recordVerdict(
  db: Db,
  input: JudgementInput,
  act: { readonly revision: RevisionId; readonly account: string; readonly reason: string | null },
) {
  const { one, other, canonicalId } = await findJudged(db, input);
  const { verdict } = input;
  if (verdict === 'SAME' && !canBeSame(one.kind, other.kind))
    throw badInput(
      'verdict',
      verdict,
      `${input.one.written} is a ${one.kind} and ${input.other.written} a ${other.kind}; entities of one kind may be the same, and an ORGANIZATION and a FUND or a GROUP`,
    );
  if (canonicalId !== null && verdict !== 'SAME')
    throw badInput('canonical', input.canonical?.written, 'only a judgement of SAME names it');
  const pair = { oneId: one.id, otherId: other.id, verdict };
  const chain = findContradiction(await listTied(db, [one.id, other.id]), pair);
  if (chain) {
    const value = `${formatEntityId(one.id)} ${verdict} ${formatEntityId(other.id)}`;
    const message = `verdict is ${verdict}, and other judgements say the contrary: ${chain.map(describePair).join(', ')}; withdraw one of them first`;
    throw new GraphError('CONFLICT', message, { argument: 'verdict', value, allowed: chain.map(({ id }) => formatJudgementId(id)) });
  }
  const judgementId = await recordJudgement(db, act.revision, { ...pair, canonicalId, account: act.account, reason: act.reason });
  return { judgementId, ...(await findIdentity(db, canonicalId ?? one.id)) };
}

/** Withdraws a judgement that stands. @throws NOT_FOUND, CONFLICT if it was retracted before */
export async function takeBackJudgement(db: Db, id: JudgementId, revision: RevisionId): Promise<JudgementRow> {
  const [row] = await loadJudgements(db, [id]);
  const value = formatJudgementId(id);
  if (!row) throw new GraphError('NOT_FOUND', `no judgement has the id ${value}`, { argument: 'id', value });
  if (row.retractedIn !== null)
    throw new GraphError('CONFLICT', `${value} was retracted in R${row.retractedIn}`, {
      argument: 'id',
      value,
      allowed: 'judgements that stand',
    });
  await retractJudgement(db, revision, id);
  return row;
}
