import { CorrectButton } from '../correction/correct-button.tsx';
import { History } from '../history/history.tsx';
import { useLang } from '../message/lang.ts';
import { useTexts } from '../message/use-texts.ts';
import { useAnswer } from '../query/answer.ts';
import { Failure } from '../query/failure.tsx';
import { Statement, type StatementFieldsFragment } from '../query/operations.ts';
import { Waiting } from '../query/waiting.tsx';
import { BackButton } from './back-button.tsx';
import { ENTITY_TEXTS } from './entity.message.ts';
import { EvidenceList } from './evidence-list.tsx';
import { NameLink } from './name-link.tsx';
import { Qualifiers } from './qualifiers.tsx';
import { StatementBadges } from './statement-badges.tsx';
import { ValueText } from './value-text.tsx';
import { Voices } from './voices.tsx';

/** A statement with all of its evidence. */
export function StatementPanel({ id }: { readonly id: string }) {
  const t = useTexts(ENTITY_TEXTS);
  const lang = useLang();
  const { data, error, refetch } = useAnswer(Statement, { id, lang });
  if (error) return <Failure error={error} onRetry={() => void refetch()} />;
  if (!data) return <Waiting lines={6} />;
  const [statement] = data.nodes;
  if (!statement || !('predicate' in statement)) return <p>{t.noStatement}</p>;
  return <StatementContent statement={statement} />;
}

function StatementContent({ statement }: { readonly statement: StatementFieldsFragment }) {
  const t = useTexts(ENTITY_TEXTS);
  const { subject, predicateInfo, value, evidence } = statement;
  return (
    <article className="entity">
      <BackButton />
      <header className="entity-head">
        <p className="kicker">{t.statement}</p>
        <h2 className="triple">
          <NameLink {...subject} />
          <span className="triple-predicate">{predicateInfo.label}</span>
          <ValueText value={value} />
        </h2>
        <p className="statement-marks">
          <StatementBadges {...statement} />
          <CorrectButton id={statement.id} description={`${subject.label}, ${predicateInfo.label}`} />
        </p>
        <Qualifiers {...statement} />
        <Voices evidence={evidence} />
      </header>
      <section className="facts">
        <h3>{t.evidence}</h3>
        <EvidenceList evidence={evidence} />
      </section>
      <History of={statement.id} around={subject.id} />
    </article>
  );
}
