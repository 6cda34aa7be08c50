import { defineFrame, type Frame } from './frame.ts';

const GIVERS = 'SUBJ=PAYER SOURCE=PAYER FROM=PAYER:ORGANIZATION,FUND';

/** Money, goods and contracts. */
export const MONEY: readonly Frame[] = [
  defineFrame('PAYMENT', {
    roles: `${GIVERS} TO=RECIPIENT:PERSON,GROUP,ORGANIZATION,FUND,OFFICE,PLACE,PRONOUN`,
    verbs: { kk: 'төле төлем_жаса', ru: 'выплат выплач заплат заплач перечисл уплат уплач', en: 'pay|paid' },
    amount: 'AMOUNT',
    count: 'RECIPIENT_COUNT',
  }),
  defineFrame('PAYMENT', {
    roles: 'SUBJ!=PAYER OBJ!=RECIPIENT:PERSON,GROUP,ORGANIZATION',
    verbs: { en: 'pay|paid' },
    amount: 'AMOUNT',
    count: 'RECIPIENT_COUNT',
  }),
  defineFrame('PAYMENT', {
    roles: 'SUBJ!=PAYER TO=RECIPIENT OBJ=RECIPIENT:PERSON,GROUP,ORGANIZATION,FUND',
    verbs: { kk: 'бер аудар', ru: 'дал =дал передал переда', en: 'give|gave|given provide grant' },
    amount: 'AMOUNT',
    needsAmount: true,
  }),
  defineFrame('PAYMENT', {
    roles: 'SUBJ!=RECIPIENT:PERSON,GROUP,ORGANIZATION,FUND FROM=PAYER',
    verbs: { kk: 'ал', ru: 'получи получа', en: 'receive' },
    amount: 'AMOUNT',
    needsAmount: true,
  }),
  defineFrame('ALLOCATION', {
    roles: `${GIVERS} TO=BENEFICIARY:PERSON,GROUP,ORGANIZATION,FUND,PLACE FOR=BENEFICIARY:PERSON,GROUP,ORGANIZATION,FUND,PLACE`,
    verbs: { kk: 'бөл қарастыр', ru: 'выдел направи', en: 'allocate earmark' },
    amount: 'AMOUNT',
  }),
  defineFrame('AID', {
    roles: `${GIVERS} TO=RECIPIENT`,
    verbs: {
      kk: 'көмек_көрсет көмек_бер көмек_жеткіз көмек_жібер көмектес қолдау_көрсет жәрдемдес',
      ru: 'помог =поможет =помогут оказа_помощь оказа_поддержку предостави_помощь',
      en: 'help assist aid',
    },
    amount: 'AMOUNT',
    count: 'RECIPIENT_COUNT',
  }),
  defineFrame('DONATION', {
    roles: 'SUBJ!=PAYER TO=RECIPIENT',
    verbs: { kk: 'сыйла сыйға_тарт', ru: 'пожертвова подари переда_в_дар', en: 'donate' },
    amount: 'AMOUNT',
  }),
  defineFrame('DELIVERY', {
    roles: 'SUBJ=AGENT TO!=RECIPIENT OBJ=THEME',
    verbs: {
      kk: 'жеткіз жібер жөнелт тарат',
      ru: 'достави отправи привез =привез разда переда',
      en: 'deliver send|sent distribute supply',
    },
    amount: 'AMOUNT',
    count: 'RECIPIENT_COUNT',
  }),
  defineFrame('PURCHASE', {
    roles: 'SUBJ=BUYER OBJ!=THEME:THING,PLACE,DOCUMENT FROM=SELLER',
    verbs: { kk: 'сатып_ал', ru: 'купи приобре закупи', en: 'buy|bought purchase' },
    amount: 'AMOUNT',
    count: 'THEME_COUNT',
  }),
  defineFrame('ACQUISITION', {
    roles: 'SUBJ=BUYER OBJ!=THEME:ORGANIZATION,FUND FROM=SELLER',
    verbs: { kk: 'сатып_ал', ru: 'купи приобре выкупи поглоти', en: 'buy|bought acquire purchase take_over|took_over' },
    amount: 'AMOUNT',
  }),
  defineFrame('ACQUISITION', {
    roles: 'SUBJ!=SELLER OBJ!=THEME:ORGANIZATION,FUND TO=BUYER',
    verbs: { kk: 'сат', ru: 'прода', en: 'sell|sold' },
    amount: 'AMOUNT',
  }),
  defineFrame('TENDER', {
    roles: 'SUBJ!=WINNER',
    verbs: { kk: 'тендерді_ұт тендерде_жең', ru: 'выигра_тендер', en: 'win_tender|won_tender win_contract|won_contract' },
    nouns: { kk: 'тендер', ru: 'тендер', en: 'tender' },
  }),
  defineFrame('LOAN', {
    roles: 'SUBJ!=PAYER TO=RECIPIENT',
    verbs: { kk: 'несие_бер қарыз_бер', ru: 'выда_кредит предостави_кредит предостави_за_м', en: 'lend|lent loan' },
    amount: 'AMOUNT',
  }),
  defineFrame('LOAN', {
    roles: 'SUBJ!=RECIPIENT FROM=PAYER',
    verbs: { kk: 'несие_ал', ru: 'взя_кредит получи_кредит', en: 'borrow' },
    amount: 'AMOUNT',
  }),
  defineFrame('INVESTMENT', {
    roles: 'SUBJ!=PAYER IN=BENEFICIARY TO=BENEFICIARY',
    verbs: { kk: 'инвестиция_сал инвестициялa', ru: 'инвестиру вложи вкладыва', en: 'invest' },
    amount: 'AMOUNT',
  }),
];
