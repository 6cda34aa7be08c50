import type { Certainty, EntityKind, Predicate } from '../query/operations.ts';
import { apiName, flag, listOf, matching, oneOf, orNull, type Part, whole } from './part.ts';
import { type Expansion, LANGS, type Pin, type State, VIEWS } from './state.ts';

/** As many entities as the API takes where it takes several; the deepest that a picture goes. */
const MOST_STARTS = 50;
const DEEPEST = 4;
const MOST_PAGES = 20;
const MOST_PINNED = 200;

const ref = matching(/^[A-Za-z0-9][\w:.-]{0,200}$/);
const predicate = apiName<Predicate>();

const expansion: Part<Expansion> = {
  read: (text) => {
    const [, of, name, way, pages] = /^(\w[\w:-]*)(?:\.([a-z-]+)\.(out|in))?(?:\.(\d{1,2}))?$/.exec(text) ?? [];
    const read = name === undefined ? null : predicate.read(name);
    const count = Number(pages ?? 1);
    if (of === undefined || read === undefined || count < 1 || count > MOST_PAGES) return undefined;
    return { of, predicate: read, direction: way === 'out' ? 'OUT' : way === 'in' ? 'IN' : null, pages: count };
  },
  write: ({ of, predicate: name, direction, pages }) =>
    [of, ...(name && direction ? [predicate.write(name), direction.toLowerCase()] : []), ...(pages > 1 ? [pages] : [])].join('.'),
};

const pin: Part<Pin> = {
  read: (text) => {
    const [, id, x, y] = /^([A-Z]\d+)@(-?\d{1,6})_(-?\d{1,6})$/.exec(text) ?? [];
    return id === undefined ? undefined : { id, x: Number(x), y: Number(y) };
  },
  write: ({ id, x, y }) => `${id}@${Math.round(x)}_${Math.round(y)}`,
};

const path: Part<State['path']> = {
  read: (text) => {
    const [from, to, ...more] = text.split('~').map(ref.read);
    return from === undefined || to === undefined || more.length > 0 ? undefined : { from, to };
  },
  write: (value) => (value ? `${value.from}~${value.to}` : ''),
};

/** Each part of the state: what it is called in the address, and how it is written there. */
export const PARTS: { readonly [K in keyof State]: readonly [name: string, part: Part<State[K]>] } = {
  lang: ['lang', orNull(oneOf(LANGS))],
  view: ['view', oneOf(VIEWS)],
  of: ['of', listOf(ref, MOST_STARTS)],
  depth: ['depth', whole(0, DEEPEST)],
  expanded: ['expand', listOf(expansion, MOST_STARTS)],
  collapsed: ['collapse', listOf(ref, MOST_STARTS)],
  pinned: ['pin', listOf(pin, MOST_PINNED)],
  hiddenKinds: ['hide-kind', listOf(apiName<EntityKind>(), 8)],
  hiddenPredicates: ['hide', listOf(predicate, 100)],
  hiddenCertainty: ['hide-certainty', listOf(apiName<Certainty>(), 2)],
  hidesUnknown: ['hide-unknown', flag],
  events: ['events', oneOf(['nodes', 'links'])],
  path: ['path', path],
  common: ['common', listOf(ref, 10)],
  selected: ['selected', orNull(matching(/^[ES]\d{1,12}$/))],
  article: ['article', orNull(ref)],
  sentence: ['sentence', orNull(whole(1, 100_000))],
  asOf: ['as-of', orNull(matching(/^[\dX~?./-]{2,40}$/))],
  timeline: ['timeline', orNull(matching(/^(?:E\d{1,12}|all)$/))],
  panel: ['panel', oneOf(['open', 'closed'])],
  live: ['live', flag],
};
