import Negotiator from 'negotiator';

/** How a body can be sent, the smallest first. */
const ENCODINGS = ['br', 'gzip', 'identity'] as const;
export type Encoding = (typeof ENCODINGS)[number];

/** Its types are of version 0.6, which had no order of preference. */
interface Accepted {
  encodings(available: readonly string[], options: { readonly preferred: readonly string[] }): string[];
}

/** The encoding a client likes best of those there are, the smallest of several; undefined if it accepts none, not even identity. */
export function chooseEncoding({ headers }: Request, available: readonly Encoding[]): Encoding | undefined {
  const request = { headers: { 'accept-encoding': headers.get('accept-encoding') ?? '' } };
  const accepted: Accepted = new Negotiator(request);
  const [best] = accepted.encodings(available, { preferred: ENCODINGS });
  return ENCODINGS.find((encoding) => encoding === best);
}
