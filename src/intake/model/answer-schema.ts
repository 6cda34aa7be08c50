import { z } from 'zod';
import { GraphFile } from '../../ingest/shape.ts';

const { entities, quotations, sentences } = GraphFile.shape;

/** What a model answers: graph.yaml without the article and the bounds of sentences, which it is given. */
const AnswerShape = z.strictObject({ entities, sentences: z.array(sentences.element.omit({ span: true })), quotations });

let made: object | undefined;

/** The JSON Schema of an answer. */
export function buildAnswerSchema(): object {
  made ??= z.toJSONSchema(AnswerShape, { io: 'input', target: 'draft-7', unrepresentable: 'any', reused: 'ref' });
  return made;
}
