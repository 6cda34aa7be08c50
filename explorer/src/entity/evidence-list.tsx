import { useTexts } from '../message/use-texts.ts';
import type { SaidFragment } from '../query/operations.ts';
import { pointing } from '../state/pointed.ts';
import { go } from '../state/use-state.ts';
import { ENTITY_TEXTS } from './entity.message.ts';
import { NameLink } from './name-link.tsx';

/** Every sentence a statement rests on: whose voice it is, what it says, and why where it was concluded. */
export function EvidenceList({ evidence }: Pick<SaidFragment, 'evidence'>) {
  const t = useTexts(ENTITY_TEXTS);
  const reason = evidence.find((one) => one.reason)?.reason;
  return (
    <div className="evidence">
      {reason && (
        <p className="evidence-reason">
          <strong>{t.why}</strong> {reason}
        </p>
      )}
      <ol>
        {evidence.map(({ sentence, voice, speaker, quote }) => (
          <li key={`${sentence.id} ${voice} ${speaker?.id}`} {...pointing(sentence.id)}>
            <button
              type="button"
              className="name"
              onClick={() => go({ article: sentence.article.id, sentence: sentence.number, selected: null, panel: 'open' })}
            >
              {t.sentence(sentence.number)}
            </button>{' '}
            <span className="dim">
              {t.voice[voice]}
              {speaker && ': '}
            </span>
            {speaker && <NameLink {...speaker} />}
            <p>{sentence.gloss}</p>
            {quote && <blockquote>{quote}</blockquote>}
          </li>
        ))}
      </ol>
    </div>
  );
}
