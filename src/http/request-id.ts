import { randomUUID } from 'node:crypto';

export const REQUEST_ID = 'x-request-id';
/** What a proxy may send: an id that no log or header can be led astray by. */
const SANE = /^[\w.:/+=-]{1,128}$/;

/** The id of a request: that of the header if it is sane, else a new one. */
export const chooseRequestId = (header: string | null): string => (header !== null && SANE.test(header) ? header : randomUUID());
