import { CURRENCIES } from '../../schema/currencies.ts';
import type { Unit } from '../../schema/ontology.ts';
import { type FtmSource, writeFtmWords } from './ftm-entity.ts';
import { pickLang, toLocalText } from './guess-lang.ts';
import type { SourceFact, SourceRow, Unsaid } from './source-row.ts';

const READ = ['payer', 'beneficiary', 'amount', 'currency', 'date', 'startDate', 'purpose', 'summary'];

/** A payment is an event with a payer, a recipient, an amount and a day. */
export function toPaymentRow(line: number, source: FtmSource): SourceRow {
  const { id, properties } = source;
  const first = (name: string): string | undefined => properties[name]?.[0];
  const [amount, currency] = [first('amount'), first('currency')?.toUpperCase()];
  const purpose = first('purpose') ?? first('summary');
  const unit = currency !== undefined && currency in CURRENCIES ? (currency as Unit) : undefined; // `in` has just shown it
  const about = { subject: id };
  const words = purpose && toLocalText(purpose, pickLang(purpose));
  const day = first('date') ?? first('startDate');
  const facts: SourceFact[] = [
    ...(properties['payer'] ?? []).map((entity) => ({ ...about, predicate: 'PAYER' as const, value: { entity } })),
    ...(properties['beneficiary'] ?? []).map((entity) => ({ ...about, predicate: 'RECIPIENT' as const, value: { entity } })),
    ...(amount !== undefined && unit
      ? [{ ...about, predicate: 'AMOUNT' as const, value: { quantity: { amount, comparator: 'EXACTLY' as const, unit } } }]
      : []),
    ...(day === undefined ? [] : [{ ...about, predicate: 'TIME' as const, value: { date: day } }]),
    ...(words ? [{ ...about, predicate: 'PURPOSE' as const, value: { text: words } }] : []),
  ];
  const isUnread = (name: string) => !READ.includes(name) || ((name === 'amount' || name === 'currency') && !unit);
  const unsaid: Unsaid[] = Object.entries(properties).flatMap(([path, values]) =>
    isUnread(path) ? values.map((value) => ({ line, id, path, value, reason: `the graph has no predicate for ${path} of a payment` })) : [],
  );
  const title = purpose ?? `Payment ${[amount, currency].filter((part) => part !== undefined).join(' ') || id}`;
  return {
    line,
    words: writeFtmWords(source),
    entities: [
      {
        id,
        kind: 'EVENT',
        type: 'PAYMENT',
        status: 'OCCURRED',
        names: [{ text: title.slice(0, 200), lang: pickLang(title), role: 'PRIMARY' }],
      },
    ],
    facts,
    unsaid,
  };
}
