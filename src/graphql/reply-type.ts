/** Types of a response in JSON. Of those that a client likes equally, the last is taken. */
const JSON_TYPES = ['application/graphql-response+json', 'application/json'] as const;
export type JsonType = (typeof JSON_TYPES)[number];

const EVENT_STREAM = 'text/event-stream';

/** The type of a response in JSON, by the first type of an Accept header that is one, as Yoga chooses it; undefined if the client accepts none, or wants events. */
export function chooseJsonType(accept: string | null): JsonType | undefined {
  if (!accept || accept === '*/*') return 'application/json';
  const lower = accept.toLowerCase();
  if (lower.startsWith(EVENT_STREAM)) return undefined;
  for (const range of lower.replace(/\s/g, '').split(',')) {
    const [type = '', ...parameters] = range.split(';');
    if ((parameters.find((parameter) => parameter.includes('charset=')) ?? 'charset=utf-8') !== 'charset=utf-8') continue;
    const chosen = JSON_TYPES.findLast((json) => type === json || type === 'application/*' || type === '*/*' || type === '*/json');
    if (chosen) return chosen;
  }
  return undefined;
}
