import { RenounceButton } from '../editing/edit-button.tsx';
import { useTexts } from '../message/use-texts.ts';
import type { EntityQuery } from '../query/operations.ts';
import { ENTITY_TEXTS } from './entity.message.ts';
import { findWebUrl } from './web-url.ts';

type Identifier = NonNullable<EntityQuery['entity']>['identifiers'][number];

/** Identifiers in other systems. The page makes no request there. */
export function Identifiers({ of, identifiers }: { readonly of: string; readonly identifiers: readonly Identifier[] }) {
  const t = useTexts(ENTITY_TEXTS);
  if (identifiers.length === 0) return null;
  return (
    <section className="names">
      <h3>{t.identifiers}</h3>
      <dl>
        {identifiers.map(({ scheme, value, source }) => (
          <div key={`${scheme}:${value}`}>
            <dt>{scheme}</dt>
            <dd>
              <TextOrLink text={value} address={findWebUrl(scheme, value)} />{' '}
              <RenounceButton id={of} renounced={{ act: 'identifier', text: value, of: scheme }} />
              <span className="identifier-source">
                {t.identifierSource} <TextOrLink text={source} address={findWebUrl('', source)} />
              </span>
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

function TextOrLink({ text, address }: { readonly text: string; readonly address: string | null }) {
  if (address === null) return <span>{text}</span>;
  return (
    <a href={address} target="_blank" rel="noopener noreferrer">
      {text}
    </a>
  );
}
