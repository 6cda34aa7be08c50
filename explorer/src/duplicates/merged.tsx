import { StatementRow } from '../comparison/statement-row.tsx';
import { useLang } from '../message/lang.ts';
import { useTexts } from '../message/use-texts.ts';
import { useAnswer } from '../query/answer.ts';
import { MergePreview, type StatementSummaryFragment } from '../query/operations.ts';
import { DUPLICATES_TEXTS } from './duplicates.message.ts';

/** What would come of judging two entries the same: facts that become one, contradict each other or link the entry with itself. */
export function Merged({ of }: { readonly of: readonly string[] }) {
  const t = useTexts(DUPLICATES_TEXTS);
  const lang = useLang();
  const { data } = useAnswer(MergePreview, { of, lang });
  if (!data) return null;
  const { degree, clashes, doubles, selfLinks } = data.mergePreview;
  return (
    <section className="reasons">
      <h3>{t.merged}</h3>
      <p>{t.degree(degree)}</p>
      <Rows title={t.doubles} statements={doubles.flatMap(({ statements }) => statements)} />
      <Rows title={t.clashes} statements={clashes.flatMap(({ statements }) => statements)} />
      <Rows title={t.selfLinks} statements={selfLinks} />
    </section>
  );
}

function Rows({ title, statements }: { readonly title: string; readonly statements: readonly StatementSummaryFragment[] }) {
  if (statements.length === 0) return null;
  return (
    <>
      <p>{title}</p>
      <ul className="grounds">
        {statements.map((statement) => (
          <StatementRow key={statement.id} statement={statement} />
        ))}
      </ul>
    </>
  );
}
