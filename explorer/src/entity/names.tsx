import { useLang } from '../message/lang.ts';
import { languageName } from '../message/number.ts';
import { useTexts } from '../message/use-texts.ts';
import type { EntityQuery } from '../query/operations.ts';
import { ENTITY_TEXTS } from './entity.message.ts';

type Props = Pick<NonNullable<EntityQuery['entity']>, 'names' | 'identifiers'>;

/** What it is called, in every language, and its ids elsewhere. */
export function Names({ names, identifiers }: Props) {
  const t = useTexts(ENTITY_TEXTS);
  const lang = useLang();
  return (
    <section className="names">
      <h3>{t.names}</h3>
      <dl>
        {names.map(({ text, lang: tag, role }) => (
          <div key={`${tag} ${role} ${text}`}>
            <dt>
              {languageName(lang, tag)}
              {role !== 'PRIMARY' && <span className="dim"> · {t.role[role]}</span>}
            </dt>
            <dd lang={tag}>{text}</dd>
          </div>
        ))}
        {identifiers.map(({ scheme, value }) => (
          <div key={`${scheme}:${value}`}>
            <dt>{scheme}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
