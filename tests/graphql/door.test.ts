import { type ExecutionResult, execute, GraphQLError, getOperationAST, parse, validate } from 'graphql';
import { afterAll, expect, test } from 'vitest';
import { createAnswerPart } from '../../src/app/graphql.ts';
import { schema } from '../../src/app/schema.ts';
import { createLog } from '../../src/base/log.ts';
import { followChanges } from '../../src/change/feed.store.ts';
import { keepCards } from '../../src/graph/entity/kept-cards.store.ts';
import { keepDuplicates } from '../../src/search/duplicate/duplicates.store.ts';
import { createPastTopologies } from '../../src/traversal/topology/past.store.ts';
import { clientOf } from '../support/client.ts';
import { freshDatabase } from '../support/database.ts';
import { createOperationWriter, type RandomOperation } from '../support/random-operations.ts';
import { countRounds } from '../support/rounds.ts';
import { follow, patient } from '../support/topology.ts';

const database = await freshDatabase();
const topology = patient(follow(database));
/** So few cards that others take their places. */
const { fetch } = clientOf({ database, topology, cardCache: 20 });
afterAll(() => database.close());
const pastTopologies = createPastTopologies(database.follower, topology);
const changes = followChanges(database, createLog('silent'));

/** The answer of graphql-js alone, without a door. */
async function executePlainly({ query, operationName, variables }: RandomOperation): Promise<ExecutionResult> {
  const document = parse(query);
  const isKnown = getOperationAST(document, operationName); // the door looks for the operation before it validates
  const errors = isKnown ? validate(schema, document) : [new GraphQLError('there is no such operation')];
  if (errors.length > 0) return { errors };
  const { signal } = new AbortController();
  const contextValue = {
    ...createAnswerPart({ database, topology, pastTopologies, cards: keepCards(database.follower, 0) }, signal),
    ...{ lang: [], origin: 'http://localhost', topology, changes, lastEventId: null, gone: signal, enterStream: () => () => {} },
    ...{ model: null, duplicates: keepDuplicates(), openReader: () => database.reader() },
    ...{ viewer: null, maxTextLength: Number.POSITIVE_INFINITY, auditRefusal: async () => {} },
  };
  return execute({ schema, document, variableValues: variables, operationName, contextValue });
}

async function askDoor(operation: RandomOperation, accept: string): Promise<ExecutionResult & { readonly status: number }> {
  const headers = { 'content-type': 'application/json', accept };
  const response = await fetch('/graphql', { method: 'POST', headers, body: JSON.stringify(operation) });
  const text = await response.text();
  return { status: response.status, ...JSON.parse(accept === 'text/event-stream' ? (/^data: (.+)$/m.exec(text)?.[1] ?? '') : text) };
}

type Place = readonly (string | number)[] | undefined;

/** The part of a path that is there: an error makes it null, or what has to have it. */
function cutPath(path: Place, data: unknown): Place {
  let value = data;
  const length = path?.findIndex((key) => {
    if (value === null || value === undefined) return true;
    value = (value as Readonly<Record<string | number, unknown>>)[key]; // a path leads through objects and lists
    return false;
  });
  return length === undefined || length < 0 ? path : path?.slice(0, length);
}

/**
 * What errors made null, without their words: the door gives hints, suggestions and masks. If several errors make the same
 * null, graphql-js ends with the first, and whether it has the others is a matter of time.
 */
const listNulls = ({ data, errors = [] }: Answered): readonly string[] => [
  ...new Set(errors.map(({ path, locations }) => JSON.stringify(path ? cutPath(path, data) : (locations ?? null))).sort()),
];

interface Answered {
  readonly data?: unknown;
  readonly errors?: readonly Pick<GraphQLError, 'path' | 'locations'>[] | undefined;
}

const SEED = 20_261_130;
const ROUNDS = countRounds(800);

test(`the door answers ${ROUNDS} random operations as graphql-js does`, async () => {
  const write = createOperationWriter(schema, SEED);
  const counts = { data: 0, partly: 0, refused: 0 };
  for (let round = 0; round < ROUNDS; round += 1) {
    const operation = write();
    const plain = await executePlainly(operation);
    const said = `round ${round}: ${JSON.stringify(operation)}`;
    for (const accept of ['application/json', 'application/graphql-response+json', ...(round % 4 === 0 ? ['text/event-stream'] : [])]) {
      const { status, ...answer } = await askDoor(operation, accept);
      const wanted = { data: 'data' in plain ? JSON.parse(JSON.stringify(plain.data)) : undefined, errors: plain.errors };
      expect({ accept, data: answer.data, nulls: listNulls(answer) }, said).toEqual({
        accept,
        data: wanted.data,
        nulls: listNulls(wanted),
      });
      if (accept === 'application/graphql-response+json') expect(status, said).toBe('data' in plain ? 200 : 400);
    }
    counts[plain.errors ? (plain.data ? 'partly' : 'refused') : 'data'] += 1;
  }
  expect(Object.values(counts).every((count) => count > ROUNDS / 50)).toBe(true); // of each kind enough
});
