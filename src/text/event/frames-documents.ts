import { defineFrame, type Frame } from './frame.ts';

/** Documents, building and travel. */
export const DOCUMENT_EVENTS: readonly Frame[] = [
  defineFrame('SIGNING', {
    roles: 'SUBJ=SIGNER TO=THEME:DOCUMENT OBJ=THEME:DOCUMENT WITH=PARTY:PERSON,ORGANIZATION,FUND,PLACE,OFFICE',
    verbs: { kk: 'қол_қой', ru: 'подписа подпиш', en: 'sign' },
  }),
  defineFrame('SIGNING', {
    roles: 'SUBJ!=PARTY WITH=PARTY OBJ!=THEME:DOCUMENT',
    verbs: { kk: 'шарт_жаса келісім_жаса', ru: 'заключи заключа', en: 'conclude' },
  }),
  defineFrame('APPROVAL', {
    roles: 'SUBJ=AGENT OBJ!=THEME:DOCUMENT,GROUP',
    verbs: { kk: 'бекіт мақұлда', ru: 'утверди утвержд одобри одобр', en: 'approve ratify endorse' },
  }),
  defineFrame('ENACTMENT', {
    roles: 'SUBJ=AGENT:ORGANIZATION,OFFICE,PERSON OBJ!=THEME:DOCUMENT',
    verbs: { kk: 'қабылда', ru: 'приня', en: 'pass enact adopt repeal' },
  }),
  defineFrame('PUBLICATION', {
    roles: 'SUBJ=AGENT OBJ!=THEME:DOCUMENT',
    verbs: { kk: 'жарияла', ru: 'опубликова изда', en: 'publish release' },
  }),
  defineFrame('OPENING', {
    roles: 'SUBJ=AGENT OBJ!=THEME:PLACE,ORGANIZATION,THING,FUND',
    verbs: {
      kk: 'аш пайдалануға_бер',
      ru: 'откры =открылась =открылся =открылось =открылись запусти введ_в_эксплуатацию',
      en: 'open inaugurate',
    },
  }),
  defineFrame('CONSTRUCTION', {
    roles: 'SUBJ=AGENT OBJ!=THEME:PLACE,ORGANIZATION,THING SOURCE=PAYER',
    verbs: {
      kk: 'сал тұрғыз жөнде',
      ru: 'построи строи возвед возвел отремонтирова реконструирова',
      en: 'build|built construct repair renovate',
    },
    amount: 'AMOUNT',
    count: 'THEME_COUNT',
  }),
  defineFrame('TRIP', {
    roles:
      'SUBJ!=TRAVELER:PERSON,OFFICE,GROUP,PRONOUN,ORGANIZATION TO=DESTINATION:PLACE IN=DESTINATION:PLACE OBJ=DESTINATION:PLACE FROM=ORIGIN:PLACE',
    verbs: {
      kk: 'барды сапармен_бар сапармен_кел аралап_көр ұшып_кет сапар_жаса',
      ru: 'прибы посети посеща отправи вылете приеха прилете',
      en: 'visit travel fly|flew|flown arrive tour',
    },
    nouns: { kk: 'жұмыс_сапары сапар', ru: 'визит рабочая_поездка', en: 'visit trip' },
  }),
  defineFrame('RELOCATION', {
    roles: 'SUBJ!=THEME FROM=ORIGIN:PLACE TO=DESTINATION:PLACE IN=DESTINATION:PLACE',
    verbs: { kk: 'қоныс_аудар көшті', ru: 'пересели перееха', en: 'relocate' },
  }),
  defineFrame('TRANSPORT', {
    roles: 'SUBJ=AGENT OBJ!=THEME:PERSON,GROUP,THING TO!=DESTINATION:PLACE FROM=ORIGIN:PLACE',
    verbs: { kk: 'тасымалда', ru: 'перевез =перевез', en: 'transport carry' },
  }),
];
