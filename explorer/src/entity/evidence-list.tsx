import { formatSource } from '../articles/article-source.ts';
import { useLang } from '../message/lang.ts';
import { useTexts } from '../message/use-texts.ts';
import type { StatementFieldsFragment } from '../query/operations.ts';
import { createHoverHandlers, useHovered } from '../state/hovered.ts';
import { go } from '../state/use-state.ts';
import { formatDate } from './date.ts';
import { ENTITY_TEXTS } from './entity.message.ts';
import { Voice } from './voices.tsx';

/** The evidence of a statement: each sentence with its voice, and the reason if the statement is inferred. */
export function EvidenceList({ evidence }: Pick<StatementFieldsFragment, 'evidence'>) {
  const t = useTexts(ENTITY_TEXTS);
  const reasons = new Set(evidence.flatMap(({ reason }) => reason ?? []));
  return (
    <div className="evidence">
      {[...reasons].map((reason) => (
        <p key={reason} className="evidence-reason">
          <strong>{t.reason}</strong> {reason}
        </p>
      ))}
      <ol>
        {evidence.map((item) => (
          <EvidenceRow
            key={`${item.sentence.id} ${item.voice} ${item.stance} ${item.speaker?.id} ${item.quote} ${item.certainty}`}
            {...item}
          />
        ))}
      </ol>
    </div>
  );
}

function EvidenceRow({ sentence, voice, stance, speaker, via, saidOn, quote, certainty }: StatementFieldsFragment['evidence'][number]) {
  const t = useTexts(ENTITY_TEXTS);
  const lang = useLang();
  const hovered = useHovered();
  const { article, number } = sentence;
  return (
    <li data-pointed={hovered === sentence.id || undefined} {...createHoverHandlers(sentence.id)}>
      <p className="evidence-head">
        <button
          type="button"
          className="name"
          onClick={() => go({ article: article.id, sentence: number, selected: null, path: null, common: [], panel: 'open' })}
        >
          {formatSource(lang, article)} · {t.sentence(number)}
        </button>
        <Voice {...{ voice, stance, speaker, via }} />
        {saidOn && <span className="dim">{formatDate(lang, saidOn.edtf)}</span>}
        {certainty === 'INFERRED' && <span className="badge">{t.inferred}</span>}
      </p>
      {article.title !== null && (
        <p className="evidence-title dim" lang={article.lang}>
          {article.title}
        </p>
      )}
      <p>{sentence.gloss}</p>
      {quote && <blockquote lang={article.lang}>{quote}</blockquote>}
    </li>
  );
}
