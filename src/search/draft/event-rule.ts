import { FRAME_FIELDS } from '../../text/event/frames.ts';
import type { RuleId } from './rules.ts';

/** The rule that proposes events of a type: one for each field of the ontology. */
export const findEventRule = (type: string): RuleId => {
  const field = Object.entries(FRAME_FIELDS).find(([, frames]) => frames.some((frame) => frame.type === type))?.[0] ?? 'organizations';
  return `event-${field}` as RuleId; // a test checks that every field has a rule
};
