import type { Database } from '../../src/database/connect.ts';
import { ingest } from '../../src/ingest/ingest.ts';
import { GraphFile } from '../../src/ingest/shape.ts';
import { computeFingerprint } from '../../src/ingest/span.ts';

/* Five articles about an invented town. They share people, offices, companies and events, and name and class them differently. */

const TEXT = 'The first sentence. The second one.';
const SENTENCES = [
  { number: 1, span: [0, 19], gloss: { en: 'The first sentence.' } },
  { number: 2, span: [20, 35], gloss: { en: 'The second one.' } },
];

type Fact = Readonly<Record<string, unknown>>;
const says = (predicate: string, value: Fact, sentence = 1): Fact => ({ predicate, ...value, evidence: [sentence] });
const to = (entity: string, more: Fact = {}): Fact => ({ entity, ...more });
const named = (text: string, lang = 'en', more: Fact = {}): Fact => ({ text, lang, ...more });
const paper = (text: string): Fact => ({ kind: 'ORGANIZATION', type: 'MEDIA', names: [named(text)] });
const town = (...names: Fact[]): Fact => ({ kind: 'PLACE', type: 'CITY', names });
const person = (...names: Fact[]): Fact => ({ kind: 'PERSON', names });
const office = (statements: Fact[], ...names: Fact[]): Fact => ({ kind: 'OFFICE', type: 'POSITION', names, statements });

