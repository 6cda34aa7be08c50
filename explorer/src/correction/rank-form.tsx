import { useState } from 'react';
import { useTexts } from '../message/use-texts.ts';
import { type Rank, RankFact } from '../query/operations.ts';
import { closeTask } from '../writing/task.ts';
import { useWrite } from '../writing/use-write.ts';
import { WriteForm } from '../writing/write-form.tsx';
import { CORRECTION_TEXTS } from './correction.message.ts';
import type { FactFormProps } from './form-props.ts';
import { WrittenText } from './written-text.tsx';

const RANKS = ['PREFERRED', 'NORMAL', 'DEPRECATED', 'NONE'] as const;

/** Ranks a fact among competing ones, or leaves it to the articles again. */
export function RankForm({ statement, conflict, onConflict }: FactFormProps) {
  const t = useTexts(CORRECTION_TEXTS);
  const { id, revision } = statement;
  const [chosen, setChosen] = useState<Rank | 'NONE'>(statement.rank);
  const write = useWrite(RankFact, ({ rankStatement }) => rankStatement, closeTask, onConflict);
  return (
    <WriteForm write={write} variables={{ id, rank: chosen === 'NONE' ? null : chosen, expectedRevision: revision }} conflict={conflict}>
      <p className="write-fact">
        <WrittenText statement={statement} />
      </p>
      <fieldset>
        <legend className="unseen">{t.act.rank}</legend>
        {RANKS.map((rank) => (
          <label key={rank} className="write-choice">
            <input type="radio" name="rank" checked={rank === chosen} onChange={() => setChosen(rank)} />
            <span>{t.rank[rank]}</span>
          </label>
        ))}
      </fieldset>
      <p className="dim write-hint">{t.rankHint}</p>
    </WriteForm>
  );
}
