/** Part of a sentence, in UTF-16 units. */
export interface SpeakerPart {
  readonly start: number;
  readonly end: number;
}

const OFFICE =
  /^(?:(?:вице-|премьер-|экс-)?министр|замминистра|глава|директор|президент|аким|мэр|губернатор|депутат|представитель(?:ница)?|пресс-\p{L}+|руководитель|председатель|заместитель|спикер|сенатор|лидер|чиновни[кц]\p{L}*|эксперт|адвокат|прокурор|судья|врач|учитель(?:ница)?|житель(?:ница)?|автор|секретарь|начальник|основатель|он|она|они|компания|ведомство|министерство|полиция|the|he|she|they|әкім\p{L}*|ол|министр\p{L}*|депутат)$/u;
const ADJUNCT = /^(?:на|в|во|после|при|перед|из|через|по|во|in|at|on|during|after|from)$/iu;
const LATER =
  /^(?:уже|ал|енді|бірақ|дегенмен|сондықтан|сонда|болса|да|де|что|и|а|но|где|когда|that|and|but|where|вчера|сегодня|ранее|позже|затем|потом|также|тогда|ещё|еще|однако|как|later|also|then|yesterday|had|has|earlier|кеше|бүгін|осылай|былай|кейін|сонымен|сондай-ақ)$/iu;
const ADDRESSEE =
  /^(?:журналистам|репортёрам|репортерам|корреспонденту|reporters|journalists|тілшілерге|журналистерге|ата-аналарға|халыққа|депутаттарға|изданию|агентству|телеканалу|депутатам)$/iu;
const KAZAKH_PLACE = /\p{L}(?:да|де|та|те)$/u;
const KAZAKH_TIME = /^(?:барысында|кейін|күні|кезінде|соң|аясында)$/u;
const KAZAKH_OBJECT = /^\p{Ll}+[нтд][ыі]$/u;
const KAZAKH_CASE = /\p{L}(?:[нтд][ыі][ңн]|[нтд][ыі]|[нд]а|[нд]е|[гғкқ][ае]|[нтд]ан|[нтд]ен|[дт][ае])$/u;
const KAZAKH_ONLY = /[әғқңөұүһі]/iu;

const isPossessed = (word: string | undefined): boolean => word !== undefined && /[ыі]$/u.test(word) && !KAZAKH_CASE.test(word);
const isCapital = (word: string | undefined): boolean => word !== undefined && /^["«“(]?\p{Lu}/u.test(word);

/** Shortest word at the start that is read as a Kazakh place or time: shorter ones may be names, such as Аида. */
const MIN_PLACE_LENGTH = 6;

/** Number of words at the start that tell where or when. */
function countLeading(words: readonly string[], isKazakh: boolean): number {
  let at = 0;
  while (at < words.length - 1) {
    const [word = '', next = ''] = words.slice(at);
    if (isKazakh && KAZAKH_TIME.test(next)) at += 2;
    else if (LATER.test(word) || ADDRESSEE.test(word) || (isKazakh && word.length >= MIN_PLACE_LENGTH && KAZAKH_PLACE.test(word))) at += 1;
    else if (ADJUNCT.test(word)) {
      const named = words.findIndex((one, index) => index > at + 1 && OFFICE.test(one));
      const capital = words.findIndex((one, index) => index > at + 1 && isCapital(one));
      at = [named, capital].find((place) => place >= 0) ?? Math.min(at + 2, words.length - 1);
    } else break;
  }
  return Math.min(at, words.length - 1);
}

/** Number of words up to the last that belongs to the name or the office. */
function countKept(words: readonly string[], from: number): number {
  const stop = words.findIndex(
    (word, index) => index > from && ((ADJUNCT.test(word) && word !== 'по') || LATER.test(word) || ADDRESSEE.test(word)),
  );
  return stop < 0 ? words.length : stop;
}

/** Number of words of a Kazakh subject that other parts of the sentence follow. */
function countSubject(words: readonly string[], from: number): number {
  const name = words.findIndex((word, at) => at >= from && isCapital(word) && isCapital(words[at + 1]));
  const isObject = words.slice(from, name).some((word) => KAZAKH_OBJECT.test(word));
  let end = name;
  if (name < 0 || isObject) {
    const bare = words.findIndex((word, at) => at >= from && !KAZAKH_CASE.test(word));
    end = bare < 0 ? from : bare;
    while (isPossessed(words[end + 1])) end += 1;
    return end + 1;
  }
  while (isCapital(words[end])) end += 1;
  return end;
}

/**
 * The words that name a speaker, without those that tell where, when or to whom.
 * @param isSubject true if an object may follow, as in Kazakh
 */
export function findSpeakerWords(sentence: string, { start, end }: SpeakerPart, isSubject = false): SpeakerPart {
  const words = [...sentence.slice(start, end).matchAll(/\S+/g)];
  const texts = words.map(([word]) => word.replace(/[,:]$/, ''));
  const isKazakh = KAZAKH_ONLY.test(sentence);
  const from = countLeading(texts, isKazakh);
  const to = isKazakh && isSubject ? countSubject(texts, from) : countKept(texts, from);
  const [first, last] = [words[from], words[to - 1]];
  if (!first || !last || to <= from || LATER.test(first[0])) return { start, end: start };
  const written = last[0].replace(/[\s,;:–—-]+$/u, '');
  return { start: start + first.index, end: start + last.index + written.length };
}
