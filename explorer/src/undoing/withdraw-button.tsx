import { useMay } from '../account/viewer.ts';
import { useTexts } from '../message/use-texts.ts';
import { openTask } from '../writing/task.ts';
import { UNDO_TEXTS } from './undo-button.message.ts';

interface WithdrawButtonProps {
  readonly article: string;
  readonly isWithdrawn: boolean;
}

/** Says that an article is withdrawn, and opens the dialog that withdraws or reinstates it, for administrators. */
export function WithdrawButton({ article, isWithdrawn }: WithdrawButtonProps) {
  const t = useTexts(UNDO_TEXTS);
  const may = useMay('ADMIN');
  return (
    <>
      {isWithdrawn && <p>{t.withdrawn}</p>}
      {may && (
        <button
          type="button"
          className="edit-button"
          onClick={() => openTask({ kind: 'article', act: isWithdrawn ? 'reinstate' : 'withdraw', id: article })}
        >
          {isWithdrawn ? t.reinstate : t.withdraw}
        </button>
      )}
    </>
  );
}
