import { useLang } from '../message/lang.ts';
import { useTexts } from '../message/use-texts.ts';
import type { SaidFragment } from '../query/operations.ts';
import { ENTITY_TEXTS } from './entity.message.ts';
import { NameLink } from './name-link.tsx';

/** What is said, whatever kind of value it is. */
export function ValueText({ value }: Pick<SaidFragment, 'value'>) {
  const t = useTexts(ENTITY_TEXTS);
  const lang = useLang();
  if ('entity' in value) return <NameLink {...value.entity} />;
  if ('quantity' in value) {
    const { amount, comparator, unitLabel } = value.quantity;
    return <span>{t.comparator[comparator].replace('#', `${decimalIn(lang, amount)} ${unitLabel}`)}</span>;
  }
  if ('text' in value) return <span>{value.text}</span>;
  if ('date' in value) return <time>{value.date?.edtf}</time>;
  return <em className="dim">{value.unknown}</em>;
}

/** A decimal of any length, digit for digit. */
function decimalIn(lang: string, amount: string): string {
  const format = new Intl.NumberFormat(lang, { maximumFractionDigits: 20 });
  // The API's Decimal is such a text; it is formatted without going through a float.
  return format.format(amount as `${number}`);
}
