import type { EntityFilter } from '../filter/filter.ts';
import type { Pattern } from '../match/pattern.ts';
import type { NeighborhoodQuery } from '../neighborhood/neighborhood.ts';
import type { ArticleRef } from '../node/ref.ts';
import type { PathQuery } from '../path/path.ts';

/** Which part of the graph is asked for, as the API would be asked. */
export type Selection =
  | { readonly by: 'all' }
  | { readonly by: 'of'; readonly neighborhood: NeighborhoodQuery }
  | { readonly by: 'pattern'; readonly pattern: Pattern }
  | { readonly by: 'from'; readonly paths: PathQuery }
  | { readonly by: 'article'; readonly article: ArticleRef }
  | { readonly by: 'entities'; readonly filter: EntityFilter };
