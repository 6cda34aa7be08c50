import { useEffect, useRef } from 'react';
import { useTexts } from '../message/use-texts.ts';
import { createHoverHandlers, useHovered } from '../state/hovered.ts';
import { go, useExplored } from '../state/use-state.ts';
import { ARTICLE_TEXTS } from './article.message.ts';
import { InferredMentions } from './inferred-mentions.tsx';
import { MentionList } from './mention-list.tsx';
import { SentenceFacts } from './sentence-facts.tsx';
import type { SentenceNode } from './sentence-node.ts';
import { SentenceText } from './sentence-text.tsx';
import { Speaker } from './speaker.tsx';

interface SentenceProps {
  readonly sentence: SentenceNode;
  readonly articleLang: string;
}

/** A sentence: its speaker, its text if attached, its gloss and its facts. */
export function Sentence({ sentence, articleLang }: SentenceProps) {
  const hovered = useHovered();
  const { id, text, gloss, mentions, quotation, statements } = sentence;
  const isHovered = hovered !== null && (hovered === id || statements.some((statement) => statement.id === hovered));
  const { row, isHighlighted } = useHighlight(sentence.number);
  const statementIds = statements.map((statement) => statement.id);
  return (
    <li
      ref={row}
      className="sentence"
      data-lit={isHighlighted || undefined}
      data-pointed={isHovered || undefined}
      {...createHoverHandlers(id, statementIds)}
    >
      <SentenceNumber number={sentence.number} isHighlighted={isHighlighted} />
      <div>
        {quotation && <Speaker {...quotation} />}
        <div className={quotation ? 'sentence-quoted' : undefined}>
          {text !== null && <SentenceText {...sentence} text={text} lang={articleLang} />}
          <p className={text === null ? undefined : 'sentence-gloss'}>{gloss}</p>
        </div>
        {text === null && <MentionList mentions={mentions} />}
        <InferredMentions mentions={mentions} lang={articleLang} />
        <SentenceFacts id={id} statements={statements} />
      </div>
    </li>
  );
}

/** The number of the sentence; a click highlights the sentence. */
function SentenceNumber({ number, isHighlighted }: { readonly number: number; readonly isHighlighted: boolean }) {
  const t = useTexts(ARTICLE_TEXTS);
  return (
    <button
      type="button"
      className="sentence-number"
      aria-label={t.sentence(number)}
      aria-pressed={isHighlighted}
      onClick={() => go({ sentence: isHighlighted ? null : number })}
    >
      {number}
    </button>
  );
}

/** Scrolls to the sentence if it is highlighted. Keyboard focus moves there if nothing else has it. */
function useHighlight(number: number) {
  const row = useRef<HTMLLIElement>(null);
  const isHighlighted = useExplored().state.sentence === number;
  useEffect(() => {
    if (!isHighlighted) return;
    row.current?.scrollIntoView({ block: 'center' });
    if (document.activeElement === document.body) row.current?.querySelector('button')?.focus({ preventScroll: true });
  }, [isHighlighted]);
  return { row, isHighlighted };
}
