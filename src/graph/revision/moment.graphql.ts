import type { GraphQLResolveInfo } from 'graphql';
import type { RevisionId } from '../../../schema/ids.ts';
import type { Context } from '../../graphql/context.ts';
import { createRowLoader } from '../../graphql/loaders.ts';
import { loadMoments } from './moment.store.ts';

const getMomentLoader = createRowLoader(loadMoments);

/** When a revision was committed. */
export async function loadMoment(revision: RevisionId, context: Context, info: GraphQLResolveInfo): Promise<string> {
  const at = await getMomentLoader(context, info).load(revision);
  if (at === null) throw new Error(`revision ${revision} is not there`);
  return at;
}

/** When a revision was committed; null if there is none. */
export const loadMomentOrNull = (revision: RevisionId | null, context: Context, info: GraphQLResolveInfo): Promise<string> | null =>
  revision === null ? null : loadMoment(revision, context, info);
