import { NewBadge } from '../live/new-badge.tsx';
import { useLang } from '../message/lang.ts';
import { useTexts } from '../message/use-texts.ts';
import type { StatementFieldsFragment } from '../query/operations.ts';
import { ENTITY_TEXTS } from './entity.message.ts';
import { formatPeriod } from './period.ts';

type Props = Pick<StatementFieldsFragment, 'id' | 'certainty' | 'rank' | 'validFrom' | 'validTo'>;

/** The period, certainty and rank of a statement. */
export function StatementBadges({ id, certainty, rank, validFrom, validTo }: Props) {
  const t = useTexts(ENTITY_TEXTS);
  const period = formatPeriod(useLang(), validFrom?.edtf ?? null, validTo?.edtf ?? null);
  return (
    <>
      <NewBadge id={id} />
      {period && <span className="fact-period">{period}</span>}
      {certainty === 'INFERRED' && <span className="badge">{t.inferred}</span>}
      {rank !== 'NORMAL' && (
        <span className="badge" data-rank={rank}>
          {t.rank[rank]}
        </span>
      )}
    </>
  );
}
