import { lazy, Suspense } from 'react';
import { KeptDetails } from '../look/kept-details.tsx';
import { useTexts } from '../message/use-texts.ts';
import { Waiting } from '../query/waiting.tsx';
import { ARTICLE_TEXTS } from './article.message.ts';
import type { SentenceNode } from './sentence-node.ts';

/** Loads when the facts of a sentence are opened. */
const FactList = lazy(async () => ({ default: (await import('./fact-list.tsx')).FactList }));

/** Maximum number of statements of a sentence that the API returns. */
const MAX_FACTS = 200;

/** The number of facts of a sentence, and the facts themselves when opened. */
export function SentenceFacts({ id, statements }: Pick<SentenceNode, 'id' | 'statements'>) {
  const t = useTexts(ARTICLE_TEXTS);
  const inferred = statements.filter(({ certainty }) => certainty === 'INFERRED').length;
  if (statements.length === 0) return null;
  return (
    <KeptDetails
      name={`facts ${id}`}
      className="sentence-more"
      summary={
        <>
          {t.facts(statements.length)}
          {inferred > 0 && t.inferredOf(inferred)}
        </>
      }
    >
      <Suspense fallback={<Waiting lines={3} />}>
        <FactList id={id} />
      </Suspense>
      {statements.length >= MAX_FACTS && <p className="dim">{t.firstOnly(MAX_FACTS)}</p>}
    </KeptDetails>
  );
}
