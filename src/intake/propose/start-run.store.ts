import type { AccountId, ArticleId, RunId } from '../../../schema/ids.ts';
import type { RunTool } from '../../../schema/words.ts';
import { badInput } from '../../base/errors.ts';
import type { ModelConfig } from '../../base/model-settings.ts';
import type { Db } from '../../database/connect.ts';
import { queueModelRun } from '../model/model-run.store.ts';
import { proposeByRules } from './propose.store.ts';

interface RunOrder {
  readonly articleId: ArticleId;
  readonly by: RunTool;
  /** Of the mutation, that says by what. */
  readonly argument: string;
}

/** Has the rules read an article, or queues it for the model. @throws BAD_INPUT without a model, or without a text */
export async function startRun(
  db: Db,
  { articleId, by, argument }: RunOrder,
  account: AccountId,
  model: ModelConfig | null,
): Promise<RunId> {
  if (by !== 'MODEL') return proposeByRules(db, articleId, account);
  if (!model) throw badInput(argument, by, 'the server is set to no model: MODEL_URL and MODEL_NAME name one');
  return queueModelRun(db, model, articleId, account);
}
