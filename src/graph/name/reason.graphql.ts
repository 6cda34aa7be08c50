import { builder } from '../../graphql/builder.ts';
import { MATCH_REASONS, type MatchReason } from '../../text/name/reason.ts';

export const MatchReasonEnum = builder.enumType('MatchReason', {
  description: 'Why a name matches a text. Reasons are returned in this order.',
  values: Object.fromEntries(Object.entries(MATCH_REASONS).map(([reason, description]) => [reason, { description }])) as Record<
    MatchReason,
    { description: string }
  >, // one for each reason
});
