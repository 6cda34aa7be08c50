import { useEffect, useRef } from 'react';
import { useTexts } from '../message/use-texts.ts';
import { pointing, usePointed } from '../state/pointed.ts';
import { go, useExplored } from '../state/use-state.ts';
import { ARTICLE_TEXTS } from './article.message.ts';
import { Mentioned } from './mentioned.tsx';
import { SentenceFacts } from './sentence-facts.tsx';
import type { SentenceShown } from './sentence-shown.ts';
import { SentenceText } from './sentence-text.tsx';
import { Speaker } from './speaker.tsx';
import { Taken } from './taken.tsx';

interface Props {
  readonly sentence: SentenceShown;
  readonly articleLang: string;
}

/** One sentence: who speaks where somebody does, its words where they are attached, the same in ours, and what it states. */
export function Sentence({ sentence, articleLang }: Props) {
  const pointed = usePointed();
  const { id, text, gloss, mentions, quotation, statements } = sentence;
  const isPointed = pointed !== null && (pointed === id || statements.some((statement) => statement.id === pointed));
  const { row, isLit } = useLit(sentence.number);
  const along = statements.map((statement) => statement.id);
  return (
    <li ref={row} className="sentence" data-lit={isLit || undefined} data-pointed={isPointed || undefined} {...pointing(id, along)}>
      <SentenceNumber number={sentence.number} isLit={isLit} />
      <div>
        {quotation && <Speaker {...quotation} />}
        <div className={quotation ? 'sentence-quoted' : undefined}>
          {text !== null && <SentenceText {...sentence} text={text} lang={articleLang} />}
          <p className={text === null ? undefined : 'sentence-gloss'}>{gloss}</p>
        </div>
        {text === null && <Mentioned mentions={mentions} />}
        <Taken mentions={mentions} lang={articleLang} />
        <SentenceFacts id={id} statements={statements} />
      </div>
    </li>
  );
}

/** Its number, which lights it. */
function SentenceNumber({ number, isLit }: { readonly number: number; readonly isLit: boolean }) {
  const t = useTexts(ARTICLE_TEXTS);
  return (
    <button
      type="button"
      className="sentence-number"
      aria-label={t.sentence(number)}
      aria-pressed={isLit}
      onClick={() => go({ sentence: isLit ? null : number })}
    >
      {number}
    </button>
  );
}

/** Whether it is the one that is lit; then it is scrolled to, and whoever came from elsewhere by keyboard goes on from there. */
function useLit(number: number) {
  const row = useRef<HTMLLIElement>(null);
  const isLit = useExplored().state.sentence === number;
  useEffect(() => {
    if (!isLit) return;
    row.current?.scrollIntoView({ block: 'center' });
    if (document.activeElement === document.body) row.current?.querySelector('button')?.focus({ preventScroll: true });
  }, [isLit]);
  return { row, isLit };
}
