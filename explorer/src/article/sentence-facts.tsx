import { StatementLine } from '../entity/statement-line.tsx';
import { KeptDetails } from '../look/kept-details.tsx';
import { useLang } from '../message/lang.ts';
import { useTexts } from '../message/use-texts.ts';
import { useAnswer } from '../query/answer.ts';
import { Failure } from '../query/failure.tsx';
import { FactsIn } from '../query/operations.ts';
import { Waiting } from '../query/waiting.tsx';
import { ARTICLE_TEXTS } from './article.message.ts';
import type { SentenceNode } from './sentence-node.ts';

/** Maximum number of statements of a sentence that the API returns. */
const MAX_FACTS = 200;

/** The number of facts of a sentence, and the facts themselves when opened. */
export function SentenceFacts({ id, statements }: Pick<SentenceNode, 'id' | 'statements'>) {
  const t = useTexts(ARTICLE_TEXTS);
  const inferred = statements.filter(({ certainty }) => certainty === 'INFERRED').length;
  if (statements.length === 0) return null;
  return (
    <KeptDetails
      name={`facts ${id}`}
      className="sentence-more"
      summary={
        <>
          {t.facts(statements.length)}
          {inferred > 0 && t.inferredOf(inferred)}
        </>
      }
    >
      <Facts id={id} />
      {statements.length >= MAX_FACTS && <p className="dim">{t.firstOnly(MAX_FACTS)}</p>}
    </KeptDetails>
  );
}

function Facts({ id }: { readonly id: string }) {
  const lang = useLang();
  const { data, error, refetch } = useAnswer(FactsIn, { id, lang });
  if (error) return <Failure error={error} onRetry={() => void refetch()} />;
  if (!data) return <Waiting lines={3} />;
  return (
    <ul>
      {data.node &&
        'statements' in data.node &&
        data.node.statements.map((statement) => <StatementLine key={statement.id} statement={statement} />)}
    </ul>
  );
}
