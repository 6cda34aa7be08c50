import { z } from 'zod';
import { STANCES, VOICES } from '../../schema/words.ts';
import { targetShape } from './shape-statement-value.ts';
import { dateShape, inferredShape, sentenceNumberShape, slugShape, spanShape, surfaceShape } from './shape-values.ts';

/** The shapes of evidence in graph.yaml: of statements, and of statuses of events. */

const evidenceDetailsShape = z.strictObject({
  sentence: sentenceNumberShape,
  span: spanShape.optional().describe('The words of the sentence that support the statement; omit it if the whole sentence does'),
  surface: surfaceShape.describe('The same words, instead of the span if they stand once in the sentence'),
  voice: z.enum(VOICES).optional().describe('The voice (default: the voice of the sentence)'),
  speaker: slugShape
    .optional()
    .describe('Who says it: a person, organization, fund, group, office or document. REPORTED without one is a source that is not named'),
  stance: z
    .enum(STANCES)
    .optional()
    .describe(
      'What the speaker says of the statement (default ASSERTS). SUPPOSES: it may be so. WITHDRAWS: takes back what was said before. DECLINES: neither confirms nor denies',
    ),
  via: z.array(slugShape).min(1).max(10).optional().describe('Who passes on what the speaker said, the nearest to the article first'),
  saidOn: dateShape.optional().describe('When it was said, if the sentence dates it (default: when the article was published)'),
  inferred: inferredShape,
});
const EVIDENCE_KEYS = 'span, surface, voice, speaker, stance, via, saidOn, inferred';
export const statusEvidenceShape = z
  .array(z.union([sentenceNumberShape, evidenceDetailsShape], `must be a sentence number or {sentence, ${EVIDENCE_KEYS}}`))
  .min(1)
  .describe('The sentences that support the status');

export const supportShape = evidenceDetailsShape.extend({
  corrects: targetShape
    .optional()
    .describe(
      'The statement that this one corrects: who says this said that before, and takes it back. It is named by what it says, and need not be in the graph',
    ),
  confirms: targetShape.optional().describe('A statement that the speaker says too by these words. It need not be in the graph'),
  ends: targetShape
    .optional()
    .describe(
      'A statement that was over when this one began, or, if this one has no start, when this was said. It need not be in the graph',
    ),
});
export const evidenceShape = z
  .array(
    z.union([sentenceNumberShape, supportShape], `must be a sentence number or {sentence, ${EVIDENCE_KEYS}, corrects, confirms, ends}`),
  )
  .min(1)
  .describe('The sentences that support the statement');
