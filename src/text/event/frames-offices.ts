import { defineFrame, type Frame } from './frame.ts';

const POST = 'AS=POST:OFFICE TO=POST:OFFICE IN=POST:OFFICE';

/** Offices and elections. */
export const OFFICE_EVENTS: readonly Frame[] = [
  defineFrame('APPOINTMENT', {
    roles: `SUBJ=APPOINTER OBJ!=APPOINTEE:PERSON,GROUP,PRONOUN ${POST}`,
    verbs: { kk: 'тағайында', ru: 'назнач', en: 'appoint name' },
  }),
  defineFrame('APPOINTMENT', {
    roles: 'SUBJ!=APPOINTEE:PERSON,PRONOUN OBJ!=POST:OFFICE',
    verbs: { ru: 'возглави', en: 'become|became|become' },
  }),
  defineFrame('ELECTION', {
    roles: `SUBJ=AGENT OBJ!=WINNER:PERSON ${POST}`,
    verbs: { kk: 'сайла', ru: 'избра избер избира', en: 'elect' },
  }),
  defineFrame('ELECTION', {
    roles: 'SUBJ!=WINNER:PERSON,ORGANIZATION OBJ=CANDIDATE:PERSON',
    verbs: { kk: 'сайлауда_жең', ru: 'победи_на_выборах выигра_выборы', en: 'win_election|won_election defeat' },
  }),
  defineFrame('ELECTION', { roles: 'FOR=POST IN=AMONG', nouns: { kk: 'сайлау', ru: 'выборы', en: 'election' } }),
  defineFrame('RESIGNATION', {
    roles: `SUBJ!=APPOINTEE:PERSON,PRONOUN,OFFICE FROM=POST:OFFICE ${POST}`,
    verbs: {
      kk: 'отставкаға_кет қызметінен_кет қызметін_тапсыр',
      ru: 'пода_в_отставку =ушел_в_отставку =ушла_в_отставку покину_пост =ушел_с_поста =ушла_с_поста сложи_полномочия',
      en: 'resign step_down|stepped_down quit',
    },
  }),
  defineFrame('DISMISSAL', {
    roles: `SUBJ=APPOINTER OBJ!=APPOINTEE:PERSON,PRONOUN,OFFICE FROM=POST:OFFICE ${POST}`,
    verbs: {
      kk: 'қызметінен_босат қызметінен_ал босат',
      ru: 'уволи увол освободи_от_должности освобожд_от_должности сня_с_должности отправи_в_отставку отстрани',
      en: 'dismiss fire sack remove oust',
    },
  }),
  defineFrame('NOMINATION', {
    roles: `SUBJ!=AGENT OBJ!=CANDIDATE:PERSON,PRONOUN ${POST} FOR=POST:OFFICE`,
    verbs: { kk: 'кандидатурасын_ұсын ұсын', ru: 'выдвину номинирова', en: 'nominate' },
  }),
  defineFrame('VOTE', {
    roles: 'SUBJ!=AGENT:ORGANIZATION,GROUP FOR=TOPIC ABOUT=TOPIC',
    verbs: { kk: 'дауыс_бер', ru: 'проголосова', en: 'vote' },
  }),
  defineFrame('REFERENDUM', { roles: 'SUBJ=ORGANIZER', nouns: { kk: 'референдум', ru: 'референдум', en: 'referendum' } }),
  defineFrame('SELECTION', {
    roles: 'SUBJ=ORGANIZER AMONG=AMONG',
    nouns: { kk: 'праймериз іріктеу', ru: 'праймериз отбор', en: 'primaries selection' },
  }),
];
