import { ACCOUNT_ROLES, type AccountRole } from '../../schema/words.ts';
import { hasRole } from '../base/viewer.ts';

/** What a provider says of somebody. */
export type Claims = Readonly<Record<string, unknown>>;

/** The value of a claim: by its whole name, otherwise by the names between the dots. */
function findClaim(claims: Claims, name: string): unknown {
  if (Object.hasOwn(claims, name)) return claims[name];
  let value: unknown = claims;
  for (const part of name.split('.')) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, part)) return undefined;
    value = (value as Claims)[part]; // an object with that name
  }
  return value;
}

/** The highest role that a claim names, in letters of any case; undefined if it names none. */
export function findRole(claims: Claims, name: string): AccountRole | undefined {
  const value = findClaim(claims, name);
  const values = new Set((Array.isArray(value) ? value : [value]).map((one) => String(one).toUpperCase()));
  return ACCOUNT_ROLES.filter((role) => values.has(role)).reduce<AccountRole | undefined>(
    (highest, role) => (highest && hasRole(highest, role) ? highest : role),
    undefined,
  );
}

const MAX_DISPLAY_NAME_LENGTH = 80;

/** What to call somebody: as the provider shows it, without what no name can have. */
export function findDisplayName(claims: Claims): string {
  const candidates = ['preferred_username', 'email', 'name', 'sub'].map((name) => claims[name]);
  const texts = candidates.map((value) => (typeof value === 'string' ? value.replace(/[\p{C}\s]+/gu, ' ').trim() : ''));
  return Array.from(texts.find(Boolean) ?? 'somebody')
    .slice(0, MAX_DISPLAY_NAME_LENGTH)
    .join('')
    .trim();
}