export const ARTICLES: Readonly<Record<string, { readonly article: Fact; readonly entities: Readonly<Record<string, Fact>> }>> = {
  'akim-begins': {
    article: { lang: 'ru', published: '2021-02-03', publisher: 'paper-a' },
    entities: {
      'paper-a': paper('Paper A'),
      aqsu: { ...town(named('Ақсу', 'kk'), named('Аксу', 'ru')), latitude: 50.5, longitude: 70.25 },
      'akim-of-aqsu': office([says('HOLDER', to('dana-saryn', { validFrom: '2021-02-02', key: 'dana' }))], named('аким Аксу', 'ru')),
      'dana-saryn': person(named('Дана Сарын', 'kk'), named('Дана Сарин', 'ru')),
      'aqsu-bridge': {
        ...{ kind: 'EVENT', type: 'CONSTRUCTION', names: [named('мост в Аксу', 'ru')], description: { ru: 'Мост' } },
        statements: [says('TIME', { date: '2021-03', key: 'begun' }), says('PLACE', to('aqsu')), says('AGENT', to('aqsu-stroi'), 2)],
      },
      'aqsu-stroi': { kind: 'ORGANIZATION', type: 'COMPANY', names: [named('Аксу-Строй', 'ru')] },
    },
  },
  'akim-leaves': {
    article: { lang: 'kk', published: '2026-06-04', publisher: 'paper-b' },
    entities: {
      'paper-b': paper('Paper B'),
      aqsu: { ...town(named('Ақсу', 'kk'), named('Ақсу қаласы', 'ru')), latitude: 50.6, longitude: 70.3, description: { kk: 'Қала' } },
      'akim-of-aqsu': office(
        [
          says('HOLDER', to('dana-saryn', { validTo: '2026-06-03' })),
          says('HOLDER', to('erlan-tas', { validFrom: '2026-06-03', rank: 'PREFERRED' }), 2),
        ],
        named('Ақсу әкімі', 'kk'),
        named('Аким города', 'ru'),
      ),
      'dana-saryn': person(named('Дана Сарын', 'kk'), named('Дана Сарын', 'ru')),
      'erlan-tas': person(named('Ерлан Тас', 'kk')),
      'aqsu-bridge': {
        ...{ kind: 'EVENT', type: 'CONSTRUCTION', names: [named('көпір', 'kk')] },
        statements: [says('AGENT', to('aqsu-stroi'), 2)],
      },
      'aqsu-stroi': { kind: 'ORGANIZATION', type: 'COMPANY', names: [named('Ақсу-Строй', 'kk')] },
    },
  },
  'company-renamed': {
    article: { lang: 'en', published: '2022', publisher: 'paper-a' },
    entities: {
      'paper-a': paper('Paper A daily'),
      'aqsu-stroi': {
        ...{ kind: 'ORGANIZATION', type: 'UNSPECIFIED', description: { en: 'A builder' } },
        names: [
          named('Aqsu Stroi', 'en', { validTo: '2022-05' }),
          named('Aqsu Build', 'en', { validFrom: '2022-05', sentence: 2 }),
          named('Аксу-Стройка', 'ru'),
        ],
        identifiers: [{ scheme: 'wikidata', value: 'Q4000001', source: 'made up' }],
        statements: [
          says('RENAMED', { text: { en: 'Aqsu Build' } }),
          says('STAFF', { quantity: { amount: 40, unit: 'PERSON' }, key: 'staff' }, 2),
        ],
      },
      'aqsu-bridge': {
        ...{ kind: 'EVENT', type: 'OPENING', names: [named('the bridge', 'en')], description: { en: 'A bridge' } },
        statements: [
          { ...says('TIME', { date: '2022-01' }), evidence: [{ sentence: 1, corrects: { article: 'akim-begins', key: 'begun' } }] },
          says('AMOUNT', { quantity: { amount: 340, unit: 'KZT' } }),
          says('PLACE', to('shet'), 2),
        ],
      },
      shet: { kind: 'PLACE', type: 'VILLAGE', names: [named('Shet', 'en')] },
    },
  },
  'company-merged': {
    article: { lang: 'en', published: '2024-10-01' },
    entities: {
      'aqsu-stroi': {
        ...{ kind: 'ORGANIZATION', type: 'COOPERATIVE', names: [named('Aqsu Works', 'en'), named('Аксу-Строй', 'ru', { role: 'ALIAS' })] },
        identifiers: [{ scheme: 'wikidata', value: 'Q4000002', source: 'made up' }],
        statements: [
          says('MERGED_INTO', to('big-build', { validFrom: '2024-09' })),
          // Another paper corrects it, so both say something else of it.
          {
            ...says('STAFF', { quantity: { amount: 45, unit: 'PERSON' } }),
            evidence: [{ sentence: 1, corrects: { article: 'company-renamed', key: 'staff' } }],
          },
        ],
      },
      'big-build': {
        ...{ kind: 'ORGANIZATION', type: 'COMPANY', collective: true, names: [named('Big Build', 'en')] },
        statements: [says('SUCCESSOR_OF', to('aqsu-stroi'), 2)],
      },
      'aqsu-bridge': {
        ...{ kind: 'EVENT', type: 'CONSTRUCTION', names: [named('the bridge of Aqsu', 'en')] },
        statements: [
          says('AMOUNT', { quantity: { amount: 350, unit: 'KZT' }, rank: 'PREFERRED' }),
          { ...says('PLACE', to('aqsu')), rank: 'DEPRECATED' },
        ],
      },
      aqsu: town(named('Aqsu', 'en')),
    },
  },
  undated: {
    article: { lang: 'en' },
    entities: {
      'aqsu-bridge': {
        ...{ kind: 'EVENT', type: 'CONSTRUCTION', collective: true, names: [named('bridge', 'en')] },
        statements: [
          says('PLACE', to('aqsu', { rank: 'NORMAL' })),
          says('AMOUNT', { quantity: { amount: 350, unit: 'KZT' }, rank: 'DEPRECATED' }),
        ],
      },
      aqsu: { ...town(named('Aq-su', 'en')), statements: [says('LOCATED_IN', to('region'), 2)] },
      region: { kind: 'PLACE', type: 'REGION', names: [named('Region', 'en')] },
      'erlan-tas': person(named('Erlan Tas', 'en'), named('Ерлан Тас', 'kk')),
      'akim-of-aqsu': office(
        [
          { ...says('OFFICE_OF', to('aqsu')), evidence: [{ sentence: 1, confirms: { article: 'akim-leaves', key: 'nowhere' } }] },
          {
            ...says('HOLDER', to('erlan-tas', { validFrom: '2026-06-03' })),
            evidence: [{ sentence: 2, ends: { article: 'akim-begins', key: 'dana' } }],
          },
        ],
        named('akim of Aqsu', 'en'),
      ),
    },
  },
};

export async function ingestArticle(database: Database, slug: string): Promise<void> {
  const { article, entities } = ARTICLES[slug] ?? {};
  const graph = GraphFile.parse({ article: { slug, ...article }, sentences: SENTENCES, entities });
  await ingest(database, { file: slug, graph, text: TEXT, fingerprint: computeFingerprint(slug), lineOf: () => 1 });
}
