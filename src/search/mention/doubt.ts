import { isEnglishWord } from '../../text/recognize/common-words.ts';
import type { KnownMatch } from './found-mention.ts';
import type { Phrase } from './phrase.ts';

/** Why words may mean something else than the entity, or why they may mean it. */
export const MENTION_DOUBTS = {
  COMMON_NOUN: 'The word starts a sentence and may be a common noun.',
  FAMILY_NAME:
    'The text has only the family name. The person is linked with an entity that the text mentions, or is mentioned in the same article.',
} as const;
export type MentionDoubt = keyof typeof MENTION_DOUBTS;

/** Common nouns after which parties, newspapers, shops and the like are called. */
const COMMON_NOUNS: ReadonlySet<string> = new Set(
  (
    'ауыл ауылы жер халық халқы отан қала дала бірлік достық бейбітшілік теңдік тірек жол болашақ үміт сенім бақыт шаңырақ отау ұлт ел ' +
    'азамат жастар әділет адал намыс ерлік еңбек күн таң жұлдыз алтын күміс гүл жеңіс даму серпін өмір өнер білім мектеп кітап газет ' +
    'уақыт заман тарих дәстүр мәдениет денсаулық береке бәйтерек қазына қамқор қорған парыз рух сауда базар дүкен дәмхана құрылыс ' +
    'тұлпар бүркіт қыран арман мереке шапағат мейірім ана әке бала отбасы ұстаз дәрігер жүрек ақжол ақиқат ' +
    'родина отчизна народ село город земля справедливость солидарность единство согласие мир труд дружба будущее надежда вера любовь ' +
    'яблоко дело сила выбор право закон порядок честь слава победа правда известия ведомости труды время новости эхо волна звезда ' +
    'восход заря рассвет весна осень зима лето солнце луна жизнь здоровье культура спорт динамо локомотив торпедо спартак крылья ' +
    'ветеран гражданин человек семья детство радуга улыбка сказка магнит лента пятёрочка пятерочка перекресток копейка дикси мост ' +
    'путь движение фронт союз партия молодость юность комета ракета буран витязь авангард сокол беркут барс лев орёл орел медведь волк ' +
    'река море океан лес поле гора остров площадь парк сад университет институт театр музей библиотека банк рынок магазин ' +
    'apple forward justice unity freedom time times people village home life star sun hope future'
  ).split(' '),
);

const QUOTES = /["«»“”„]/;

/** True for a single common noun that starts a sentence without quotation marks, so that its capital letter means nothing. */
export function isCommonNoun(text: string, { tokens, start, end }: Phrase, candidates: readonly KnownMatch[]): boolean {
  const [token, more] = tokens;
  if (!token || more || !token.opens || QUOTES.test(text.slice(start, end)) || candidates.length === 0) return false;
  const written = text.slice(token.start, token.wordEnd);
  if (/^\p{Lu}{2}/u.test(written)) return false;
  if (isEnglishWord(token.word.norm)) return true;
  return COMMON_NOUNS.has(token.word.norm) || token.word.lemmas.some(({ norm }) => COMMON_NOUNS.has(norm));
}
