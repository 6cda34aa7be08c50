import { useState } from 'react';
import { useTexts } from '../message/use-texts.ts';
import { NameText } from '../name/name-text.tsx';
import { Failure } from '../query/failure.tsx';
import type { WrittenStatementFragment } from '../query/operations.ts';
import { Waiting } from '../query/waiting.tsx';
import { ConflictNote } from '../writing/conflict-note.tsx';
import { WRITING_TEXTS } from '../writing/writing.message.ts';
import { CorrectForm } from './correct-form.tsx';
import { CORRECTION_TEXTS } from './correction.message.ts';
import { RankForm } from './rank-form.tsx';
import { RetractForm } from './retract-form.tsx';
import { useWrittenFact } from './written-fact.ts';
import { WrittenText } from './written-text.tsx';

const ACTS = ['correct', 'rank', 'retract'] as const;
const FORMS = { correct: CorrectForm, rank: RankForm, retract: RetractForm } as const;

/** The dialog of a fact: correct its value, rank it or retract it. */
export function FactTask({ id }: { readonly id: string }) {
  const t = useTexts(CORRECTION_TEXTS);
  const { gone } = useTexts(WRITING_TEXTS);
  const [act, setAct] = useState<(typeof ACTS)[number]>('correct');
  const { seen, current, isLoaded, error, refetch, proceed } = useWrittenFact(id);
  if (error) return <Failure error={error} onRetry={refetch} />;
  if (!isLoaded) return <Waiting lines={6} />;
  if (!seen) return <p>{t.gone}</p>;
  const Form = FORMS[act];
  return (
    <>
      <FactTitle statement={seen} />
      <div className="task-acts">
        {ACTS.map((option) => (
          <button key={option} type="button" className="button" aria-pressed={option === act} onClick={() => setAct(option)}>
            {t.act[option]}
          </button>
        ))}
      </div>
      <Form
        key={seen.revision}
        statement={seen}
        conflict={
          <ConflictNote
            seen={<WrittenText statement={seen} />}
            current={current ? <WrittenText statement={current} /> : gone}
            onGoOn={proceed}
          />
        }
        onConflict={refetch}
      />
    </>
  );
}

function FactTitle({ statement: { subject, predicateInfo } }: { readonly statement: WrittenStatementFragment }) {
  return (
    <h2>
      <NameText {...subject} /> · {predicateInfo.label}
    </h2>
  );
}
