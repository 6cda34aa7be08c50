import { useTexts } from '../message/use-texts.ts';
import type { StatementFieldsFragment } from '../query/operations.ts';
import { ENTITY_TEXTS } from './entity.message.ts';

/** The standing of a statement, unless its sources agree on it. */
export function Standing({ standing }: Pick<StatementFieldsFragment, 'standing'>) {
  const t = useTexts(ENTITY_TEXTS);
  if (standing === 'ASSERTED') return null;
  return (
    <span className="badge" data-standing={standing}>
      {t.standing[standing]}
    </span>
  );
}
