import { useState } from 'react';
import { Field } from '../look/field.tsx';
import { useTexts } from '../message/use-texts.ts';
import { CorrectFact } from '../query/operations.ts';
import { go, useExplored } from '../state/use-state.ts';
import { DraftText } from '../value/draft-text.tsx';
import { VALUE_TEXTS } from '../value/value.message.ts';
import { readValue, toValueInput } from '../value/value-draft.ts';
import { ValueField } from '../value/value-field.tsx';
import { closeTask } from '../writing/task.ts';
import { useWrite } from '../writing/use-write.ts';
import { WriteForm } from '../writing/write-form.tsx';
import { CORRECTION_TEXTS } from './correction.message.ts';
import { EvidenceChoice } from './evidence-choice.tsx';
import type { FactFormProps } from './form-props.ts';
import { WrittenText } from './written-text.tsx';

/** Moves chosen evidence of a fact to another value or another time. */
export function CorrectForm({ statement, conflict, onConflict }: FactFormProps) {
  const { id, revision, evidence, predicateInfo } = statement;
  const { selected } = useExplored().state;
  const [value, setValue] = useState(() => readValue(statement.value));
  const [since, setSince] = useState(statement.validFrom?.edtf ?? '');
  const [until, setUntil] = useState(statement.validTo?.edtf ?? '');
  const [chosen, setChosen] = useState<readonly string[]>(evidence.map((row) => row.id));
  const write = useWrite(
    CorrectFact,
    ({ correct }) => correct,
    (payload) => {
      closeTask();
      if (selected === id && payload.statement) go({ selected: payload.statement.id });
    },
    onConflict,
  );
  const input = toValueInput(value);
  const dates = { ...(since.trim() !== '' && { validFrom: since.trim() }), ...(until.trim() !== '' && { validTo: until.trim() }) };
  return (
    <WriteForm
      write={write}
      needsReason
      variables={
        input && chosen.length > 0
          ? {
              statement: id,
              to: { ...input, ...dates },
              expectedRevision: revision,
              ...(chosen.length < evidence.length && { evidence: chosen }),
            }
          : null
      }
      conflict={conflict}
      preview={
        <p>
          <s>
            <WrittenText statement={statement} />
          </s>{' '}
          → <DraftText value={value} />
        </p>
      }
    >
      <ValueField kinds={predicateInfo.valueKinds} value={value} onChange={setValue} />
      <PeriodFields since={since} until={until} onSince={setSince} onUntil={setUntil} />
      <EvidenceChoice evidence={evidence} chosen={chosen} onChange={setChosen} />
    </WriteForm>
  );
}

interface PeriodFieldsProps {
  readonly since: string;
  readonly until: string;
  readonly onSince: (date: string) => void;
  readonly onUntil: (date: string) => void;
}

/** When the fact was true, as years, months or days. */
function PeriodFields({ since, until, onSince, onUntil }: PeriodFieldsProps) {
  const t = useTexts(CORRECTION_TEXTS);
  const { dateHint } = useTexts(VALUE_TEXTS);
  return (
    <fieldset>
      <legend>{t.period}</legend>
      <div className="write-row">
        <Field label={t.since}>
          {(id) => <input id={id} value={since} placeholder={dateHint} onChange={({ target }) => onSince(target.value)} />}
        </Field>
        <Field label={t.until}>
          {(id) => <input id={id} value={until} placeholder={dateHint} onChange={({ target }) => onUntil(target.value)} />}
        </Field>
      </div>
    </fieldset>
  );
}
