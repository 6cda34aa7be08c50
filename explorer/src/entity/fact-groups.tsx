import { useLang } from '../message/lang.ts';
import { formatNumber } from '../message/number.ts';
import { useTexts } from '../message/use-texts.ts';
import { ENTITY_TEXTS } from './entity.message.ts';
import { type FactGroup, FactGroupRows } from './fact-group.tsx';

interface FactGroupsProps {
  readonly title: string;
  readonly entity: string;
  readonly groups: readonly FactGroup[];
  /** Number of statements, including those not shown. */
  readonly total: number;
  /** OUT if the entity is the subject, IN if it is the value. */
  readonly direction: 'OUT' | 'IN';
}

/** Statements grouped by predicate, in the order of recording. */
export function FactGroups({ title, entity, groups, total, direction }: FactGroupsProps) {
  const t = useTexts(ENTITY_TEXTS);
  const lang = useLang();
  if (total === 0) return null;
  return (
    <section className="facts">
      <h3>
        {title} <Count value={formatNumber(lang, total)} unseen={t.factCount(total)} />
      </h3>
      {groups.map((group) => (
        <div key={group.predicate} className="fact-group">
          <h4>
            {group.label} <Count value={formatNumber(lang, group.count)} unseen={t.factCount(group.count)} />
          </h4>
          <FactGroupRows entity={entity} group={group} direction={direction} />
        </div>
      ))}
    </section>
  );
}

function Count({ value, unseen }: { readonly value: string; readonly unseen: string }) {
  return (
    <span className="count">
      <span aria-hidden="true">{value}</span>
      <span className="unseen">{unseen}</span>
    </span>
  );
}
