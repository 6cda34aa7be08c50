import type { ProposalDoubt, ProposalKind, ProposalStatus } from '../../../schema/words.ts';
import { builder } from '../../graphql/builder.ts';

export const ProposalKindEnum = builder.enumType('ProposalKind', {
  description: 'Kinds of proposals.',
  values: {
    ENTITY: { description: 'A new entity that is not an event.' },
    EVENT: { description: 'A new event.' },
    NAME: { description: 'A further name of an entity.' },
    MENTION: { description: 'Words that mean an entity, or the value of a statement.' },
    STATEMENT: { description: 'A statement.' },
    VOICE: { description: 'A sentence in the words of a source.' },
    QUOTATION: { description: 'Direct speech with its speaker.' },
  } satisfies Record<ProposalKind, object>,
});

export const ProposalStatusEnum = builder.enumType('ProposalStatus', {
  description: 'Decisions about a proposal.',
  values: {
    OPEN: { description: 'It waits for a decision.' },
    ACCEPTED: { description: 'It is part of the graph.' },
    REJECTED: { description: 'It was rejected. The same rule does not propose it again for the same words.' },
    SUPERSEDED: { description: 'A later run of the same program did not find it again.' },
  } satisfies Record<ProposalStatus, object>,
});

export const ProposalDoubtEnum = builder.enumType('ProposalDoubt', {
  description: 'Why a proposal may be wrong.',
  values: {
    ENDING: { description: 'The name may have a case ending.' },
    FAINT: { description: 'The words may not be a name.' },
    COREFERENCE: { description: 'The entity that is meant is only concluded.' },
    SEVERAL: { description: 'Another entity may be meant.' },
    PARTICIPANT: { description: 'The role of the participant is only concluded.' },
    AMOUNT: { description: 'The amount may be read wrongly.' },
    DATE: { description: 'The date may be read wrongly.' },
    UNSURE: { description: 'The model says that it is unsure.' },
  } satisfies Record<ProposalDoubt, object>,
});
