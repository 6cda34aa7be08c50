import type { ArticleRef } from '../base/ref.ts';
import type { EntityFilter } from '../graph/filter/filter.ts';
import type { NeighborhoodQuery } from '../traversal/neighborhood/neighborhood.ts';
import type { PathQuery } from '../traversal/path/path.ts';
import type { Pattern } from '../traversal/pattern/pattern.ts';

/** A part of the graph, with the arguments of the API. */
export type Selection =
  | { readonly by: 'all' }
  | { readonly by: 'of'; readonly neighborhood: NeighborhoodQuery }
  | { readonly by: 'pattern'; readonly pattern: Pattern }
  | { readonly by: 'from'; readonly paths: PathQuery }
  | { readonly by: 'article'; readonly article: ArticleRef }
  | { readonly by: 'entities'; readonly filter: EntityFilter };
