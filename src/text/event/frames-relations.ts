import { defineFrame, type Frame } from './frame.ts';

/** Verbs that state a fact of their subject. The type of the frame is the predicate, and its one role the value. */
export const RELATIONS: readonly Frame[] = [
  defineFrame('DIRECTOR_OF', {
    roles: 'SUBJ!=HOLDER:PERSON,PRONOUN OBJ!=OFFICE_OF:ORGANIZATION,FUND',
    verbs: { kk: 'басқар', ru: 'возглавля возглави', en: 'head lead|led' },
  }),
  defineFrame('DIRECTOR_OF', { roles: 'SUBJ!=HOLDER:PERSON,PRONOUN BY!=OFFICE_OF:ORGANIZATION,FUND', verbs: { ru: 'руковод управля' } }),
  defineFrame('OWNER_OF', {
    roles: 'SUBJ!=HOLDER:PERSON,ORGANIZATION,FUND OBJ!=OFFICE_OF:ORGANIZATION,FUND',
    verbs: { kk: 'иелен', en: 'own' },
  }),
  defineFrame('OWNER_OF', { roles: 'SUBJ!=HOLDER:PERSON,ORGANIZATION,FUND BY!=OFFICE_OF:ORGANIZATION,FUND', verbs: { ru: 'владе' } }),
  defineFrame('WORKS_AT', {
    roles: 'SUBJ!=HOLDER:PERSON,GROUP IN!=OFFICE_OF:ORGANIZATION,FUND',
    verbs: { kk: 'жұмыс_істе', ru: 'работа', en: 'work' },
  }),
  defineFrame('LIVES_IN', {
    roles: 'SUBJ!=HOLDER:PERSON,GROUP IN!=PLACE:PLACE',
    verbs: { kk: 'тұра', ru: '=живет =живут прожива', en: 'live' },
  }),
];
