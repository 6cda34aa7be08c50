/**
 * The ontology: the kinds of entities and the predicates of statements. To add a predicate, add a line. At start-up
 * the ontology is written to the database, which checks every statement against it.
 */

/** A short text in our own words, by language tag. */
export interface LocalText {
  readonly kk?: string;
  readonly ru?: string;
  readonly en?: string;
}

export const KINDS = {
  PERSON: { en: 'person', ru: 'человек', kk: 'адам' },
  ORGANIZATION: { en: 'organization', ru: 'организация', kk: 'ұйым' },
  FUND: { en: 'fund', ru: 'фонд', kk: 'қор' },
  PLACE: { en: 'place', ru: 'место', kk: 'жер' },
  EVENT: { en: 'event', ru: 'событие', kk: 'оқиға' },
  OFFICE: { en: 'office', ru: 'должность', kk: 'лауазым' },
  GROUP: { en: 'group', ru: 'группа людей', kk: 'адамдар тобы' },
  DOCUMENT: { en: 'document', ru: 'документ', kk: 'құжат' },
  THING: { en: 'thing', ru: 'предмет', kk: 'зат' },
} as const satisfies Record<string, LocalText>;

export type Kind = keyof typeof KINDS;
export const KIND_NAMES = Object.keys(KINDS) as Kind[]; // keys of a literal object are exactly its names

/** Kinds of values that are not entities. */
export const PLAIN_VALUES = ['QUANTITY', 'TEXT', 'DATE', 'UNKNOWN'] as const;
export type PlainValue = (typeof PLAIN_VALUES)[number];
export type ValueKind = Kind | PlainValue;

/** Types of each kind that has types. */
export const TYPES = {
  ORGANIZATION: {
    PARTY: { en: 'political party', ru: 'политическая партия', kk: 'саяси партия' },
    MEDIA: { en: 'news medium or website', ru: 'СМИ или сайт', kk: 'БАҚ немесе сайт' },
    INSTITUTION: { en: 'institution', ru: 'учреждение', kk: 'мекеме' },
    UNSPECIFIED: { en: 'type not stated', ru: 'тип не указан', kk: 'түрі айтылмаған' },
  },
  PLACE: {
    COUNTRY: { en: 'country', ru: 'страна', kk: 'ел' },
    REGION: { en: 'region', ru: 'регион', kk: 'өңір' },
    DISTRICT: { en: 'district', ru: 'район', kk: 'аудан' },
    CITY: { en: 'city', ru: 'город', kk: 'қала' },
    VILLAGE: { en: 'village', ru: 'село', kk: 'ауыл' },
    SETTLEMENT: { en: 'settlement', ru: 'населённый пункт', kk: 'елді мекен' },
  },
  OFFICE: {
    POSITION: { en: 'position', ru: 'должность', kk: 'қызмет' },
    TITLE: { en: 'title', ru: 'титул', kk: 'атақ' },
  },
  GROUP: {
    FAMILIES: { en: 'families', ru: 'семьи', kk: 'отбасылар' },
    PEOPLE: { en: 'people', ru: 'люди', kk: 'адамдар' },
  },
  DOCUMENT: {
    REPORT: { en: 'report', ru: 'сообщение', kk: 'хабарлама' },
    PROGRAMME: { en: 'programme', ru: 'программа', kk: 'бағдарлама' },
    LETTER: { en: 'letter', ru: 'письмо', kk: 'хат' },
    RULES: { en: 'rules', ru: 'правила', kk: 'ереже' },
    INFORMATION: { en: 'information', ru: 'информация', kk: 'ақпарат' },
  },
  THING: {
    PRODUCT: { en: 'product', ru: 'товар', kk: 'тауар' },
    VEHICLE: { en: 'vehicle', ru: 'транспортное средство', kk: 'көлік' },
    DRUG: { en: 'drug', ru: 'лекарство', kk: 'дәрі-дәрмек' },
    DISEASE: { en: 'disease', ru: 'болезнь', kk: 'ауру' },
    BUILDING: { en: 'building', ru: 'здание', kk: 'ғимарат' },
    ANIMAL: { en: 'animal', ru: 'животное', kk: 'жануар' },
    WORK: { en: 'creative work', ru: 'произведение', kk: 'туынды' },
    TOPIC: { en: 'topic', ru: 'тема', kk: 'тақырып' },
  },
  EVENT: {
    MEETING: { en: 'meeting', ru: 'встреча', kk: 'кездесу' },
    BRIEFING: { en: 'briefing', ru: 'информирование', kk: 'мәлімет беру' },
    REPORT: { en: 'report', ru: 'доклад', kk: 'баяндау' },
    PAYMENT: { en: 'payment', ru: 'выплата', kk: 'төлем' },
    DELIVERY: { en: 'delivery', ru: 'доставка', kk: 'жеткізу' },
    ALLOCATION: { en: 'allocation of money', ru: 'выделение денег', kk: 'қаржы бөлу' },
    AID: { en: 'aid', ru: 'помощь', kk: 'көмек' },
    INSTRUCTION: { en: 'instruction', ru: 'поручение', kk: 'тапсырма' },
    MOBILIZATION: { en: 'mobilization', ru: 'мобилизация', kk: 'жұмылдыру' },
    STATE_OF_EMERGENCY: { en: 'state of emergency', ru: 'режим ЧП', kk: 'төтенше жағдай' },
    SIGNING: { en: 'signing', ru: 'подписание', kk: 'қол қою' },
    GROWTH: { en: 'growth', ru: 'рост', kk: 'өсім' },
    FORMATION: { en: 'formation', ru: 'формирование', kk: 'жасақтау' },
    APPROVAL: { en: 'approval', ru: 'утверждение', kk: 'бекіту' },
    SELECTION: { en: 'selection', ru: 'отбор', kk: 'іріктеу' },
    TRIP: { en: 'trip', ru: 'поездка', kk: 'сапар' },
  },
} as const satisfies Partial<Record<Kind, Record<string, LocalText>>>;

