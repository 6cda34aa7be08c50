import './scalars.graphql.ts';
import '../ontology/enums.graphql.ts';
import '../ontology/ontology.graphql.ts';
import '../node/node.graphql.ts';
import '../entity/entity.graphql.ts';
import '../entity/entity-lists.graphql.ts';
import '../name/name.graphql.ts';
import '../identifier/identifier.graphql.ts';
import '../article/article.graphql.ts';
import '../sentence/sentence.graphql.ts';
import '../statement/statement.graphql.ts';
import '../statement/statement-lists.graphql.ts';
import '../evidence/evidence.graphql.ts';
import '../quotation/quotation.graphql.ts';
import '../mention/in-text.graphql.ts';
import '../mention/mention.graphql.ts';
import '../neighbor/neighbor.graphql.ts';
import '../person/person.graphql.ts';
import '../organization/organization.graphql.ts';
import '../place/place.graphql.ts';
import '../event/event.graphql.ts';
import '../fund/fund.graphql.ts';
import '../office/office.graphql.ts';
import '../group/group.graphql.ts';
import '../document/document.graphql.ts';
import '../resolve/resolve.graphql.ts';
import '../search/search.graphql.ts';
import '../topology/topology.graphql.ts';
import '../neighborhood/neighborhood.graphql.ts';
import '../between/between.graphql.ts';
import '../timeline/timeline.graphql.ts';
import '../timeline/shared-timeline.graphql.ts';
import '../match/match.graphql.ts';
import '../path/path.graphql.ts';
import '../measure/measure.graphql.ts';
import '../measure/ranking.graphql.ts';
import '../measure/work.graphql.ts';
import '../change/change.graphql.ts';
import '../export/export.graphql.ts';
import '../node/nodes.graphql.ts';
import { GraphQLSchema } from 'graphql';
import { DEEPEST_FILTER } from '../filter/filter.ts';
import { LARGEST_PAGE, LONGEST_LIST, STANDARD_PAGE } from '../page/page.ts';
import { builder, LARGEST_COST } from './builder.ts';
import { LARGEST_BODY, LIMITS } from './limits.ts';

const description = `The knowledge graph of what the news says, each fact tied to the sentence that states it.

Answers hold what stands now (not retracted, not DEPRECATED), of every certainty; an UNKNOWN value matches a filter only where it asks for one.

Limits: a page holds 1 to ${LARGEST_PAGE} rows (by default ${STANDARD_PAGE}), a list that is not paged at most ${LONGEST_LIST}; a filter nests ${DEEPEST_FILTER} deep;
a document has at most ${LIMITS.tokens} tokens, ${LIMITS.depth} levels, ${LIMITS.fields} fields, ${LIMITS.aliases} aliases, ${LIMITS.directives} directives and a cost of ${LARGEST_COST};
a request has at most ${LARGEST_BODY / 1024} KiB.`;

/** The schema: every concept above has declared its part of it. */
export const schema = new GraphQLSchema({ ...builder.toSchema().toConfig(), description });
