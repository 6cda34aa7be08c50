import { z } from 'zod';
import { GraphFile } from '../../ingest/shape.ts';

type Json = Record<string, unknown>;

/** A list whose items may leave their spans out: a model copies words and does not count characters. */
function withoutSpans(list: Json): Json {
  const { properties, required, ...item } = list['items'] as { properties: Json; required: string[] } & Json; // an object of graph.yaml
  const { span: _, ...rest } = properties;
  return { ...list, items: { ...item, properties: rest, required: required.filter((name) => name !== 'span') } };
}

let made: object | undefined;

/** The JSON Schema of an answer: that of graph.yaml without the article, which the model does not describe. */
export function buildAnswerSchema(): object {
  if (made) return made;
  const { properties, definitions, $defs } = z.toJSONSchema(GraphFile, {
    io: 'input',
    target: 'draft-7',
    unrepresentable: 'any',
    reused: 'ref',
  }) as { properties: Record<string, Json>; definitions?: Json; $defs?: Json };
  const { sentences, quotations, entities } = properties;
  made = {
    type: 'object',
    properties: { entities, quotations, ...(sentences && { sentences: withoutSpans({ ...sentences, minItems: 0 }) }) },
    required: ['entities', 'sentences', 'quotations'],
    additionalProperties: false,
    ...(definitions && { definitions }),
    ...($defs && { $defs }),
  };
  return made;
}
