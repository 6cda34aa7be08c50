import { useTexts } from '../message/use-texts.ts';
import { AcceptProposals } from '../query/operations.ts';
import { closeTask } from '../writing/task.ts';
import { useWrite } from '../writing/use-write.ts';
import { WriteForm } from '../writing/write-form.tsx';
import { REVIEW_TEXTS } from './review.message.ts';

/** The dialog that accepts everything about an article that is not in doubt. */
export function AcceptTask({ article }: { readonly article: string }) {
  const t = useTexts(REVIEW_TEXTS);
  const write = useWrite(AcceptProposals, ({ acceptProposals }) => acceptProposals, closeTask);
  return (
    <>
      <h2>{t.acceptSure}</h2>
      <WriteForm write={write} variables={{ filter: { article: [article], doubtful: false } }} />
    </>
  );
}
