import { GraphError } from '../base/errors.ts';
import { TOO_MANY_REQUESTS } from './refusal.ts';

/** How much of something one client may have at a time. */
export interface ClientLimit {
  /** Counts one more until the function it returns is called. Who has no address is not counted. @throws UNAVAILABLE */
  enter(client: string | undefined): () => void;
}

/** @param things what is counted, in the plural */
export function createClientLimit(most: number, things: string): ClientLimit {
  const open = new Map<string, number>();
  const leave = (client: string) => {
    const left = (open.get(client) ?? 0) - 1;
    if (left > 0) open.set(client, left);
    else open.delete(client);
  };
  return {
    enter(client) {
      if (client === undefined) return () => {};
      const count = open.get(client) ?? 0;
      if (count >= most) throw tooMany(things, most);
      open.set(client, count + 1);
      let isOpen = true;
      return () => {
        if (isOpen) leave(client);
        isOpen = false;
      };
    },
  };
}

const tooMany = (things: string, most: number): GraphError =>
  new GraphError(
    'UNAVAILABLE',
    `your address has ${most} ${things} open, and one may have no more; end one, or try again`,
    { value: most, allowed: most },
    { status: TOO_MANY_REQUESTS },
  );