export type TypedKind = keyof typeof TYPES;
export type TypeOf<K extends TypedKind> = keyof (typeof TYPES)[K] & string;
export type EntityType = { [K in TypedKind]: TypeOf<K> }[TypedKind];
export type EventType = TypeOf<'EVENT'>;

/** The types of a kind with their labels, in order of declaration. Empty for people and funds. */
export const typeLabels = (kind: Kind): Readonly<Record<string, LocalText>> => (kind in TYPES ? TYPES[kind as TypedKind] : {}); // `in` has just shown it

/** The names of a kind's types. */
export function typesOf<K extends TypedKind>(kind: K): TypeOf<K>[];
export function typesOf(kind: Kind): EntityType[];
export function typesOf(kind: Kind): string[] {
  return Object.keys(typeLabels(kind));
}

export const UNITS = {
  KZT: { en: 'tenge', ru: 'тенге', kk: 'теңге' },
  FAMILY: { en: 'families', ru: 'семей', kk: 'отбасы' },
  PERSON: { en: 'people', ru: 'человек', kk: 'адам' },
  TONNE: { en: 'tonnes', ru: 'тонн', kk: 'тонна' },
  TIMES: { en: 'times', ru: 'раз', kk: 'есе' },
} as const satisfies Record<string, LocalText>;
export type Unit = keyof typeof UNITS;

/** A predicate with its labels and its allowed kinds. Every predicate also allows the value UNKNOWN. */
export interface PredicateDefinition {
  readonly label: LocalText;
  readonly inverse: LocalText;
  readonly subjects: readonly Kind[];
  readonly values: readonly ValueKind[];
  /** True if the predicate describes participation in an event. */
  readonly role: boolean;
  /** True if amounts may be added up. False for counts that may overlap and for amounts per recipient. */
  readonly additive: boolean;
}

const ANY = KIND_NAMES;
const EVENT = ['EVENT'] as const;
const ACTOR = ['PERSON', 'ORGANIZATION', 'FUND', 'GROUP', 'OFFICE'] as const;

type Words = readonly [en: string, ru: string, kk: string];
const local = ([en, ru, kk]: Words): LocalText => ({ en, ru, kk });
const define = (subjects: readonly Kind[], values: readonly ValueKind[], label: Words, inverse: Words, more: Partial<Pick<PredicateDefinition, 'role' | 'additive'>> = {}): PredicateDefinition => ({
  label: local(label),
  inverse: local(inverse),
  subjects,
  values,
  role: false,
  additive: false,
  ...more,
});
const role = (values: readonly Kind[], label: Words, inverse: Words) => define(EVENT, values, label, inverse, { role: true });
const text = (subjects: readonly Kind[], label: Words, inverse: Words) => define(subjects, ['TEXT'], label, inverse);
const amount = (label: Words, inverse: Words, additive = false) => define(EVENT, ['QUANTITY'], label, inverse, { additive });

