import { CURRENCIES } from '../../../schema/currencies.ts';
import type { LocalText } from '../../../schema/ontology.ts';
import { FALLBACK_LANGUAGES } from '../../base/lang.ts';

/** Labels that Intl lacks, or that no newspaper prints. */
const OWN_LABELS: Readonly<Record<string, LocalText>> = {
  EUR: { kk: 'еуро' },
  KZT: { ru: 'казахстанский тенге' },
  SVC: { ru: 'сальвадорский колон', kk: 'Сальвадор колоны' },
  XAF: { ru: 'центральноафриканский франк КФА' },
  XDR: { kk: 'арнайы қарыз алу құқығы' },
  XSU: { ru: 'сукре', kk: 'сукре' },
  ZWL: { ru: 'доллар Зимбабве (2009)', kk: 'Зимбабве доллары (2009)' },
};

const quote = (text: string): string => `'${text.replaceAll(/['\\]/g, '\\$&')}'`;

function printCurrency(code: string): string {
  const labels = FALLBACK_LANGUAGES.map((lang) => {
    const label = OWN_LABELS[code]?.[lang] ?? new Intl.DisplayNames(lang, { type: 'currency' }).of(code) ?? code;
    return `${lang}: ${quote(label)}`;
  });
  return `  ${code}: { ${labels.join(', ')} },`;
}

/** The module with the currencies of ISO 4217 that Intl knows. A code that was printed once stays. */
export function printCurrencies(): string {
  const codes = [...new Set([...Object.keys(CURRENCIES), ...Intl.supportedValuesOf('currency')])].sort();
  return `/** Currencies of ISO 4217 with their labels of Intl. Printed by \`npm run print\`. */
export const CURRENCIES = {
${codes.map(printCurrency).join('\n')}
} as const;
export type Currency = keyof typeof CURRENCIES;
export const CURRENCY_CODES = Object.keys(CURRENCIES) as Currency[]; // keys of a literal object are exactly its names
`;
}
