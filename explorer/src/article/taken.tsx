import { NameLink } from '../entity/name-link.tsx';
import { useTexts } from '../message/use-texts.ts';
import { ARTICLE_TEXTS } from './article.message.ts';
import type { SentenceShown } from './sentence-shown.ts';

interface Props extends Pick<SentenceShown, 'mentions'> {
  readonly lang: string;
}

/** Words that do not plainly name what they are taken to mean: what that is, and why. */
export function Taken({ mentions, lang }: Props) {
  const t = useTexts(ARTICLE_TEXTS);
  const taken = mentions.filter(({ certainty }) => certainty === 'INFERRED');
  if (taken.length === 0) return null;
  return (
    <details className="sentence-more">
      <summary>
        <span className="badge">{t.inferredMentions(taken.length)}</span>
      </summary>
      <ul>
        {taken.map(({ start, end, surface, entity, reason }) => (
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
