import { useTexts } from '../message/use-texts.ts';
import type { StatementFieldsFragment } from '../query/operations.ts';
import { ENTITY_TEXTS } from './entity.message.ts';
import { NameLink } from './name-link.tsx';

type VoiceFields = Pick<StatementFieldsFragment['evidence'][number], 'voice' | 'speaker'>;

/** The voices of a statement: the article itself, a quoted speaker or a cited source. */
export function Voices({ evidence }: { readonly evidence: readonly VoiceFields[] }) {
  const voices = new Map(evidence.map((item) => [`${item.voice} ${item.speaker?.id}`, item]));
  return (
    <p className="voices">
      {[...voices].map(([key, item]) => (
        <Voice key={key} {...item} />
      ))}
    </p>
  );
}

export function Voice({ voice, speaker }: VoiceFields) {
  const t = useTexts(ENTITY_TEXTS);
  return (
    <span className="voice" data-voice={voice}>
      {t.voice[voice]}
      {speaker && ': '}
      {speaker && <NameLink {...speaker} />}
    </span>
  );
}
