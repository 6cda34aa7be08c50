import { isEnglishWord } from '../../text/recognize/common-words.ts';
import type { KnownMatch } from './found-mention.ts';
import type { Phrase } from './phrase.ts';
import type { Token } from './tokens.ts';

/** Why words may mean something else than the entity, or why they may mean it. */
export const MENTION_DOUBTS = {
  COMMON_NOUN: 'The words start a sentence, or begin with a small letter, and may be common nouns.',
  FAMILY_NAME:
    'The text has only the family name. The person is linked with an entity that the text mentions, or is mentioned in the same article.',
} as const;
export type MentionDoubt = keyof typeof MENTION_DOUBTS;

/** Common nouns after which parties, newspapers, shops and the like are called. */
const COMMON_NOUNS: ReadonlySet<string> = new Set(
  (
    'ауыл ауылы жер халық халқы отан қала дала бірлік достық бейбітшілік теңдік тірек жол болашақ үміт сенім бақыт шаңырақ отау ұлт ел ' +
    'азамат жастар әділет адал намыс ерлік еңбек күн таң жұлдыз алтын күміс гүл жеңіс даму серпін өмір өнер білім мектеп кітап газет ' +
    'жаңалық жаңалықтары хабар хабарлары дауысы үні айнасы уақыт заман тарих дәстүр мәдениет денсаулық береке бәйтерек қазына қамқор қорған парыз рух сауда базар дүкен дәмхана құрылыс ' +
    'тұлпар бүркіт қыран арман мереке шапағат мейірім ана әке бала отбасы ұстаз дәрігер жүрек ақжол ақиқат ' +
    'новости вести вестник голос хроника обозрение панорама зеркало пульс мысль родина отчизна народ село город земля справедливость солидарность единство согласие мир труд дружба будущее надежда вера любовь ' +
    'яблоко дело сила выбор право закон порядок честь слава победа правда известия ведомости труды время новости эхо волна звезда ' +
    'восход заря рассвет весна осень зима лето солнце луна жизнь здоровье культура спорт динамо локомотив торпедо спартак крылья ' +
    'ветеран гражданин человек семья детство радуга улыбка сказка магнит лента пятёрочка пятерочка перекресток копейка дикси мост ' +
    'путь движение фронт союз партия молодость юность комета ракета буран витязь авангард сокол беркут барс лев орёл орел медведь волк ' +
    'река море океан лес поле гора остров площадь парк сад университет институт театр музей библиотека банк рынок магазин ' +
    'news voice mirror herald chronicle apple forward justice unity freedom time times people village home life star sun hope future'
  ).split(' '),
);

const QUOTES = /["«»“”„]/;

const OPENS_SMALL = /^\p{Ll}/u;
const isCommon = ({ word: { norm, lemmas } }: Token): boolean =>
  COMMON_NOUNS.has(norm) || lemmas.some((lemma) => COMMON_NOUNS.has(lemma.norm));

/** True for a common noun in small letters before a name, without quotation marks: новости Казахстана is hardly a newspaper. */
const isDescription = (text: string, { tokens: [first, second], start, end }: Phrase, candidates: readonly KnownMatch[]): boolean =>
  first !== undefined &&
  second !== undefined &&
  OPENS_SMALL.test(text.slice(start, end)) &&
  !QUOTES.test(text.slice(start, end)) &&
  candidates.every(({ name }) => !OPENS_SMALL.test(name.text)) &&
  isCommon(first);

/** True for a single common noun that starts a sentence without quotation marks, so that its capital letter means nothing, and for a description in small letters. */
export function isCommonNoun(text: string, phrase: Phrase, candidates: readonly KnownMatch[]): boolean {
  const { tokens, start, end } = phrase;
  if (isDescription(text, phrase, candidates)) return true;
  const [token, more] = tokens;
  if (!token || more || !token.opens || QUOTES.test(text.slice(start, end)) || candidates.length === 0) return false;
  const written = text.slice(token.start, token.wordEnd);
  if (/^\p{Lu}{2}/u.test(written)) return false;
  if (isEnglishWord(token.word.norm)) return true;
  return isCommon(token);
}
