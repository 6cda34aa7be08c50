import { queryClient } from '../query/answer.ts';
import { RecordArticle } from '../query/operations.ts';
import { sendOperation } from '../query/send-operation.ts';
import { type Lang, START } from '../state/state.ts';
import { go } from '../state/use-state.ts';
import { addDone } from '../writing/done.ts';
import { clearDraft, getDraft } from './article-draft.ts';
import { toArticleInput } from './facts-input.ts';

/** Records the text of the draft, has the rules read it, and opens the article with what they propose. */
export async function sendForReading(lang: Lang): Promise<void> {
  const input = toArticleInput(getDraft());
  const { recordArticle } = await sendOperation(RecordArticle, { input, propose: 'RULES' });
  clearDraft();
  await queryClient.invalidateQueries();
  if (recordArticle.revision) addDone(recordArticle.revision.id);
  go({ ...START, lang, article: recordArticle.article?.id ?? null, view: 'graph' });
}
