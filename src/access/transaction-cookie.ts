import { z } from 'zod';
import { formatCookie, readCookie } from '../http/cookie.ts';
import { isOwnPath } from './pages.ts';

/** What the browser keeps while it is at the provider. */
const SignInTransaction = z.strictObject({
  state: z.string().min(1),
  nonce: z.string().min(1),
  verifier: z.string().min(1),
  /** Where to go on. */
  path: z.string().refine(isOwnPath),
});
export type SignInTransaction = z.infer<typeof SignInTransaction>;

const COOKIE = 'shezhire-sign-in';
const MAX_AGE_S = 600;

/** It is Lax, as a Strict cookie is not sent back from the provider. */
export const formatTransactionCookie = (origin: string, transaction: SignInTransaction): string => {
  const value = Buffer.from(JSON.stringify(transaction)).toString('base64url');
  return formatCookie(origin, { name: COOKIE, value, maxAgeS: MAX_AGE_S, sameSite: 'lax' });
};

export function readTransactionCookie(request: Request, origin: string): SignInTransaction | undefined {
  const value = readCookie(request, origin, COOKIE);
  if (value === undefined) return undefined;
  try {
    return SignInTransaction.safeParse(JSON.parse(Buffer.from(value, 'base64url').toString())).data;
  } catch {
    return undefined; // another program has written it
  }
}
