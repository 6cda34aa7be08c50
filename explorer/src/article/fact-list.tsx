import { StatementLine } from '../entity/statement-line.tsx';
import { useLang } from '../message/lang.ts';
import { useAnswer } from '../query/answer.ts';
import { Failure } from '../query/failure.tsx';
import { FactsIn } from '../query/operations.ts';
import { Waiting } from '../query/waiting.tsx';

/** The statements of a sentence. */
export function FactList({ id }: { readonly id: string }) {
  const lang = useLang();
  const { data, error, refetch } = useAnswer(FactsIn, { id, lang });
  if (error) return <Failure error={error} onRetry={() => void refetch()} />;
  if (!data) return <Waiting lines={3} />;
  const [sentence] = data.nodes;
  return (
    <ul>
      {sentence &&
        'statements' in sentence &&
        sentence.statements.map((statement) => <StatementLine key={statement.id} statement={statement} />)}
    </ul>
  );
}
