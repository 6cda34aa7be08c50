import { useLang } from '../message/lang.ts';
import { useTexts } from '../message/use-texts.ts';
import { useAnswer } from '../query/answer.ts';
import { Failure } from '../query/failure.tsx';
import { Unasserted as UnassertedQuery } from '../query/operations.ts';
import { ENTITY_TEXTS } from './entity.message.ts';
import { Folded } from './folded.tsx';

/** What is denied, questioned or only supposed of an entity, below its facts. */
export function Unasserted({ of }: { readonly of: string }) {
  const t = useTexts(ENTITY_TEXTS);
  const { data, error, refetch } = useAnswer(UnassertedQuery, { ref: of, lang: useLang() });
  if (error) return <Failure error={error} onRetry={() => void refetch()} />;
  return data?.entity ? <Folded title={t.unasserted} {...data.entity.statements} /> : null;
}
