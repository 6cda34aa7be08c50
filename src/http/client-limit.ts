import { GraphError } from '../base/errors.ts';
import { openElsewhere } from './open-counts.ts';
import { TOO_MANY_REQUESTS } from './refusal.ts';

/** How much of something one client may have at a time. */
export interface ClientLimit {
  /** Counts one more until the function it returns is called. Who has no address is not counted. @throws UNAVAILABLE */
  enter(client: string | undefined): () => void;
}

/** @param things what is counted, in the plural */
export function createClientLimit(most: number, things: string): ClientLimit {
  const open = new Map<string, number>();
  const keyOf = (client: string) => `${things} ${client}`;
  function change(client: string, by: 1 | -1): void {
    const count = (open.get(client) ?? 0) + by;
    if (count > 0) open.set(client, count);
    else open.delete(client);
    openElsewhere.tell(keyOf(client), count);
  }
  return {
    enter(client) {
      if (client === undefined) return () => {};
      const count = (open.get(client) ?? 0) + openElsewhere.sum(keyOf(client));
      if (count >= most) throw tooMany(things, most);
      change(client, 1);
      let isOpen = true;
      return () => {
        if (isOpen) change(client, -1);
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
