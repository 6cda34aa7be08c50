import { useLang } from '../message/lang.ts';
import { useTexts } from '../message/use-texts.ts';
import { useAnswer } from '../query/answer.ts';
import { Units } from '../query/operations.ts';
import { LANGS } from '../state/state.ts';
import { VALUE_TEXTS } from './value.message.ts';
import type { ValueDraft } from './value-draft.ts';

/** A value as it was typed, in one line. */
export function DraftText({ value }: { readonly value: ValueDraft }) {
  const t = useTexts(VALUE_TEXTS);
  const lang = useLang();
  const isQuantity = value.type === 'QUANTITY';
  const { data } = useAnswer(Units, { lang }, { enabled: isQuantity });
  switch (value.type) {
    case 'ENTITY':
      return value.entity?.label;
    case 'TEXT':
      return [lang, ...LANGS].map((tag) => value.text[tag]).find((text) => text !== '');
    case 'DATE':
      return value.date;
    case 'UNKNOWN':
      return t.type.UNKNOWN;
    case 'QUANTITY': {
      const unit = data?.units.find((info) => info.unit === value.unit)?.label ?? value.unit;
      const amount = value.comparator === 'BETWEEN' ? `${value.amount}–${value.upTo}` : value.amount;
      const isPlain = value.comparator === 'EXACTLY' || value.comparator === 'BETWEEN';
      return `${isPlain ? '' : `${t.comparator[value.comparator]} `}${amount} ${unit}`;
    }
  }
}
