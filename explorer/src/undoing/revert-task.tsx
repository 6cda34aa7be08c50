import { useState } from 'react';
import { useTexts } from '../message/use-texts.ts';
import { Revert } from '../query/operations.ts';
import { closeTask } from '../writing/task.ts';
import { useWrite } from '../writing/use-write.ts';
import { WriteForm } from '../writing/write-form.tsx';
import { UNDOING_TEXTS } from './undoing.message.ts';

/** The dialog that reverts a revision. */
export function RevertTask({ revision }: { readonly revision: string }) {
  const t = useTexts(UNDOING_TEXTS);
  const [cascade, setCascade] = useState(false);
  const write = useWrite(Revert, ({ revert }) => revert, closeTask);
  const reverted = write.checked?.payload.reverted ?? [];
  return (
    <>
      <h2>{t.revert(revision)}</h2>
      <WriteForm
        write={write}
        needsReason
        variables={{ revision, cascade }}
        preview={
          <p>
            {t.reverted} {reverted.map(({ id }) => id).join(', ')}
          </p>
        }
      >
        <label className="write-choice">
          <input type="checkbox" checked={cascade} onChange={({ target }) => setCascade(target.checked)} />
          <span>{t.cascade}</span>
        </label>
      </WriteForm>
    </>
  );
}
