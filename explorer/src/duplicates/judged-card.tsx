import { formatSource } from '../articles/article-source.ts';
import { StatementRow } from '../comparison/statement-row.tsx';
import { NameLink } from '../entity/name-link.tsx';
import { useLang } from '../message/lang.ts';
import { useTexts } from '../message/use-texts.ts';
import type { JudgedEntityFragment } from '../query/operations.ts';
import { DUPLICATES_TEXTS } from './duplicates.message.ts';

interface JudgedCardProps {
  readonly entity: JudgedEntityFragment;
  /** 1 or 2, as the decisions name it. */
  readonly number: number;
}

/** One of two entries: its names, identifiers, facts and articles. */
export function JudgedCard({ entity, number }: JudgedCardProps) {
  const t = useTexts(DUPLICATES_TEXTS);
  const lang = useLang();
  const { slug, description, names, identifiers, statements, articles } = entity;
  const written = [...new Set(names.map(({ text }) => text))];
  return (
    <section className="judged" aria-labelledby={`judged-${number}`}>
      <h3 id={`judged-${number}`}>
        <span className="judged-number">{number}</span> <NameLink {...entity} />
      </h3>
      <p className="dim">
        {entity.id} · {slug}
      </p>
      {description && <p>{description}</p>}
      <ul className="judged-names">
        {written.slice(0, 12).map((text) => (
          <li key={text} lang={names.find((name) => name.text === text)?.lang}>
            {text}
          </li>
        ))}
        {written.length > 12 && <li className="dim">{t.more(written.length - 12)}</li>}
      </ul>
      {identifiers.map(({ scheme, value }) => (
        <p key={`${scheme}:${value}`}>
          <span className="dim">{scheme}</span> {value}
        </p>
      ))}
      <h4>{t.facts(statements.totalCount)}</h4>
      <ul className="grounds">
        {statements.nodes.map((statement) => (
          <StatementRow key={statement.id} statement={statement} withSubject={statement.subject.id !== entity.id} />
        ))}
      </ul>
      {statements.totalCount > statements.nodes.length && <p className="dim">{t.more(statements.totalCount - statements.nodes.length)}</p>}
      <h4>{t.articles(articles.totalCount)}</h4>
      <ul className="grounds">
        {articles.nodes.map((article) => (
          <li key={article.id}>{formatSource(lang, article)}</li>
        ))}
      </ul>
    </section>
  );
}
