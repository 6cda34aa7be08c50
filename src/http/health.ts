import { GraphError } from '../base/errors.ts';
import type { Readiness } from './readiness.ts';
import { respondRefusal } from './refusal.ts';
import { respondLine } from './response.ts';
import type { Routes } from './route.ts';

const refuseUnready = (why: string): Response => respondRefusal(new GraphError('UNAVAILABLE', why));

/** Whether the process answers, and whether it can answer questions: for whoever restarts it and whoever sends it requests. */
export const listHealthRoutes = (readiness: Readiness, check: () => Promise<void>): Routes => ({
  '/live': { isHealth: true, isOpen: true, GET: () => respondLine('live') },
  '/ready': {
    isHealth: true,
    isOpen: true,
    GET: async () => {
      if (readiness.isLeaving()) return refuseUnready('the server stops');
      try {
        await check();
        return respondLine('ready');
      } catch {
        return refuseUnready('the database does not answer');
      }
    },
  },
});
