import { NewBadge } from '../live/new-badge.tsx';
import { useLang } from '../message/lang.ts';
import { useTexts } from '../message/use-texts.ts';
import type { StatementFieldsFragment } from '../query/operations.ts';
import { ENTITY_TEXTS } from './entity.message.ts';
import { formatPeriod } from './period.ts';
import { Standing } from './standing.tsx';

type Props = Pick<StatementFieldsFragment, 'id' | 'certainty' | 'rank' | 'standing' | 'validFrom' | 'validTo' | 'derivedEnd'>;

/** The period, standing, certainty and rank of a statement. */
export function StatementBadges({ id, certainty, rank, standing, validFrom, validTo, derivedEnd }: Props) {
  const t = useTexts(ENTITY_TEXTS);
  const period = formatPeriod(useLang(), validFrom?.edtf ?? null, (validTo ?? derivedEnd?.date)?.edtf ?? null);
  return (
    <>
      <NewBadge id={id} />
      {period && (
        <span className="fact-period">
          {period}
          {!validTo && derivedEnd && <> ({t.derivedEnd})</>}
        </span>
      )}
      <Standing standing={standing} />
      {certainty === 'INFERRED' && <span className="badge">{t.inferred}</span>}
      {rank !== 'NORMAL' && (
        <span className="badge" data-rank={rank}>
          {t.rank[rank]}
        </span>
      )}
    </>
  );
}
