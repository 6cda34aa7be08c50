import { fork } from 'node:child_process';
import { once } from 'node:events';
import { resolve } from 'node:path';
import type { JWK } from 'jose';

export interface TestProvider {
  readonly issuer: string;
  /** The key by which it signs. */
  readonly key: JWK;
  readonly stop: () => Promise<void>;
}

/** Starts a real provider in a process of its own. @param redirect the one address it leads back to @param account whom it signs in */
export async function startProvider(redirect: string, account = 'CURATOR-aigerim'): Promise<TestProvider> {
  const child = fork(resolve(import.meta.dirname, 'provider.ts'), [redirect, account], { stdio: ['ignore', 'ignore', 'inherit', 'ipc'] });
  const [{ issuer, key }] = (await once(child, 'message')) as [Omit<TestProvider, 'stop'>]; // as it sends them
  const stop = async () => {
    const ended = once(child, 'exit');
    child.kill();
    await ended;
  };
  return { issuer, key, stop };
}
