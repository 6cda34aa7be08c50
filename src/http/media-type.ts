import Negotiator from 'negotiator';

/** The media type a client likes best of those there are; of several the first. Undefined if it accepts none. */
export function chooseType(accept: string | null, available: readonly string[]): string | undefined {
  const plain = (accept ?? '*/*').replace(/;\s*charset="?utf-8"?/gi, ''); // all is UTF-8
  return new Negotiator({ headers: { accept: plain } }).mediaTypes([...available])[0];
}
