import type { AppOptions } from '../../src/app/app.ts';
import { clientOf } from '../support/client.ts';

/** Speaks to the service as OpenRefine does: batches as forms, all else as plain reads. */
export function reconcilerOf(options: AppOptions) {
  const { fetch, ask } = clientOf(options);
  const post = (body: string, path = '', headers: Record<string, string> = {}) =>
    fetch(`/reconcile${path}`, { method: 'POST', headers: { 'content-type': 'application/x-www-form-urlencoded', ...headers }, body });
  const form = (name: string, value: unknown, path?: string, headers?: Record<string, string>) =>
    post(new URLSearchParams({ [name]: typeof value === 'string' ? value : JSON.stringify(value) }).toString(), path, headers);
  return {
    fetch,
    post,
    form,
    get: (path = '', headers: Record<string, string> = {}) => fetch(`/reconcile${path}`, { headers }),
    /** The results of a batch by key. */
    async batch(queries: object, path?: string): Promise<Record<string, readonly Candidate[]>> {
      const answer = (await (await form('queries', queries, path)).json()) as Record<string, { result: Candidate[] }>; // as the tests go on to show
      return Object.fromEntries(Object.entries(answer).map(([key, { result }]) => [key, result]));
    },
    /** The public id behind a slug. */
    idOf: async (slug: string): Promise<string> =>
      (await ask('query ($r: EntityRef!) { entity(ref: $r) { id } }', { r: slug })).data.entity.id,
  };
}

export interface Candidate {
  readonly id: string;
  readonly name: string;
  readonly type: readonly { readonly id: string; readonly name: string }[];
  readonly score: number;
  readonly match: boolean;
  readonly features: readonly { readonly id: string; readonly value: number | boolean }[];
}
