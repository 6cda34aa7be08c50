import { SETTINGS } from '../../base/config.ts';
import { ERROR_CODES } from '../../base/errors.ts';
import { MAX_SEARCH_LENGTH } from '../../base/search-text.ts';
import { MAX_LISTENERS } from '../../change/feed.store.ts';
import { STATEMENT_TIMEOUT_MS } from '../../database/connect.ts';
import { DEADLINE_MS } from '../../database/open-reader.ts';
import { MAX_FILTER_DEPTH, MAX_FILTER_PARTS } from '../../graph/filter/filter.ts';
import { MAX_COST } from '../../graphql/builder.ts';
import { LIMITS } from '../../graphql/limits.ts';
import { DEFAULT_PAGE_SIZE, MAX_LIST_LENGTH, MAX_PAGE_SIZE } from '../../graphql/page/page.ts';
import { MAX_BODY_BYTES } from '../../http/body.ts';
import { MAX_TEXT_LENGTH } from '../../search/mention/in-text.graphql.ts';
import { MAX_NAMES } from '../../search/resolve/resolve.graphql.ts';
import { MAX_DEPTH, MAX_STARTS, MAX_SUBGRAPH_NODES } from '../../traversal/neighborhood/neighborhood.ts';
import { MAX_PATH_LENGTH, MAX_PATHS } from '../../traversal/path/path.ts';
import { MAX_TABLE_STATEMENTS } from '../../traversal/topology/partial-topology.store.ts';
import { renderTable } from './table.ts';

const seconds = (ms: number) => `${ms / 1000} s`;

/** The settings that the environment may give. */
export const renderSettings = (): string =>
  renderTable(
    ['variable', 'meaning', 'default'],
    SETTINGS.map(({ name, description, standard }) => [`\`${name}\``, description, standard === undefined ? 'none' : `\`${standard}\``]),
  );

/** Every limit of a request, with the number that the code uses. */
export const renderLimits = (): string =>
  renderTable(
    ['limit', 'maximum'],
    [
      ['Rows of a page', `${MAX_PAGE_SIZE} (default ${DEFAULT_PAGE_SIZE})`],
      ['Items of a list without pages', `${MAX_LIST_LENGTH}`],
      ['Cost of an operation: one for each field of each row that it can return', `${MAX_COST}`],
      ['Levels of a document', `${LIMITS.depth}`],
      ['Fields of a document, with the fragments put in place', `${LIMITS.fields}`],
      ['Aliases of a document', `${LIMITS.aliases}`],
      ['Directives of a document', `${LIMITS.directives}`],
      ['Tokens of a document', `${LIMITS.tokens}`],
      ['Levels of a filter', `${MAX_FILTER_DEPTH}`],
      ['Parts of a filter', `${MAX_FILTER_PARTS}`],
      ['Characters of a text to search for', `${MAX_SEARCH_LENGTH}`],
      ['Names to resolve in one call', `${MAX_NAMES}`],
      ['Characters of a text to find mentions in', `${MAX_TEXT_LENGTH}`],
      ['Hops of a neighborhood', `${MAX_DEPTH}`],
      ['Entities that a neighborhood shows', `${MAX_SUBGRAPH_NODES}`],
      ['Entities that a neighborhood starts from', `${MAX_STARTS}`],
      ['Hops of a path', `${MAX_PATH_LENGTH}`],
      ['Paths of one call', `${MAX_PATHS}`],
      ['Statements read for a traversal that the tables answer', `${MAX_TABLE_STATEMENTS}`],
      ['Open subscriptions of one server', `${MAX_LISTENERS}`],
      ['Body of a request', `${MAX_BODY_BYTES / 1024} KiB`],
      ['Time of an operation', seconds(DEADLINE_MS)],
      ['Time of one SQL statement', seconds(STATEMENT_TIMEOUT_MS)],
    ],
  );

/** The codes of errors. The first two come from GraphQL itself. */
export const renderErrors = (): string =>
  renderTable(
    ['code', 'meaning'],
    Object.entries({
      GRAPHQL_PARSE_FAILED: 'The document is not valid GraphQL.',
      GRAPHQL_VALIDATION_FAILED: 'The document does not fit the schema.',
      ...ERROR_CODES,
    }).map(([code, meaning]) => [`\`${code}\``, meaning]),
  );
