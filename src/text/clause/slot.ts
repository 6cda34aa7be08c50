/**
 * What a phrase is in its clause, whatever the language: the subject, the object, to whom, from whom, with whom, where, by whom
 * (passive), for whom, about what, through whom, against whom, among whom, out of whose money, as what, whose.
 */
export const CLAUSE_SLOTS = [
  'SUBJ',
  'OBJ',
  'TO',
  'FROM',
  'WITH',
  'IN',
  'BY',
  'FOR',
  'ABOUT',
  'THROUGH',
  'AGAINST',
  'AMONG',
  'SOURCE',
  'AS',
  'GEN',
  'SAYS',
  'DURING',
] as const;
export type Slot = (typeof CLAUSE_SLOTS)[number];

type Pattern = readonly [words: RegExp, slot: Slot];

/** Words behind a Kazakh phrase, longest first: the next word or two in small letters. */
const KAZAKH_AFTER: readonly Pattern[] = [
  [/^(?:қаражат|қаржы|ақша)\p{L}*(?: есеб\p{L}+)?|^есебінен/u, 'SOURCE'],
  [/^(?:қаулы|шешім|бұйр|жарлы|өкім)\p{L}*[мбп]ен(?![\p{L}])|^тарапынан/u, 'BY'],
  [/^(?:саны|көлемі|мөлшері|бағасы|құны|үлесі)(?!\p{L})/u, 'SUBJ'],
  [/^арқылы/u, 'THROUGH'],
  [/^(?:туралы|жөнінде|жайлы|жайында|бойынша|хақында)/u, 'ABOUT'],
  [/^үшін/u, 'FOR'],
  [/^қарсы/u, 'AGAINST'],
  [/^арасында/u, 'AMONG'],
  [/^(?:ретінде|болып|етіп)/u, 'AS'],
  [/^(?:кезінде|барысында|аясында)/u, 'DURING'],
  [
    /^(?:айтуынша|хабарлауынша|мәліметінше|мәлімдеуінше|сөзінше|пікірінше|дерегінше|жазуынша|(?:мәлімет|дерегі|ақпарат)\p{L}*(?: бойынша)?)/u,
    'SAYS',
  ],
];

/** Words before a Russian phrase, longest first. */
const RUSSIAN_BEFORE: readonly Pattern[] = [
  [/(?:за счет(?: средств)?|из (?:средств|бюджета)|на средства)$/u, 'SOURCE'],
  [/по (?:словам|данным|информации|сообщению|мнению)$|со слов$/u, 'SAYS'],
  [/(?:по (?:решению|приказу|указу|распоряжению|поручению)|(?:указом|постановлением|приказом|решением|распоряжением))$/u, 'BY'],
  [/(?:во время|в ходе|в рамках)$/u, 'DURING'],
  [/(?<!\p{L})(?:число|количество|объем|доля|стоимость)$/u, 'SUBJ'],
  [/в качестве$/u, 'AS'],
  [/на (?:должность|пост)$/u, 'AS'],
  [/(?:с (?:должности|поста))$/u, 'FROM'],
  [/в пользу$/u, 'TO'],
  [/(?<!\p{L})(?:в|во|на|под|возле|около|близ|вблизи|при|недалеко от)$/u, 'IN'],
  [/(?<!\p{L})(?:от|из|у)$/u, 'FROM'],
  [/(?<!\p{L})(?:к|ко)$/u, 'TO'],
  [/(?<!\p{L})(?:о|об|обо|про|по)$/u, 'ABOUT'],
  [/(?<!\p{L})(?:для|за)$/u, 'FOR'],
  [/(?<!\p{L})через$/u, 'THROUGH'],
  [/(?<!\p{L})против$/u, 'AGAINST'],
  [/(?<!\p{L})(?:между|среди)$/u, 'AMONG'],
];

/** Words before an English phrase. */
const ENGLISH_BEFORE: readonly Pattern[] = [
  [/according to$/u, 'SAYS'],
  [/out of$/u, 'SOURCE'],
  [/(?:number|amount|share|price|volume) of$/u, 'SUBJ'],
  [/(?<!\p{L})by$/u, 'BY'],
  [/(?<!\p{L})(?:to|into)$/u, 'TO'],
  [/(?<!\p{L})from$/u, 'FROM'],
  [/(?<!\p{L})with$/u, 'WITH'],
  [/(?<!\p{L})(?:in|at|near|on|outside|inside|across)$/u, 'IN'],
  [/(?<!\p{L})for$/u, 'FOR'],
  [/(?<!\p{L})(?:about|over|concerning)$/u, 'ABOUT'],
  [/(?<!\p{L})against$/u, 'AGAINST'],
  [/(?<!\p{L})(?:through|via)$/u, 'THROUGH'],
  [/(?<!\p{L})(?:between|among)$/u, 'AMONG'],
  [/(?<!\p{L})as$/u, 'AS'],
  [/(?<!\p{L})of$/u, 'GEN'],
  [/(?<!\p{L})during$/u, 'DURING'],
];

const findPattern = (patterns: readonly Pattern[], words: string): Slot | null => patterns.find(([form]) => form.test(words))?.[1] ?? null;

/** The slot that the words behind a Kazakh phrase give it. */
export const findSlotAfter = (words: string): Slot | null => findPattern(KAZAKH_AFTER, words);
/** The slot that the words before a Russian or English phrase give it. */
export const findSlotBefore = (words: string, lang: 'ru' | 'en'): Slot | null =>
  findPattern(lang === 'ru' ? RUSSIAN_BEFORE : ENGLISH_BEFORE, words);
export const isRussianWith = (words: string): boolean => /(?<!\p{L})(?:с|со)$/u.test(words);
