import { builder } from '../../graphql/builder.ts';
import type { ChangeAction, ChangedKind } from './ledgered.ts';

export const ChangedKindEnum = builder.enumType('ChangedKind', {
  description: 'Kinds of things that a revision changes.',
  values: {
    ARTICLE: { description: 'An article: title, address, publisher, date, language or text.' },
    SENTENCE: { description: 'A sentence of an article, or its gloss.' },
    ENTITY: { description: 'An entity: slug, kind, description, or whether it is collective.' },
    CLASS: { description: 'The type of an entity, the status of an event, the coordinates of a place.' },
    NAME: { description: 'A name of an entity, as one article gives it.' },
    IDENTIFIER: { description: 'An identifier of an entity, as one article gives it.' },
    STATEMENT: { description: 'A statement, or its rank.' },
    EVIDENCE: { description: 'Evidence of a statement.' },
    MENTION: { description: 'A mention of an entity, a quantity or a time.' },
    QUOTATION: { description: 'Direct speech in an article.' },
    JUDGEMENT: { description: 'A judgement of two entities.' },
  } satisfies Record<ChangedKind, object>,
});

export const ChangeActionEnum = builder.enumType('ChangeAction', {
  description: 'Effect of a revision on a thing.',
  values: {
    ADDED: { description: 'It did not stand before: it is new, or it was retracted and is recorded again.' },
    CHANGED: { description: 'It stood before and stands after, and differs.' },
    REMOVED: { description: 'It stood before, and was retracted or deleted.' },
  } satisfies Record<ChangeAction, object>,
});
