import { NameLink } from '../entity/name-link.tsx';
import { useTexts } from '../message/use-texts.ts';
import { ARTICLE_TEXTS } from './article.message.ts';
import type { SentenceNode } from './sentence-node.ts';

interface InferredMentionsProps extends Pick<SentenceNode, 'mentions'> {
  readonly lang: string;
}

/** Mentions that are inferred: the words, the entity and the reason. */
export function InferredMentions({ mentions, lang }: InferredMentionsProps) {
  const t = useTexts(ARTICLE_TEXTS);
  const inferred = mentions.filter(({ certainty }) => certainty === 'INFERRED');
  if (inferred.length === 0) return null;
  return (
    <details className="sentence-more">
      <summary>
        <span className="badge">{t.inferredMentions(inferred.length)}</span>
      </summary>
      <ul>
        {inferred.map(({ start, end, surface, entity, reason }) => (
          <li key={`${start} ${end} ${entity?.id}`}>
            {surface && (
              <>
                <q lang={lang}>{surface}</q>
                {' → '}
              </>
            )}
            {entity && <NameLink {...entity} />}
            <p>
              {t.reason} {reason}
            </p>
          </li>
        ))}
      </ul>
    </details>
  );
}
