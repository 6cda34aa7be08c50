import { defineFrame, type Frame } from './frame.ts';

const BODY = 'ORGANIZATION,FUND';

/** Organizations, people, conflict and work. */
export const ORGANIZATION_EVENTS: readonly Frame[] = [
  defineFrame('FOUNDING', {
    roles: `SUBJ=AGENT OBJ!=THEME:${BODY}`,
    verbs: { kk: 'құр негізін_қала', ru: 'основа учреди созда', en: 'found|founded establish launch' },
  }),
  defineFrame('FORMATION', {
    roles: 'SUBJ=AGENT OBJ!=THEME:GROUP,ORGANIZATION,DOCUMENT',
    verbs: { kk: 'жасақта қалыптастыр', ru: 'сформирова', en: 'form assemble' },
    count: 'THEME_COUNT',
  }),
  defineFrame('MERGER', { roles: `SUBJ!=PARTY:${BODY} WITH=PARTY`, verbs: { kk: 'бірік', ru: 'объедини сли_с', en: 'merge' } }),
  defineFrame('RENAMING', {
    roles: 'SUBJ=AGENT OBJ!=THEME:ORGANIZATION,FUND,PLACE',
    verbs: { kk: 'қайта_ата атауын_өзгерт', ru: 'переименова', en: 'rename' },
  }),
  defineFrame('CLOSURE', {
    roles: 'SUBJ=AGENT OBJ!=THEME:ORGANIZATION,FUND,PLACE',
    verbs: { kk: 'жап жаб', ru: 'закры закро', en: 'close shut|shut' },
  }),
  defineFrame('BANKRUPTCY', {
    roles: 'SUBJ!=THEME:ORGANIZATION,FUND,PERSON',
    verbs: { kk: 'банкротқа_ұшыра банкрот_бол', ru: 'обанкроти призна_банкротом', en: 'file_bankruptcy|filed_bankruptcy' },
  }),
  defineFrame('HIRING', {
    roles: 'SUBJ!=AGENT OBJ!=THEME:PERSON,GROUP',
    verbs: { kk: 'жұмысқа_ал жұмысқа_қабылда', ru: 'наня приня_на_работу', en: 'hire recruit' },
    count: 'THEME_COUNT',
  }),
  defineFrame('LAYOFF', {
    roles: 'SUBJ=AGENT OBJ!=THEME:GROUP',
    verbs: { kk: 'жұмыстан_шығар қысқарт', ru: 'уволи сократ', en: 'lay_off|laid_off dismiss cut|cut' },
    count: 'THEME_COUNT',
  }),
  defineFrame('STRIKE', {
    roles: 'SUBJ!=PARTICIPANT:GROUP,ORGANIZATION',
    verbs: { kk: 'ереуілде ереуілге_шық', ru: 'забастова бастова', en: 'go_on_strike|went_on_strike strike|struck' },
  }),
  defineFrame('PROTEST', {
    roles: 'SUBJ!=PARTICIPANT:GROUP,ORGANIZATION AGAINST=TOPIC',
    verbs: {
      kk: 'наразылық_білдір шеру_өткіз',
      ru: '=вышел_на_митинг =вышли_на_митинг протестова',
      en: 'protest rally|rallied demonstrate',
    },
    nouns: { kk: 'митинг наразылық', ru: 'митинг протест', en: 'protest rally' },
  }),
  defineFrame('MOBILIZATION', {
    roles: 'SUBJ!=AGENT OBJ!=THEME:GROUP',
    verbs: { kk: 'жұмылдыр', ru: 'мобилизова', en: 'mobilise mobilize' },
    count: 'THEME_COUNT',
  }),
  defineFrame('ATTACK', {
    roles: 'SUBJ!=ATTACKER OBJ=TARGET:PERSON,GROUP,ORGANIZATION,PLACE TO=TARGET IN=TARGET:ORGANIZATION,PLACE',
    verbs: { kk: 'шабуыл_жаса шабуылда', ru: 'напа атакова обстреля', en: 'attack shell bomb' },
  }),
  defineFrame('CEASEFIRE', { roles: 'SUBJ=PARTY', nouns: { kk: 'бітім', ru: 'перемирие', en: 'ceasefire truce' } }),
  defineFrame('SANCTION', {
    roles: 'SUBJ!=AGENT AGAINST=TARGET IN=TARGET',
    verbs: { kk: 'санкция_сал', ru: 'вве_санкции введ_санкции', en: 'sanction impose_sanctions|imposed_sanctions' },
  }),
  defineFrame('BIRTH', {
    roles: 'SUBJ!=THEME:PERSON,PRONOUN',
    verbs: { kk: 'дүниеге_кел туыл', ru: 'роди', en: 'be_born|was_born|were_born' },
  }),
  defineFrame('MARRIAGE', {
    roles: 'SUBJ!=PARTY:PERSON WITH=PARTY:PERSON OBJ=PARTY:PERSON',
    verbs: { kk: 'үйлен тұрмысқа_шық', ru: 'жени =вышла_замуж пожени', en: 'marry' },
  }),
  defineFrame('DIVORCE', { roles: 'SUBJ!=PARTY:PERSON WITH=PARTY:PERSON', verbs: { kk: 'ажырас', ru: 'разве', en: 'divorce' } }),
  defineFrame('AWARD', {
    roles: 'SUBJ=AGENT OBJ!=RECIPIENT:PERSON,GROUP,ORGANIZATION,PRONOUN',
    verbs: { kk: 'марапатта наградта', ru: 'награди награжд удостои', en: 'award honour honor decorate' },
  }),
  defineFrame('AWARD', {
    roles: 'SUBJ=AGENT TO!=RECIPIENT:PERSON,GROUP,ORGANIZATION',
    verbs: { kk: 'сыйлық_бер орден_тапсыр атағын_бер', ru: 'вручи вруча присвои', en: 'present' },
  }),
  defineFrame('ADMISSION', {
    roles: 'SUBJ!=AGENT:ORGANIZATION OBJ!=THEME:GROUP,PERSON',
    verbs: { kk: 'оқуға_қабылда', ru: 'зачисли', en: 'admit|admitted enrol|enrolled' },
    count: 'THEME_COUNT',
  }),
  defineFrame('GRADUATION', {
    roles: 'SUBJ!=THEME:PERSON,GROUP FROM=HOST OBJ=HOST:ORGANIZATION',
    verbs: { kk: 'бітір тәмамда', ru: 'окончи', en: 'graduate' },
  }),
  defineFrame('EXAM', {
    roles: 'SUBJ!=PARTICIPANT:PERSON,GROUP',
    verbs: { kk: 'емтихан_тапсыр', ru: 'сда_экзамен', en: 'take_exam|took_exam' },
  }),
  defineFrame('GROWTH', {
    roles: 'SUBJ!=THEME:DOCUMENT,GROUP,ORGANIZATION,THING,PLACE',
    verbs: { kk: 'ұлғай өс көбей арт', ru: 'вырос =вырос увеличи возрос =возрос', en: 'grow|grew|grown rise|rose|risen increase' },
    amount: 'FACTOR',
  }),
  defineFrame('DECLINE', {
    roles: 'SUBJ!=THEME:DOCUMENT,GROUP,ORGANIZATION,THING,PLACE',
    verbs: { kk: 'азай төменде', ru: 'снизи сократи уменьши упа', en: 'fall|fell|fallen decline drop|dropped' },
    amount: 'FACTOR',
  }),
];
