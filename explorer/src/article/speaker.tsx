import { NameLink } from '../entity/name-link.tsx';
import { useTexts } from '../message/use-texts.ts';
import { ARTICLE_TEXTS } from './article.message.ts';
import type { SentenceNode } from './sentence-node.ts';

/** The speaker of a quoted sentence. If the speaker is inferred, the reason is shown. */
export function Speaker({ speaker, certainty, reason }: NonNullable<SentenceNode['quotation']>) {
  const t = useTexts(ARTICLE_TEXTS);
  return (
    <div className="sentence-speaker">
      {t.speaker} <NameLink {...speaker} /> {certainty === 'INFERRED' && <span className="badge">{t.inferred}</span>}
      {reason && (
        <p>
          {t.reason} {reason}
        </p>
      )}
    </div>
  );
}
