import { formatPeriod } from '../entity/period.ts';
import { ValueText } from '../entity/value-text.tsx';
import { useLang } from '../message/lang.ts';
import { useTexts } from '../message/use-texts.ts';
import type { WrittenStatementFragment } from '../query/operations.ts';
import { CORRECTION_TEXTS } from './correction.message.ts';

/** A version of a fact in one line: its value, when it was true, its rank. */
export function WrittenText({ statement: { value, validFrom, validTo, rank } }: { readonly statement: WrittenStatementFragment }) {
  const t = useTexts(CORRECTION_TEXTS);
  const lang = useLang();
  const period = formatPeriod(lang, validFrom?.edtf ?? null, validTo?.edtf ?? null);
  return (
    <>
      <ValueText value={value} />
      {period && ` · ${period}`}
      {rank !== 'NORMAL' && ` · ${t.rank[rank]}`}
    </>
  );
}