export const ROLES = {
  HOST: role(ACTOR, ['host', 'принимающий', 'қабылдаушы'], ['hosted', 'принимал', 'қабылдаған']),
  VISITOR: role(ACTOR, ['visitor', 'посетитель', 'қабылдауда болған'], ['was received at', 'был принят', 'қабылдауында болды']),
  REPORTER: role(ACTOR, ['reporter', 'докладчик', 'баяндаушы'], ['reported in', 'докладывал', 'баяндаған']),
  ADDRESSEE: role(ACTOR, ['addressee', 'адресат', 'кімге айтылды'], ['was addressed in', 'адресат в', 'өзіне айтылған']),
  TOPIC: role(ANY, ['topic', 'тема', 'тақырып'], ['was a topic of', 'тема в', 'тақырыбы болды']),
  PAYER: role(ACTOR, ['payer', 'плательщик', 'төлеуші'], ['paid for', 'оплатил', 'төледі']),
  RECIPIENT: role([...ACTOR, 'PLACE'], ['recipient', 'получатель', 'алушы'], ['received', 'получил', 'алды']),
  BENEFICIARY: role([...ACTOR, 'PLACE'], ['beneficiary', 'выгодоприобретатель', 'игілігін көруші'], ['benefits from', 'в чью пользу', 'игілігін көреді']),
  INSTRUCTOR: role(ACTOR, ['instructor', 'давший поручение', 'тапсырма беруші'], ['instructed', 'поручил', 'тапсырды']),
  CHANNEL: role(ACTOR, ['through', 'через кого', 'кім арқылы'], ['was the channel of', 'канал для', 'арқылы жасалды']),
  AGENT: role(ACTOR, ['agent', 'исполнитель', 'жасаушы'], ['did', 'сделал', 'жасады']),
  SIGNER: role(ACTOR, ['signer', 'подписавший', 'қол қоюшы'], ['signed in', 'подписал', 'қол қойды']),
  THEME: role(ANY, ['what it was done to', 'над чем', 'нысаны'], ['was the object of', 'объект действия', 'нысаны болды']),
  ORGANIZER: role(ACTOR, ['organizer', 'организатор', 'ұйымдастырушы'], ['organizes', 'организует', 'ұйымдастырады']),
  AMONG: role(['GROUP', 'ORGANIZATION', 'PLACE'], ['among', 'среди кого', 'кімдердің арасында'], ['is the field of', 'среди них проходит', 'арасында өтеді']),
  TRAVELER: role(ACTOR, ['traveler', 'кто ездил', 'сапарлаушы'], ['travelled in', 'ездил', 'сапарлады']),
  DESTINATION: role(['PLACE'], ['destination', 'куда', 'баратын жері'], ['was visited in', 'место поездки', 'сапар жасалған жер']),
} as const satisfies Record<string, PredicateDefinition>;

