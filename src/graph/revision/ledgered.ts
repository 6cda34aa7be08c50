import type { ArticleId, EntityId, RevisionId, StatementId } from '../../../schema/ids.ts';

/** Kinds of things that a revision changes, in the order in which its changes are listed. */
export const CHANGED_KINDS = [
  'ARTICLE',
  'SENTENCE',
  'ENTITY',
  'CLASS',
  'NAME',
  'IDENTIFIER',
  'STATEMENT',
  'EVIDENCE',
  'MENTION',
  'QUOTATION',
] as const;
export type ChangedKind = (typeof CHANGED_KINDS)[number];

export const CHANGE_ACTIONS = ['ADDED', 'CHANGED', 'REMOVED'] as const;
export type ChangeAction = (typeof CHANGE_ACTIONS)[number];

/** Things with ids, to which changes belong. */
export const OWNERS = ['entity', 'statement', 'article'] as const;
export type Owner = (typeof OWNERS)[number];

/** Entities, statements and articles. */
export interface Subjects {
  readonly entity: readonly EntityId[];
  readonly statement: readonly StatementId[];
  readonly article: readonly ArticleId[];
}

/** One thing that a revision changed. */
export interface ChangeRow {
  readonly kind: ChangedKind;
  readonly revision: RevisionId;
  readonly entityId: EntityId | null;
  readonly statementId: StatementId | null;
  readonly articleId: ArticleId | null;
  /** What it said before and after; null if it did not stand. */
  readonly before: Readonly<Record<string, unknown>> | null;
  readonly after: Readonly<Record<string, unknown>> | null;
}

/** A table whose earlier rows stand in the schema `past`. In SQL, `$` is the alias of a row. */
export interface LedgeredTable {
  readonly kind: ChangedKind;
  readonly table: string;
  /** Expressions that say which thing a row is about, whichever revision wrote it: numbers, then texts. */
  readonly numbers: readonly string[];
  readonly texts: readonly string[];
  /** What a row says, by the name in the answer. */
  readonly columns: Readonly<Record<string, string>>;
  /** True if rows are retracted and never deleted. */
  readonly isRetractable: boolean;
  readonly owners: Readonly<Partial<Record<Owner, string>>>;
}

const toCamelCase = (name: string): string => name.replace(/_(\w)/g, (_, letter: string) => letter.toUpperCase());
const listColumns = (...names: readonly string[]): Record<string, string> =>
  Object.fromEntries(names.map((name) => [toCamelCase(name), `$."${name}"`]));

const SPAN = listColumns('article_id', 'sentence', 'start', 'end', 'certainty', 'reason');
const describeClass = (table: string, ...names: readonly string[]): LedgeredTable => ({
  kind: 'CLASS',
  table,
  numbers: ['$.id'],
  texts: [],
  columns: listColumns('type', ...names),
  isRetractable: false,
  owners: { entity: '$.id' },
});

export const LEDGERED: readonly LedgeredTable[] = [
  {
    kind: 'ARTICLE',
    table: 'articles',
    numbers: ['$.id'],
    texts: [],
    columns: {
      ...listColumns('slug', 'type', 'title', 'url', 'publisher_id', 'published', 'lang', 'sha256', 'length', 'reprint_of'),
      textAttached: '$.text is not null',
    },
    isRetractable: true,
    owners: { article: '$.id' },
  },
  {
    kind: 'SENTENCE',
    table: 'sentences',
    numbers: ['$.article_id', '$.number'],
    texts: [],
    columns: listColumns('article_id', 'number', 'start', 'end', 'gloss'),
    isRetractable: true,
    owners: { article: '$.article_id' },
  },
  {
    kind: 'ENTITY',
    table: 'entities',
    numbers: ['$.id'],
    texts: [],
    columns: listColumns('slug', 'kind', 'collective', 'description'),
    isRetractable: true,
    owners: { entity: '$.id' },
  },
  ...['organizations', 'offices', 'groups', 'documents', 'things'].map((table) => describeClass(table)),
  describeClass('places', 'latitude', 'longitude'),
  describeClass('events', 'status'),
  {
    kind: 'NAME',
    table: 'names',
    numbers: ['$.entity_id', '$.article_id'],
    texts: ['$.lang', '$.role', '$.text', "coalesce($.valid_from, '')", "coalesce($.valid_to, '')"],
    columns: listColumns('entity_id', 'text', 'lang', 'role', 'parts', 'valid_from', 'valid_to'),
    isRetractable: false,
    owners: { entity: '$.entity_id', article: '$.article_id' },
  },
  {
    kind: 'IDENTIFIER',
    table: 'identifiers',
    numbers: ['$.entity_id', '$.article_id'],
    texts: ['$.scheme', '$.value'],
    columns: listColumns('entity_id', 'scheme', 'value', 'source'),
    isRetractable: false,
    owners: { entity: '$.entity_id', article: '$.article_id' },
  },
  {
    kind: 'STATEMENT',
    table: 'statements',
    numbers: ['$.id'],
    texts: [],
    columns: {
      ...listColumns('id', 'subject_id', 'subject_kind', 'predicate', 'value_kind', 'object_id', 'comparator', 'unit', 'text', 'date'),
      amount: '$.amount::text',
      amountTo: '$.amount_to::text',
      equivalentAmount: '$.equivalent_amount::text',
      ...listColumns('per', 'of_id', 'of_text', 'equivalent_unit', 'qualifiers_key', 'rank', 'standing', 'valid_from', 'valid_to'),
    },
    isRetractable: true,
    owners: { statement: '$.id' },
  },
  {
    kind: 'EVIDENCE',
    table: 'evidence',
    numbers: ['$.id'],
    texts: [],
    columns: { ...listColumns('id', 'statement_id', 'stance', 'voice', 'speaker_id', 'said_on'), ...SPAN },
    isRetractable: true,
    owners: { statement: '$.statement_id', article: '$.article_id' },
  },
  {
    kind: 'MENTION',
    table: 'mentions',
    numbers: ['$.article_id', '$.start', '$."end"', 'coalesce($.entity_id, 0)', 'coalesce($.statement_id, 0)'],
    texts: ['$.kind'],
    columns: { ...listColumns('kind', 'entity_id', 'statement_id', 'surface', 'sha256'), ...SPAN },
    isRetractable: false,
    owners: { entity: '$.entity_id', statement: '$.statement_id', article: '$.article_id' },
  },
  {
    kind: 'QUOTATION',
    table: 'quotations',
    numbers: ['$.article_id', '$.first'],
    texts: [],
    columns: { ...listColumns('first', 'last', 'speaker_id', 'as_written'), ...SPAN },
    isRetractable: false,
    owners: { article: '$.article_id' },
  },
];
