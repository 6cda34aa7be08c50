import { useLang } from '../message/lang.ts';
import { useTexts } from '../message/use-texts.ts';
import type { EntityNameFragment } from '../query/operations.ts';
import { readLabel } from './label.ts';
import { NAME_TEXTS } from './name.message.ts';

/** The name of an entity. A transliterated one is marked and says how the sources write it. */
export function NameText({ kind, label }: Pick<EntityNameFragment, 'kind' | 'label'>) {
  const t = useTexts(NAME_TEXTS);
  const { text, original } = readLabel(useLang(), kind, label);
  if (original === null) return text;
  return <span title={t.original(original)}>{text}</span>;
}