export const PREDICATES = {
  ...ROLES,
  PART_OF: define(EVENT, EVENT, ['part of', 'часть', 'бөлігі'], ['has part', 'включает', 'құрамында']),
  DURING: define(EVENT, EVENT, ['during', 'во время', 'кезінде'], ['time of', 'время, когда', 'кезінде болған']),
  PLACE: define(EVENT, ['PLACE'], ['place', 'место', 'өткен жері'], ['place of', 'место события', 'оқиға орны']),
  TIME: define(EVENT, ['DATE'], ['time', 'время', 'уақыты'], ['time of', 'время события', 'оқиға уақыты']),
  PLANNED_TIME: define(EVENT, ['DATE'], ['planned time', 'планируемое время', 'жоспарланған уақыты'], ['planned for', 'запланировано', 'жоспарланған']),
  PURPOSE: text(EVENT, ['purpose', 'цель', 'мақсаты'], ['purpose of', 'цель', 'мақсаты']),
  CONTENT: text(EVENT, ['content', 'содержание', 'мазмұны'], ['content of', 'содержание', 'мазмұны']),
  DETAIL: text(EVENT, ['detail', 'подробность', 'нақтылау'], ['detail of', 'подробность', 'нақтылау']),
  DESCRIBED_AS: text(ANY, ['described as', 'описан как', 'сипатталуы'], ['description of', 'описание', 'сипаттамасы']),
  AMOUNT: amount(['amount', 'сумма', 'мөлшері'], ['amount of', 'сумма', 'мөлшері'], true),
  AMOUNT_EACH: amount(['amount each', 'сумма на каждого', 'әрқайсысына мөлшері'], ['amount each of', 'сумма на каждого', 'әрқайсысына мөлшері']),
  RECIPIENT_COUNT: amount(['number of recipients', 'число получателей', 'алушылар саны'], ['number of recipients of', 'число получателей', 'алушылар саны']),
  THEME_COUNT: amount(['number', 'число', 'саны'], ['number in', 'число', 'саны']),
  FACTOR: amount(['growth factor', 'во сколько раз', 'неше есе'], ['growth factor of', 'во сколько раз', 'неше есе']),
  HOLDER: define(['OFFICE'], ['PERSON'], ['holder', 'занимает', 'иесі'], ['holds', 'занимает должность', 'қызметін атқарады']),
  DEPUTY_TO: define(['OFFICE'], ['OFFICE'], ['deputy to', 'заместитель', 'орынбасары'], ['has deputy', 'имеет заместителя', 'орынбасары бар']),
  OFFICE_OF: define(['OFFICE'], ['ORGANIZATION', 'FUND', 'PLACE'], ['office of', 'должность в', 'лауазымы'], ['has office', 'имеет должность', 'лауазымы бар']),
  BEARS_TITLE: define(['PERSON'], ['OFFICE'], ['bears title', 'носит титул', 'атағы бар'], ['title borne by', 'титул носит', 'атақ иесі']),
  LOCATED_IN: define(['PLACE', 'ORGANIZATION', 'FUND', 'GROUP'], ['PLACE'], ['located in', 'находится в', 'орналасқан'], ['location of', 'здесь находится', 'осында орналасқан']),
  LIVES_IN: define(['PERSON', 'GROUP'], ['PLACE'], ['lives in', 'живёт в', 'тұрады'], ['home of', 'здесь живёт', 'осында тұрады']),
  WORKS_AT: define(['PERSON', 'GROUP'], ['ORGANIZATION', 'FUND'], ['works at', 'работает в', 'жұмыс істейді'], ['employs', 'работодатель', 'қызметкері']),
  AFFILIATED_WITH: define(ACTOR, ['ORGANIZATION', 'FUND'], ['affiliated with', 'связан с', 'қатысты'], ['has affiliate', 'связанные', 'қатысты топ']),
  MEMBER_OF: define(['PERSON', 'GROUP', 'ORGANIZATION'], ['ORGANIZATION', 'GROUP'], ['member of', 'состоит в', 'мүшесі'], ['has member', 'члены', 'мүшелері']),
  COMPOSED_OF: define(['GROUP'], ['GROUP', 'PERSON'], ['composed of', 'состоит из', 'құрамы'], ['makes up', 'составляет', 'құрайды']),
  SUBSET_OF: define(['GROUP'], ['GROUP'], ['some of', 'часть группы', 'бір бөлігі'], ['includes', 'включает', 'ішінде']),
  PROGRAMME_OF: define(['DOCUMENT'], ['ORGANIZATION', 'FUND', 'PERSON', 'PLACE'], ['programme of', 'программа', 'бағдарламасы'], ['has programme', 'имеет программу', 'бағдарламасы бар']),
  RULES_OF: define(['DOCUMENT'], EVENT, ['rules of', 'правила', 'ережесі'], ['has rules', 'имеет правила', 'ережесі бар']),
  QUOTA_FOR: define(['DOCUMENT'], ['GROUP'], ['quota for', 'квота для', 'квота берілген'], ['has a quota in', 'имеет квоту в', 'квотасы бар']),
  WEBSITE_OF: define(['ORGANIZATION'], ['PERSON', 'ORGANIZATION', 'FUND'], ['website of', 'сайт', 'сайты'], ['has website', 'имеет сайт', 'сайты бар']),
  RECEIVED_BY: define(['DOCUMENT'], ['ORGANIZATION', 'FUND', 'PERSON', 'OFFICE'], ['received by', 'поступили в', 'келіп түскен жері'], ['received', 'получает', 'қабылдайды']),
} as const satisfies Record<string, PredicateDefinition>;

export type Predicate = keyof typeof PREDICATES;
export type Role = keyof typeof ROLES;
export const PREDICATE_NAMES = Object.keys(PREDICATES) as Predicate[]; // keys of a literal object are exactly its names
export const ROLE_NAMES = Object.keys(ROLES) as Role[]; // the same
