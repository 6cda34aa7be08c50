import { defineFrame, type Frame } from './frame.ts';

const ACCUSED = 'PERSON,GROUP,ORGANIZATION,PRONOUN,OFFICE,FUND';

/** Courts and police. */
export const COURTS: readonly Frame[] = [
  defineFrame('SENTENCING', {
    roles: `SUBJ=COURT:ORGANIZATION SUBJ=JUDGE:PERSON OBJ!=DEFENDANT:${ACCUSED}`,
    verbs: {
      kk: 'бас_бостандығынан_айыр сотта үкім_шығар',
      ru: 'приговори приговор',
      en: 'sentence jail imprison',
    },
  }),
  defineFrame('CONVICTION', {
    roles: `SUBJ=COURT:ORGANIZATION OBJ!=DEFENDANT:${ACCUSED}`,
    verbs: {
      kk: 'кінәлі_деп_тап кінәлі_деп_таны',
      ru: 'призна_виновным призна_виновной осуди осужд',
      en: 'convict find_guilty|found_guilty',
    },
  }),
  defineFrame('ACQUITTAL', {
    roles: `SUBJ=COURT:ORGANIZATION OBJ!=DEFENDANT:${ACCUSED}`,
    verbs: { kk: 'ақта', ru: 'оправда', en: 'acquit|acquitted clear' },
  }),
  defineFrame('ARREST', {
    roles: `SUBJ=AGENT OBJ!=SUSPECT:${ACCUSED}`,
    verbs: { kk: 'ұста қамауға_ал тұтқында', ru: 'задержа арестова', en: 'arrest detain' },
    count: 'THEME_COUNT',
  }),
  defineFrame('RELEASE', {
    roles: `SUBJ=AGENT OBJ!=DEFENDANT:PERSON,GROUP,PRONOUN`,
    verbs: { kk: 'бостандыққа_шығар', ru: 'освободи освобожд отпусти', en: 'release free' },
  }),
  defineFrame('CHARGE', {
    roles: `SUBJ=PROSECUTOR OBJ!=DEFENDANT:${ACCUSED}`,
    verbs: { ru: 'обвин', en: 'charge indict accuse' },
  }),
  defineFrame('CHARGE', {
    roles: `SUBJ=PROSECUTOR TO!=DEFENDANT:${ACCUSED}`,
    verbs: { kk: 'айып_тақ айып_тағ', ru: 'предъяви_обвинение' },
  }),
  defineFrame('LAWSUIT', {
    roles: 'SUBJ!=PLAINTIFF OBJ=DEFENDANT:PERSON,ORGANIZATION,FUND TO=DEFENDANT AGAINST=DEFENDANT',
    verbs: { kk: 'сотқа_бер сотқа_жүгін талап_арыз_бер', ru: 'пода_в_суд пода_иск пода_на', en: 'sue' },
  }),
  defineFrame('TRIAL', { roles: 'ABOUT=TOPIC', nouns: { kk: 'сот_процесі сот_отырысы', ru: 'суд_над судебный_процесс', en: 'trial' } }),
  defineFrame('APPEAL', {
    roles: 'SUBJ!=AGENT OBJ=THEME:DOCUMENT AGAINST=THEME:DOCUMENT',
    verbs: { kk: 'шағымдан шағым_түсір шағым_бер', ru: 'обжалова пода_апелляцию', en: 'appeal' },
  }),
  defineFrame('PARDON', {
    roles: 'SUBJ!=AGENT OBJ!=DEFENDANT:PERSON,GROUP',
    verbs: { kk: 'рақымшылық_жаса кешірім_жаса', ru: 'помилова амнистирова', en: 'pardon' },
  }),
  defineFrame('FINE', {
    roles: `SUBJ=AGENT OBJ=DEFENDANT:${ACCUSED} TO=DEFENDANT:${ACCUSED}`,
    verbs: { kk: 'айыппұл_сал', ru: 'оштрафова', en: 'fine' },
    amount: 'AMOUNT',
  }),
  defineFrame('EXTRADITION', {
    roles: 'SUBJ=AGENT OBJ!=DEFENDANT:PERSON,PRONOUN FROM=ORIGIN TO=DESTINATION IN=DESTINATION',
    verbs: { kk: 'экстрадицияла', ru: 'экстрадирова', en: 'extradite' },
  }),
  defineFrame('EXECUTION', { roles: 'SUBJ=AGENT OBJ!=DEAD:PERSON,GROUP', verbs: { kk: 'өлім_жазасына_кес', ru: 'казни', en: 'execute' } }),
  defineFrame('INVESTIGATION', {
    roles: 'SUBJ!=AGENT:ORGANIZATION,OFFICE OBJ=TOPIC',
    verbs: {
      kk: 'қылмыстық_іс_қозға тергеп_жат тексеру_баста',
      ru: 'возбуди_дело возбужд_дело возбуди_уголовное расследу',
      en: 'investigate launch_investigation|launched_investigation',
    },
    nouns: { ru: 'расследование', en: 'investigation' },
  }),
  defineFrame('SEARCH', {
    roles: 'SUBJ=AGENT IN=THEME',
    verbs: { kk: 'тінту_жүргіз', ru: 'обыска прове_обыск', en: 'raid' },
    nouns: { kk: 'тінту', ru: 'обыск' },
  }),
  defineFrame('CRIME', {
    roles: 'SUBJ=SUSPECT:PERSON,GROUP,PRONOUN OBJ!=VICTIM:PERSON,GROUP,ORGANIZATION',
    verbs: { kk: 'тона ұрла', ru: 'ограби изби похити обокра', en: 'rob|robbed steal|stole|stolen kidnap|kidnapped murder' },
  }),
  defineFrame('INSPECTION', {
    roles: 'SUBJ=AGENT OBJ!=THEME:ORGANIZATION,PLACE,DOCUMENT,FUND,PERSON',
    verbs: { kk: 'тексер', ru: 'провери проверя', en: 'inspect audit check' },
  }),
];
