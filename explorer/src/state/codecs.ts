import type { Certainty, EntityKind, Predicate } from '../query/operations.ts';
import {
  type Codec,
  createApiNameCodec,
  createEnumCodec,
  createIntegerCodec,
  createListCodec,
  createPatternCodec,
  flagCodec,
  makeNullable,
} from './codec.ts';
import { MAX_COMPARED, MAX_DEPTH, MAX_EXPANDED, MAX_PAGES, MAX_PINNED, MAX_STARTS } from './limits.ts';
import { type Diff, type Expansion, LANGS, type Pin, type Sort, type State, VIEWS } from './state.ts';

const ref = createPatternCodec(/^[A-Za-z0-9][\w:.-]{0,200}$/);
const SORT_KEYS: readonly Sort['by'][] = ['subject', 'predicate', 'value', 'certainty'];
const freeText = createPatternCodec(/^.{1,200}$/u);
const date = createPatternCodec(/^\d{4}(?:-\d{2}(?:-\d{2})?)?$/);
const moment = createPatternCodec(/^(?:R\d{1,12}|\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:\.\d{1,6})?Z)$/);
const predicate = createApiNameCodec<Predicate>();

const expansion: Codec<Expansion> = {
  read: (text) => {
    const [, of, name, directionText, pages] = /^(\w[\w:-]*)(?:\.([a-z-]+)\.(out|in))?(?:\.(\d{1,2}))?$/.exec(text) ?? [];
    const predicateName = name === undefined ? null : predicate.read(name);
    const count = Number(pages ?? 1);
    if (of === undefined || predicateName === undefined || count < 1 || count > MAX_PAGES) return undefined;
    return {
      of,
      predicate: predicateName,
      direction: directionText === 'out' ? 'OUT' : directionText === 'in' ? 'IN' : null,
      pages: count,
    };
  },
  write: ({ of, predicate: name, direction, pages }) =>
    [of, ...(name && direction ? [predicate.write(name), direction.toLowerCase()] : []), ...(pages > 1 ? [pages] : [])].join('.'),
};

const pin: Codec<Pin> = {
  read: (text) => {
    const [, id, x, y] = /^([A-Z]\d+)@(-?\d{1,6})_(-?\d{1,6})$/.exec(text) ?? [];
    return id === undefined ? undefined : { id, x: Number(x), y: Number(y) };
  },
  write: ({ id, x, y }) => `${id}@${Math.round(x)}_${Math.round(y)}`,
};

const path: Codec<State['path']> = {
  read: (text) => {
    const [from, to, ...rest] = text.split('~').map(ref.read);
    return from === undefined || to === undefined || rest.length > 0 ? undefined : { from, to };
  },
  write: (value) => (value ? `${value.from}~${value.to}` : ''),
};

const diff: Codec<Diff> = {
  read: (text) => {
    const [from = '', to = '', ...rest] = text.split('..');
    const isRead = [from, to].every((end) => end === '' || moment.read(end) !== undefined) && text.includes('..') && rest.length === 0;
    return isRead ? { from: from || null, to: to || null } : undefined;
  },
  write: ({ from, to }) => `${from ?? ''}..${to ?? ''}`,
};

const sort: Codec<Sort> = {
  read: (text) => {
    const by = SORT_KEYS.find((key) => key === text.replace(/^-/, ''));
    return by && { by, isDescending: text.startsWith('-') };
  },
  write: ({ by, isDescending }) => `${isDescending ? '-' : ''}${by}`,
};

/** The parts of the state: the name in the address and the codec. */
export const CODECS: { readonly [K in keyof State]: readonly [name: string, codec: Codec<State[K]>] } = {
  lang: ['lang', makeNullable(createEnumCodec(LANGS))],
  view: ['view', makeNullable(createEnumCodec(VIEWS))],
  articleWords: ['words', freeText],
  articlePublisher: ['publisher', makeNullable(ref)],
  articleLang: ['article-lang', makeNullable(createPatternCodec(/^[A-Za-z]{2,8}(?:-[A-Za-z0-9]{1,8})*$/))],
  articleFrom: ['from', makeNullable(date)],
  articleTo: ['to', makeNullable(date)],
  of: ['of', createListCodec(ref, MAX_STARTS)],
  depth: ['depth', createIntegerCodec(0, MAX_DEPTH)],
  expanded: ['expand', createListCodec(expansion, MAX_EXPANDED)],
  collapsed: ['collapse', createListCodec(ref, MAX_STARTS)],
  pinned: ['pin', createListCodec(pin, MAX_PINNED)],
  hiddenKinds: ['hide-kind', createListCodec(createApiNameCodec<EntityKind>(), 8)],
  hiddenPredicates: ['hide', createListCodec(predicate, 100)],
  hiddenCertainty: ['hide-certainty', createListCodec(createApiNameCodec<Certainty>(), 2)],
  hidesUnknown: ['hide-unknown', flagCodec],
  events: ['events', createEnumCodec(['nodes', 'links'])],
  path: ['path', path],
  common: ['common', createListCodec(ref, MAX_COMPARED)],
  selected: ['selected', makeNullable(createPatternCodec(/^[ES]\d{1,12}$/))],
  article: ['article', makeNullable(ref)],
  sentence: ['sentence', makeNullable(createIntegerCodec(1, 100_000))],
  asOf: ['as-of', makeNullable(createPatternCodec(/^[\dX~?./-]{2,40}$/))],
  known: ['known', makeNullable(moment)],
  diff: ['diff', makeNullable(diff)],
  timeline: ['timeline', makeNullable(createPatternCodec(/^(?:E\d{1,12}|all)$/))],
  sort: ['sort', makeNullable(sort)],
  filter: ['filter', freeText],
  panel: ['panel', createEnumCodec(['open', 'closed'])],
  live: ['live', flagCodec],
  write: ['write', makeNullable(createEnumCodec(['article', 'duplicates']))],
};
