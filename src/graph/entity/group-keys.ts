import { KINDS, type Kind, type LocalText, typeLabels } from '../../../schema/ontology.ts';
import type { GroupKey } from '../../graphql/groups.ts';

const MONTHS = Object.entries({ kk: 'kk', ru: 'ru', en: 'en' }).map(
  ([lang, locale]) => [lang, new Intl.DateTimeFormat(locale, { year: 'numeric', month: 'long', timeZone: 'UTC' })] as const,
);

/** A month such as 2020-06 in words. */
const describeMonth = (month: string): LocalText => {
  const day = new Date(`${month}-01T00:00:00Z`);
  return Object.fromEntries(MONTHS.map(([lang, format]) => [lang, format.format(day)]));
};

const isKind = (text: string): text is Kind => text in KINDS;

/** The words of a key by which entities are grouped. A type comes with its kind, as in `EVENT REPORT`. */
export function describeEntityGroup(written: string, by: 'KIND' | 'TYPE' | 'STATUS' | 'COLLECTIVE' | 'YEAR' | 'MONTH'): GroupKey {
  if (by === 'MONTH') return { label: describeMonth(written) };
  if (by !== 'KIND' && by !== 'TYPE') return {};
  const [kind = '', key = kind] = written.split(' ');
  if (!isKind(kind)) return {};
  return { key, kind, label: by === 'KIND' ? KINDS[kind] : typeLabels(kind)[key] };
}
