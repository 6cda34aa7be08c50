import { useState } from 'react';
import { useMay } from '../account/viewer.ts';
import { useTexts } from '../message/use-texts.ts';
import { queryClient } from '../query/answer.ts';
import { Revert } from '../query/operations.ts';
import { sendOperation } from '../query/send-operation.ts';
import { addDone } from '../writing/done.ts';
import { toError } from '../writing/to-error.ts';
import { WriteError } from '../writing/write-error.tsx';
import { UNDO_TEXTS } from './undo-button.message.ts';

/** Reverts the revision that the visitor has just made. That is a revision too, which can be undone. */
export function UndoButton({ revision }: { readonly revision: string }) {
  const t = useTexts(UNDO_TEXTS);
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<Error | null>(null);
  if (!useMay('CURATOR')) return null;
  const undo = async () => {
    setBusy(true);
    setError(null);
    try {
      const { revert } = await sendOperation(Revert, { revision, reason: t.reason });
      await queryClient.invalidateQueries();
      if (revert.revision) addDone(revert.revision.id);
    } catch (cause) {
      setError(toError(cause));
    }
    setBusy(false);
  };
  return (
    <>
      <button type="button" className="edit-button" disabled={busy} onClick={() => void undo()}>
        {t.undo}
      </button>
      {error && <WriteError error={error} />}
    </>
  );
}
