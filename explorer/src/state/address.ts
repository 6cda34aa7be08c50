import { PARTS } from './parts.ts';
import { START, type State } from './state.ts';

/** Something in the address that is not understood, and was left out. */
export interface Unread {
  readonly name: string;
  readonly value: string;
}

export interface Read {
  readonly state: State;
  readonly unread: readonly Unread[];
}

const LONGEST_SHOWN = 60;
// The keys of a record are those of its type.
const KEYS = Object.keys(PARTS) as (keyof State)[];

/** Reads a query string such as `?of=E1,E2&depth=2`. */
export function readAddress(search: string): Read {
  const given = new URLSearchParams(search);
  const unread: Unread[] = [];
  const read: Partial<Record<keyof State, unknown>> = {};
  for (const key of KEYS) {
    const [name, part] = PARTS[key];
    const text = given.get(name);
    if (text === null || text === '') continue;
    const value = part.read(text);
    if (value === undefined) unread.push({ name, value: text.slice(0, LONGEST_SHOWN) });
    else read[key] = value;
  }
  // Each value was read by the part of its own key.
  return { state: { ...START, ...(read as Partial<State>) }, unread };
}

/** The query string of a state, its parts always in one order, without what is as at the start. */
export function writeAddress(state: State): string {
  const parts = KEYS.flatMap((key) => {
    const text = written(state, key);
    return text === written(START, key) || text === '' ? [] : [`${PARTS[key][0]}=${readable(text)}`];
  });
  return parts.length > 0 ? `?${parts.join('&')}` : '';
}

function written<K extends keyof State>(state: State, key: K): string {
  const value: State[K] = state[key];
  return value === false ? '' : PARTS[key][1].write(value);
}

/** Percent-encoded, but for what may stand in a query as it is. */
const readable = (text: string): string => encodeURIComponent(text).replace(/%(2C|3A|40|2F)/g, decodeURIComponent);
