import { formatSource } from '../articles/article-source.ts';
import { Field } from '../look/field.tsx';
import { useLang } from '../message/lang.ts';
import { useTexts } from '../message/use-texts.ts';
import type { ArticleSourceFragment } from '../query/operations.ts';
import { EDITING_TEXTS } from './editing.message.ts';

interface ArticleFieldProps {
  readonly articles: readonly ArticleSourceFragment[];
  /** Id of an article. */
  readonly value: string | undefined;
  readonly onChange: (id: string) => void;
}

/** The article on which a name or an identifier rests. */
export function ArticleField({ articles, value, onChange }: ArticleFieldProps) {
  const t = useTexts(EDITING_TEXTS);
  const lang = useLang();
  if (articles.length === 0) return <p>{t.noArticle}</p>;
  return (
    <Field label={t.article}>
      {(id) => (
        <select id={id} value={value} onChange={({ target }) => onChange(target.value)}>
          {articles.map((article) => (
            <option key={article.id} value={article.id}>
              {[article.title ?? article.slug, formatSource(lang, article)].join(' · ')}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}
