import { useTexts } from '../message/use-texts.ts';
import { RetractFacts } from '../query/operations.ts';
import { go, useExplored } from '../state/use-state.ts';
import { closeTask } from '../writing/task.ts';
import { useWrite } from '../writing/use-write.ts';
import { WriteForm } from '../writing/write-form.tsx';
import { CORRECTION_TEXTS } from './correction.message.ts';
import type { FactFormProps } from './form-props.ts';
import { WrittenText } from './written-text.tsx';

/** Retracts a fact with all its evidence. */
export function RetractForm({ statement, conflict, onConflict }: FactFormProps) {
  const t = useTexts(CORRECTION_TEXTS);
  const { id, revision, subject } = statement;
  const { selected } = useExplored().state;
  const write = useWrite(
    RetractFacts,
    ({ retractStatements }) => retractStatements,
    () => {
      closeTask();
      if (selected === id) go({ selected: subject.id });
    },
    onConflict,
  );
  return (
    <WriteForm write={write} needsReason variables={{ ids: [id], expectedRevision: revision }} conflict={conflict}>
      <p className="write-fact">
        <WrittenText statement={statement} />
      </p>
      <p className="dim write-hint">{t.retractHint}</p>
    </WriteForm>
  );
}
