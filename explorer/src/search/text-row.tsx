import { formatSource } from '../articles/article-source.ts';
import { ENTITY_TEXTS } from '../entity/entity.message.ts';
import { useLang } from '../message/lang.ts';
import { useTexts } from '../message/use-texts.ts';
import { buildExcerpt, type Piece } from './excerpt.ts';
import type { TextHit } from './use-text-hits.ts';

/** An article or a sentence that has the words, with the words marked. */
export function TextRow({ hit: { article, sentence, highlights } }: { readonly hit: TextHit }) {
  const t = useTexts(ENTITY_TEXTS);
  const lang = useLang();
  const excerpt = buildExcerpt(highlights, lang);
  const isTitle = excerpt?.pieces.map(({ text }) => text).join('') === article.title;
  return (
    <>
      <svg className="mark" viewBox="0 0 16 16" aria-hidden="true">
        {sentence ? <path d="M3 5h10M3 8h10M3 11h6" /> : <path d="M4 2h6l3 3v9H4zM6 8h5M6 11h5" />}
      </svg>
      <span className="search-words">
        {!sentence && article.title !== null && !isTitle && (
          <span className="search-label" lang={article.lang}>
            {article.title}
          </span>
        )}
        <span className={isTitle ? 'search-label' : 'search-excerpt'} lang={excerpt?.lang}>
          {excerpt ? <Pieces pieces={excerpt.pieces} /> : sentence?.gloss}
        </span>
        <span className="search-why">
          <span>
            {formatSource(lang, article)}
            {sentence && ` · ${t.sentence(sentence.number)}`}
          </span>
        </span>
      </span>
    </>
  );
}

const Pieces = ({ pieces }: { readonly pieces: readonly Piece[] }) =>
  pieces.map(({ text, isMatch }, index) => {
    // biome-ignore lint/suspicious/noArrayIndexKey: a piece has no other identity
    return isMatch ? <mark key={index}>{text}</mark> : text;
  });
