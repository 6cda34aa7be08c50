import { createHash, randomBytes } from 'node:crypto';

const SECRET_BYTES = 32;
/** What a key begins with, so that people and scanners of leaked secrets know what it is. */
const KEY_PREFIX = 'shezhire_';

/** 256 random bits, in letters that no address or header has to escape. */
export const createSecret = (): string => randomBytes(SECRET_BYTES).toString('base64url');
export const createKeySecret = (): string => `${KEY_PREFIX}${createSecret()}`;

/** What is kept of a secret. It needs no salt and no slow function, as nobody can guess 256 bits. */
export const hashSecret = (secret: string): string => createHash('sha256').update(secret).digest('hex');
