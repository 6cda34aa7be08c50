import type { ArticleSourceFragment } from '../query/operations.ts';
import { START } from '../state/state.ts';
import { go, useExplored } from '../state/use-state.ts';

interface ArticleLinkProps {
  readonly article: Pick<ArticleSourceFragment, 'id' | 'lang'>;
  readonly text: string;
  /** True if the text is in the language of the article, not in that of the page. */
  readonly isForeign?: boolean;
}

/** A button that opens an article with its graph. */
export function ArticleLink({ article: { id, lang }, text, isForeign = false }: ArticleLinkProps) {
  const { state } = useExplored();
  return (
    <button
      type="button"
      className="name"
      lang={isForeign ? lang : undefined}
      onClick={() => go({ ...START, lang: state.lang, view: state.view, live: state.live, article: id })}
    >
      {text}
    </button>
  );
}
