import { Fragment } from 'react';
import { useTexts } from '../message/use-texts.ts';
import type { StatementFieldsFragment } from '../query/operations.ts';
import { ENTITY_TEXTS } from './entity.message.ts';
import { NameLink } from './name-link.tsx';

type VoiceFields = Pick<StatementFieldsFragment['evidence'][number], 'voice' | 'stance' | 'speaker' | 'via'>;

/** The voices of a statement: the article itself, a quoted speaker or a cited source, each with what it says of the statement. */
export function Voices({ evidence }: { readonly evidence: readonly VoiceFields[] }) {
  const voices = new Map(
    evidence.map((item) => [`${item.voice} ${item.stance} ${item.speaker?.id} ${item.via.map(({ id }) => id)}`, item]),
  );
  return (
    <p className="voices">
      {[...voices].map(([key, item]) => (
        <Voice key={key} {...item} />
      ))}
    </p>
  );
}

export function Voice({ voice, stance, speaker, via }: VoiceFields) {
  const t = useTexts(ENTITY_TEXTS);
  return (
    <span className="voice" data-voice={voice}>
      {voice === 'REPORTED' && !speaker ? t.unnamedSource : t.voice[voice]}
      {speaker && ': '}
      {speaker && <NameLink {...speaker} />}
      {stance !== 'ASSERTS' && (
        <>
          {' '}
          <span className="badge" data-stance={stance}>
            {t.stance[stance]}
          </span>
        </>
      )}
      {via.map((entity) => (
        <Fragment key={entity.id}>
          {' '}
          · {t.via} <NameLink {...entity} />
        </Fragment>
      ))}
    </span>
  );
}
