import type { AccountId } from '../../schema/ids.ts';
import { ACCOUNT_ROLES, type AccountKind, type AccountRole } from '../../schema/words.ts';
import { GraphError } from './errors.ts';

/** The account that sends a request. */
export interface Viewer {
  readonly id: AccountId;
  readonly name: string;
  readonly kind: AccountKind;
  readonly role: AccountRole;
  /** How it says who it is: by an API key, a token of a provider, or the session of a browser. */
  readonly by: 'KEY' | 'TOKEN' | 'SESSION';
  /** False if another page could have made the browser send the request. */
  readonly isIntended: boolean;
}

/** The header that only a page of ours sends along with the cookie of a session. */
export const CSRF_HEADER = 'x-csrf-protection';

/** True if a role may do what another one may. */
export const hasRole = (role: AccountRole, least: AccountRole): boolean => ACCOUNT_ROLES.indexOf(role) >= ACCOUNT_ROLES.indexOf(least);

/** @param what the thing that is reserved, as in `createKey` @throws UNAUTHENTICATED, FORBIDDEN */
export function checkRole(viewer: Viewer | null, least: AccountRole, what: string): Viewer {
  if (!viewer)
    throw new GraphError(
      'UNAUTHENTICATED',
      `${what} needs an account of the role ${least}: send its key as Authorization: Bearer, or sign in`,
    );
  if (!hasRole(viewer.role, least))
    throw new GraphError('FORBIDDEN', `${what} needs the role ${least}, and your account has the role ${viewer.role}`, {
      value: viewer.role,
      allowed: least,
    });
  return viewer;
}

/** As `checkRole`, for what changes something. @throws UNAUTHENTICATED, FORBIDDEN */
export function checkWriter(viewer: Viewer | null, least: AccountRole, what: string): Viewer {
  const checked = checkRole(viewer, least, what);
  if (!checked.isIntended)
    throw new GraphError(
      'FORBIDDEN',
      `${what} by the session of a browser needs the header ${CSRF_HEADER}: 1, which no page of another site can send`,
    );
  return checked;
}
