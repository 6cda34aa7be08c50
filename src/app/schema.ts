import '../graphql/scalars.graphql.ts';
import '../graph/ontology/enums.graphql.ts';
import '../graph/ontology/ontology.graphql.ts';
import '../graph/ontology/units.graphql.ts';
import '../graphql/node/node.graphql.ts';
import '../graph/entity/entity.graphql.ts';
import '../graph/entity/entity-lists.graphql.ts';
import '../graph/canonical/canonical.graphql.ts';
import '../graph/replacement/replacement.graphql.ts';
import '../graph/name/name.graphql.ts';
import '../graph/name/name-source.graphql.ts';
import '../graph/identifier/identifier.graphql.ts';
import '../graph/text/highlight.graphql.ts';
import '../graph/article/article.graphql.ts';
import '../graph/text-version/text-version.graphql.ts';
import '../graph/sentence/sentence.graphql.ts';
import '../graph/sentence/sentences-in.graphql.ts';
import '../graph/statement/statement.graphql.ts';
import '../graph/statement/correction.graphql.ts';
import '../graph/statement/derived-end.graphql.ts';
import '../graph/statement/statement-lists.graphql.ts';
import '../graph/statement/source-statements.graphql.ts';
import '../graph/evidence/correction.graphql.ts';
import '../graph/evidence/evidence.graphql.ts';
import '../graph/support/support.graphql.ts';
import '../graph/contradiction/contradiction.graphql.ts';
import '../graph/quality/quality.graphql.ts';
import '../graph/qualifier/qualifier.graphql.ts';
import '../graph/quotation/quotation.graphql.ts';
import '../search/mention/in-text.graphql.ts';
import '../search/new-name/names-in.graphql.ts';
import '../graph/mention/mention.graphql.ts';
import '../graph/revision/revision.graphql.ts';
import '../graph/revision/last-revision.graphql.ts';
import '../graph/account/account.graphql.ts';
import '../graph/account/viewer.graphql.ts';
import '../graph/account/audit.graphql.ts';
import '../graph/account/account-mutations.graphql.ts';
import '../graph/account/key-mutations.graphql.ts';
import '../graph/judgement/judgement.graphql.ts';
import '../graph/judgement/judgement-lists.graphql.ts';
import '../graph/judgement/merge-preview.graphql.ts';
import '../graph/run/run.graphql.ts';
import '../graph/proposal/proposal.graphql.ts';
import '../graph/proposal/proposal-parts.graphql.ts';
import '../graph/proposal/proposal-lists.graphql.ts';
import '../graph/history/history.graphql.ts';
import '../graph/neighbor/neighbor.graphql.ts';
import '../graph/person/person.graphql.ts';
import '../graph/organization/organization.graphql.ts';
import '../graph/place/place.graphql.ts';
import '../graph/event/event.graphql.ts';
import '../graph/event/event-status.graphql.ts';
import '../graph/fund/fund.graphql.ts';
import '../graph/office/holding.graphql.ts';
import '../graph/office/office.graphql.ts';
import '../graph/group/group.graphql.ts';
import '../graph/document/document.graphql.ts';
import '../graph/thing/thing.graphql.ts';
import '../search/resolve/resolve.graphql.ts';
import '../search/search.graphql.ts';
import '../search/duplicate/duplicate.graphql.ts';
import '../traversal/topology/topology.graphql.ts';
import '../traversal/neighborhood/neighborhood.graphql.ts';
import '../traversal/article-graph/article-graph.graphql.ts';
import '../traversal/diff/diff.graphql.ts';
import '../traversal/common/common.graphql.ts';
import '../traversal/timeline/timeline.graphql.ts';
import '../traversal/timeline/shared-timeline.graphql.ts';
import '../traversal/pattern/match.graphql.ts';
import '../traversal/path/path.graphql.ts';
import '../traversal/metrics/metrics.graphql.ts';
import '../traversal/metrics/ranking.graphql.ts';
import '../traversal/metrics/work.graphql.ts';
import '../change/change.graphql.ts';
import '../export/export.graphql.ts';
import '../graph/record/record-facts.graphql.ts';
import '../graph/forgetting/forget-article.graphql.ts';
import '../graph/forgetting/forget-entity.graphql.ts';
import '../graph/forgetting/forgotten-entity.graphql.ts';
import '../graph/splitting/split.graphql.ts';
import '../graph/withdrawal/withdraw-article.graphql.ts';
import '../graph/withdrawal/reinstate-article.graphql.ts';
import '../graph/withdrawal/from-withdrawn.graphql.ts';
import '../graph/revert/revert.graphql.ts';
import '../graph/record/retract-statements.graphql.ts';
import '../graph/record/correct.graphql.ts';
import '../graph/record/rank-statement.graphql.ts';
import '../graph/record/names.graphql.ts';
import '../graph/record/classify.graphql.ts';
import '../graph/judgement/judge.graphql.ts';
import '../graph/judgement/withdraw.graphql.ts';
import '../intake/propose/propose.graphql.ts';
import '../intake/record/record-article.graphql.ts';
import '../intake/model/cancel-run.graphql.ts';
import '../intake/progress/run-progress.graphql.ts';
import '../intake/review/accept.graphql.ts';
import '../intake/review/reject.graphql.ts';
import '../intake/review/candidates.graphql.ts';
import '../graph/node/nodes.graphql.ts';
import { GraphQLSchema } from 'graphql';
import { MAX_FILTER_DEPTH } from '../graph/filter/filter.ts';
import { readSchemaAsOf } from '../graphql/as-of/as-of.ts';
import { builder, MAX_COST } from '../graphql/builder.ts';
import { LIMITS } from '../graphql/limits.ts';
import { guardMutations } from '../graphql/mutation/rule.ts';
import { DEFAULT_PAGE_SIZE, MAX_LIST_LENGTH, MAX_PAGE_SIZE } from '../graphql/page/page.ts';
import { MAX_BODY_BYTES } from '../http/body.ts';

const description = `The knowledge graph of what the news says, each fact linked to the sentence that states it.

By default, results contain current facts only (not retracted, not DEPRECATED, ASSERTED or DISPUTED), stated and inferred. Statements that are only supposed, questioned or denied are returned if a filter names their standing or stance. An UNKNOWN value matches a filter only if the filter asks for UNKNOWN.

Limits:
- page size: 1–${MAX_PAGE_SIZE} rows (default ${DEFAULT_PAGE_SIZE})
- list without pages: at most ${MAX_LIST_LENGTH} items
- filter: at most ${MAX_FILTER_DEPTH} levels of nesting
- document: at most ${LIMITS.tokens} tokens, ${LIMITS.depth} levels, ${LIMITS.fields} fields, ${LIMITS.aliases} aliases, ${LIMITS.directives} directives and a cost of ${MAX_COST}
- request: at most ${MAX_BODY_BYTES / 1024} KiB`;

/** The schema: every concept above has declared its part of it. */
export const schema = new GraphQLSchema({ ...builder.toSchema().toConfig(), description });
readSchemaAsOf(schema);
guardMutations(schema);
