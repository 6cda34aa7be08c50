import { lazy, type ReactNode, Suspense, useEffect, useRef } from 'react';
import { useTexts } from '../message/use-texts.ts';
import { Waiting } from '../query/waiting.tsx';
import { DoneNote } from './done-note.tsx';
import { closeTask, type Task, useTask } from './task.ts';
import './writing.css';
import { WRITING_TEXTS } from './writing.message.ts';

const FactTask = lazy(async () => ({ default: (await import('../correction/fact-task.tsx')).FactTask }));
const EntityTask = lazy(async () => ({ default: (await import('../editing/entity-task.tsx')).EntityTask }));
const RenounceTask = lazy(async () => ({ default: (await import('../editing/renounce-task.tsx')).RenounceTask }));
const AcceptTask = lazy(async () => ({ default: (await import('../review/accept-task.tsx')).AcceptTask }));
const RevertTask = lazy(async () => ({ default: (await import('../undoing/revert-task.tsx')).RevertTask }));
const WithdrawTask = lazy(async () => ({ default: (await import('../undoing/withdraw-task.tsx')).WithdrawTask }));
const ReinstateTask = lazy(async () => ({ default: (await import('../undoing/withdraw-task.tsx')).ReinstateTask }));

/** What those who are signed in have besides: the dialog of the current task, and what they have just done. */
export function Writing() {
  const task = useTask();
  return (
    <>
      {task && (
        <TaskDialog key={JSON.stringify(task)}>
          <Suspense fallback={<Waiting lines={6} />}>{renderTask(task)}</Suspense>
        </TaskDialog>
      )}
      <DoneNote />
    </>
  );
}

function renderTask(task: Task): ReactNode {
  switch (task.kind) {
    case 'fact':
      return <FactTask id={task.id} />;
    case 'entity':
      return <EntityTask id={task.id} act={task.act} />;
    case 'renounce':
      return <RenounceTask id={task.id} renounced={task.renounced} />;
    case 'article':
      return task.act === 'withdraw' ? <WithdrawTask id={task.id} /> : <ReinstateTask id={task.id} />;
    case 'revert':
      return <RevertTask revision={task.revision} />;
    case 'proposals':
      return <AcceptTask article={task.article} />;
  }
}

/** A modal dialog. Escape closes it, and the focus goes back to where it was. */
function TaskDialog({ children }: { readonly children: ReactNode }) {
  const t = useTexts(WRITING_TEXTS);
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    const element = dialog.current;
    element?.showModal();
    return () => element?.close();
  }, []);
  return (
    <dialog ref={dialog} className="task" aria-label={t.edit} onClose={closeTask}>
      <button type="button" className="icon-button task-close" aria-label={t.close} onClick={() => dialog.current?.close()}>
        ×
      </button>
      {children}
    </dialog>
  );
}
