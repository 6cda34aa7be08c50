import { useEffect, useRef } from 'react';
import { NameLink } from '../entity/name-link.tsx';
import { useTexts } from '../message/use-texts.ts';
import type { ArticleQuery } from '../query/operations.ts';
import { pointing, usePointed } from '../state/pointed.ts';
import { useExplored } from '../state/use-state.ts';
import { ARTICLE_TEXTS } from './article.message.ts';

type Known = NonNullable<ArticleQuery['article']>['sentences']['nodes'][number];

/** One sentence in our own words, who speaks where somebody does, and whom it mentions. */
export function Sentence({ sentence: { id, number, gloss, mentions, quotation } }: { readonly sentence: Known }) {
  const t = useTexts(ARTICLE_TEXTS);
  const { sentence } = useExplored().state;
  const pointed = usePointed();
  const row = useRef<HTMLLIElement>(null);
  const isLit = sentence === number;
  useEffect(() => {
    if (isLit) row.current?.scrollIntoView({ block: 'center' });
  }, [isLit]);
  const mentioned = new Map(mentions.flatMap(({ entity }) => (entity ? [[entity.id, entity] as const] : [])));
  return (
    <li ref={row} className="sentence" data-lit={isLit || undefined} data-pointed={pointed === id || undefined} {...pointing(id)}>
      <span className="sentence-number" aria-hidden="true">
        {number}
      </span>
      <div>
        {quotation && (
          <p className="sentence-speaker">
            {quotation.speaker.label} {t.says}:
          </p>
        )}
        <p className={quotation ? 'sentence-quoted' : undefined}>{gloss}</p>
        <p className="sentence-mentions">
          {[...mentioned.values()].map((entity) => (
            <NameLink key={entity.id} {...entity} />
          ))}
        </p>
      </div>
    </li>
  );
}
