import { respondLine } from './response.ts';
import type { Routes } from './route.ts';

/** Whether the process answers, and whether it can answer questions: for whoever restarts it and whoever sends it requests. */
export const listHealthRoutes = (check: () => Promise<void>): Routes => ({
  '/live': { anyHost: true, GET: () => respondLine('live') },
  '/ready': {
    anyHost: true,
    GET: async () => {
      try {
        await check();
        return respondLine('ready');
      } catch {
        return respondLine('the database does not answer', 503);
      }
    },
  },
});
