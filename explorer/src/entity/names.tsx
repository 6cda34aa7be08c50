import { RenounceButton } from '../editing/edit-button.tsx';
import { useLang } from '../message/lang.ts';
import { getLanguageName } from '../message/language.ts';
import { useTexts } from '../message/use-texts.ts';
import type { EntityQuery } from '../query/operations.ts';
import { ENTITY_TEXTS } from './entity.message.ts';
import { SourceButton } from './source-button.tsx';

type Name = NonNullable<EntityQuery['entity']>['names'][number];

/** Maximum number of names that the API returns. */
const MAX_NAMES = 200;

/** The names of an entity by language. A title links to its statement. */
export function Names({ of, names }: { readonly of: string; readonly names: readonly Name[] }) {
  const t = useTexts(ENTITY_TEXTS);
  const lang = useLang();
  if (names.length === 0) return null;
  return (
    <section className="names">
      <h3>{t.names}</h3>
      <dl>
        {[...Map.groupBy(names, (name) => name.lang)].map(([tag, group]) => (
          <div key={tag}>
            <dt>{getLanguageName(lang, tag)}</dt>
            {group.map(({ text, role, statement }) => (
              <dd key={`${role} ${text}`}>
                <span lang={tag}>{text}</span> <span className="name-role">{t.role[role]}</span>
                {statement && <SourceButton id={statement.id} description={text} />}
                <RenounceButton id={of} renounced={{ act: 'name', text, of: tag }} />
              </dd>
            ))}
          </div>
        ))}
      </dl>
      {names.length >= MAX_NAMES && <p className="dim">{t.firstOnly(MAX_NAMES)}</p>}
    </section>
  );
}
