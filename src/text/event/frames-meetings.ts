import { defineFrame, type Frame } from './frame.ts';

/** Meetings and speech. */
export const MEETINGS: readonly Frame[] = [
  defineFrame('MEETING', {
    roles: 'SUBJ!=HOST:PERSON,OFFICE,ORGANIZATION OBJ!=VISITOR:PERSON,GROUP,OFFICE,PRONOUN',
    verbs: { kk: 'қабылда', ru: 'приня принима', en: 'receive host welcome' },
  }),
  defineFrame('MEETING', {
    roles: 'SUBJ!=PARTICIPANT WITH!=PARTICIPANT',
    verbs: { kk: 'кездес жүздес жолық', ru: 'встретил встреча встрет', en: 'meet|met' },
    nouns: { kk: 'кездесу', ru: 'встреча', en: 'meeting' },
  }),
  defineFrame('MEETING', { roles: 'SUBJ!=PARTICIPANT OBJ!=PARTICIPANT:PERSON,OFFICE,GROUP', verbs: { en: 'meet|met' } }),
  defineFrame('MEETING', {
    roles: 'WITH=PARTICIPANT',
    nouns: { kk: 'кездесу жиналыс', ru: 'встреча собрание совещание', en: 'meeting' },
  }),
  defineFrame('REPORT', {
    roles: 'SUBJ!=REPORTER TO!=ADDRESSEE ABOUT=TOPIC',
    verbs: { kk: 'баянда есеп_бер', ru: 'доложи доклады отчита отчит', en: 'report brief' },
  }),
  defineFrame('BRIEFING', {
    roles: 'TO!=ADDRESSEE SUBJ=REPORTER ABOUT=TOPIC',
    verbs: { kk: 'мәлімет_бер ақпарат_бер таныстыр', ru: 'проинформиров', en: 'brief|briefed' },
  }),
  defineFrame('INSTRUCTION', {
    roles: 'SUBJ!=INSTRUCTOR TO=ADDRESSEE THROUGH=CHANNEL',
    verbs: { kk: 'тапсыр жүкте міндетте', ru: 'поручи поруча обяза распоряди', en: 'instruct order task' },
  }),
  defineFrame('INSTRUCTION', {
    roles: 'SUBJ!=INSTRUCTOR OBJ!=ADDRESSEE:PERSON,ORGANIZATION,OFFICE,GROUP',
    verbs: { en: 'instruct order task' },
  }),
  defineFrame('REQUEST', {
    roles: 'SUBJ!=SPEAKER TO!=ADDRESSEE',
    verbs: { kk: 'өтін жүгін үндеу_жаса', ru: 'обрати обраща', en: 'appeal' },
  }),
  defineFrame('REQUEST', {
    roles: 'SUBJ!=SPEAKER OBJ!=ADDRESSEE:PERSON,ORGANIZATION,OFFICE',
    verbs: { kk: 'шақыр', ru: 'попроси попрос призва потребова', en: 'ask urge' },
  }),
  defineFrame('CONVERSATION', {
    roles: 'SUBJ!=SPEAKER WITH!=ADDRESSEE',
    verbs: { kk: 'сөйлес әңгімелес телефонмен_сөйлес', ru: 'побеседова поговори', en: 'speak|spoke|spoken talk' },
  }),
  defineFrame('NEGOTIATION', {
    roles: 'SUBJ!=PARTY WITH!=PARTY',
    verbs: { kk: 'келіссөз_жүргіз', ru: 'ве_переговоры прове_переговоры', en: 'negotiate hold_talks|held_talks' },
    nouns: { kk: 'келіссөз', ru: 'переговоры', en: 'talks negotiations' },
  }),
  defineFrame('CONFERENCE', {
    roles: 'SUBJ=ORGANIZER',
    nouns: {
      kk: 'конференция форум отырыс брифинг саммит съезд құрылтай',
      ru: 'конференция форум заседание брифинг саммит съезд пресс-конференция',
      en: 'conference forum session briefing summit congress',
    },
  }),
  defineFrame('CELEBRATION', {
    roles: 'SUBJ=ORGANIZER',
    nouns: {
      kk: 'фестиваль мереке концерт той жәрмеңке',
      ru: 'фестиваль праздник концерт торжество ярмарка',
      en: 'festival celebration concert fair',
    },
  }),
  defineFrame('COMPETITION', {
    roles: 'SUBJ!=WINNER OBJ!=PARTICIPANT:PERSON,ORGANIZATION,GROUP,PLACE',
    verbs: { kk: 'жең ұт', ru: 'обыгра победи одоле переигра', en: 'beat|beat|beaten' },
  }),
  defineFrame('COMPETITION', {
    roles: 'SUBJ=WINNER',
    nouns: { kk: 'турнир жарыс чемпионат', ru: 'турнир чемпионат соревнования', en: 'tournament championship contest' },
  }),
];
