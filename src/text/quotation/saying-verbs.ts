const KAZAKH_SPOKE =
  'атап\\sөтті|айтып\\sөтті|атап\\sкөрсетті|жауап\\sберді|мәлімдеді|жазды|айтты|хабарлады|қосты|түсіндірді|ескертті|сендірді|' +
  'түйіндеді|қорытты|аяқтады|толықтырды|тоқталды|білдірді|сұрады|бөлісті|үндеді';
const kazakhThat = (verbs: string): string => `деп\\s(?:\\p{L}{1,30}\\s){0,2}?(?:${verbs})`; // "деп атап өтті"
export const KAZAKH_SAID_THAT = kazakhThat(KAZAKH_SPOKE);
export const KAZAKH_VERBS = `деді|дейді|депті|десті|dedi|deidi|deıdi|${kazakhThat(`${KAZAKH_SPOKE}|есептейді|санайды|ойлайды`)}`;
export const KAZAKH_ATTRIBUTE = 'деген(?:\\s(?:болатын|еді))?'; // «…» деген means "called"
/** Verbs after reported words or before a colon. */
export const KAZAKH_TOLD = `${KAZAKH_SPOKE}|айтады|жазады|баяндады|растады|мойындады|деді|дейді|деп\\sотыр`;
export const KAZAKH_CALLED = 'деп\\s(?:атады|бағалады|сипаттады|айыптады|таныды|есептейді|санайды)';
export const KAZAKH_ACCORDING = '(?:айтуынша|пікірінше|сөзінше|мәлімдеуінше|хабарлауынша|ойынша|сендіруінше|түсіндіруінше)';

const RUSSIAN_STEMS =
  'сказал|заявил|отметил|сообщил|подчеркнул|добавил|рассказал|пояснил|объяснил|написал|ответил|уточнил|напомнил|призвал|' +
  'спросил|признал|предупредил|заключил|указал|заверил|поделил|подытожил|пообещал|подтвердил|возразил|отрезал|парировал|' +
  'вспомнил|посетовал|пожаловал|предположил|спрогнозировал|констатировал|резюмировал|прокомментировал|' +
  'говорил|заявлял|отмечал|сообщал|подч[её]ркивал|утверждал|обещал|предупреждал|объяснял|считал|писал';
const RUSSIAN_SAYS =
  'говорит|отмечает|подч[её]ркивает|считает|поясняет|добавляет|пишет|утверждает|заявляет|сообщает|рассказывает|объясняет|обещает|' +
  'вспоминает|уверяет|предупреждает|призна[её]т|полагает';
export const RUSSIAN_VERBS = `(?:(?:также|затем|позже)\\s)?(?:(?:${RUSSIAN_STEMS})(?:[аи]|ся|[аи]сь)?|${RUSSIAN_SAYS}|призна(?:лся|лась|лись))`;
export const RUSSIAN_CALLED = '(?:назвал|охарактеризовал|описал|окрестил|оценил)[аи]?';
export const RUSSIAN_ACCORDING = 'по\\s(?:словам|мнению|выражению|утверждению|оценке)|со\\sслов';

export const ENGLISH_VERBS =
  'said|says|added|adds|stressed|noted|wrote|stated|announced|explained|told\\s(?:(?:the|a|an|his|her|their)\\s)?\\p{L}+|' +
  'insisted|warned|argued|replied|admitted|promised|claimed|recalled|predicted|declared|remarked|observed|' +
  'concluded|joked|complained|testified|vowed|responded|answered|commented|acknowledged|recalls|explains|argues|notes|warns|insists';
export const ENGLISH_CALLED = 'called|calls|described|branded|dubbed|labelled|labeled';
export const ENGLISH_ACCORDING = 'according\\sto|in\\sthe\\swords\\sof';

/** The end and the start of a verb, which is none in "so-called". */
export const WORD_END = '(?![\\p{L}\\p{M}\\p{N}])';
export const WORD_START = '(?<![\\p{L}\\p{M}\\p{N}-])(?<!so\\s)';
