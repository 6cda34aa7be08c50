/** Legal forms in Kazakh, Russian and English. The spellings of a line are one form. */
const SPELLINGS_BY_FORM = `
ТОО, ЖШС, LLP, товарищество с ограниченной ответственностью, жауапкершілігі шектеулі серіктестігі, жауапкершілігі шектеулі серіктестік, limited liability partnership
ООО, ЖШҚ, LLC, общество с ограниченной ответственностью, жауапкершілігі шектеулі қоғам, жауапкершілігі шектеулі қоғамы, limited liability company
АО, АҚ, JSC, акционерное общество, акционерлік қоғамы, акционерлік қоғам, joint stock company
ЗАО, ЖАҚ, CJSC, закрытое акционерное общество, жабық акционерлік қоғамы, жабық акционерлік қоғам, closed joint stock company
ОАО, ААҚ, OJSC, открытое акционерное общество, ашық акционерлік қоғамы, ашық акционерлік қоғам, open joint stock company
ПАО, ЖАҚҚ, PJSC, публичное акционерное общество, public joint stock company
НАО, КеАҚ, NJSC, некоммерческое акционерное общество, коммерциялық емес акционерлік қоғамы, коммерциялық емес акционерлік қоғам, non profit joint stock company
ИП, ЖК, индивидуальный предприниматель, жеке кәсіпкер, individual entrepreneur, sole proprietor
ОФ, ҚҚ, общественный фонд, қоғамдық қоры, қоғамдық қор, public fund, public foundation
КФ, корпоративный фонд, корпоративтік қоры, корпоративтік қор, corporate fund, corporate foundation
ЧФ, частный фонд, жеке қоры, жеке қор, private fund, private foundation
БФ, благотворительный фонд, қайырымдылық қоры, қайырымдылық қор, charitable foundation, charity fund
ОО, ҚБ, общественное объединение, қоғамдық бірлестігі, қоғамдық бірлестік, public association
РОО, РҚБ, республиканское общественное объединение, республикалық қоғамдық бірлестігі, республикалық қоғамдық бірлестік
НПП, ҰКП, национальная палата предпринимателей, ұлттық кәсіпкерлер палатасы, national chamber of entrepreneurs
ОЮЛ, ЗТБ, объединение юридических лиц, заңды тұлғалар бірлестігі, association of legal entities
ГУ, ММ, государственное учреждение, мемлекеттік мекемесі, мемлекеттік мекеме, state institution
КГУ, КММ, коммунальное государственное учреждение, коммуналдық мемлекеттік мекемесі
РГУ, РММ, республиканское государственное учреждение, республикалық мемлекеттік мекемесі
ГКП, КГП, МКК, КМК, государственное коммунальное предприятие, коммунальное государственное предприятие, мемлекеттік коммуналдық кәсіпорны, коммуналдық мемлекеттік кәсіпорны
ГККП, КГКП, МКҚК, КМҚК, государственное коммунальное казенное предприятие, коммунальное государственное казенное предприятие, мемлекеттік коммуналдық қазыналық кәсіпорны, коммуналдық мемлекеттік қазыналық кәсіпорны
РГП, РМК, республиканское государственное предприятие, республикалық мемлекеттік кәсіпорны
КХ, ШҚ, крестьянское хозяйство, шаруа қожалығы, peasant farm
ПК, ӨК, производственный кооператив, өндірістік кооперативі, production cooperative
Ltd, Limited
Inc, Incorporated
Corp, Corporation
PLC
GmbH
AG
NV
SE
`;

const MAX_FORM_WORDS = 5;
const FORM_BY_SPELLING: ReadonlyMap<string, number> = new Map(
  SPELLINGS_BY_FORM.trim()
    .split('\n')
    .flatMap((line, form) => line.split(', ').map((spelling) => [spelling.toLowerCase(), form] as const)),
);

interface Inflected {
  readonly norm: string;
  readonly lemmas?: readonly { readonly norm: string }[];
}

/** What a name is without its legal form. */
export interface WithoutForm<W> {
  readonly words: readonly W[];
  /** Number of the legal form; null if the name has none. */
  readonly form: number | null;
}

/** The spellings of consecutive words. Each may have a case ending. */
function findForm(words: readonly Inflected[]): number | undefined {
  const norms = words.map(({ norm }) => norm);
  const isDotted = norms.length > 1 && norms.every((norm) => norm.length === 1); // Т.О.О.
  const whole = FORM_BY_SPELLING.get(norms.join(isDotted ? '' : ' '));
  if (whole !== undefined) return whole;
  const heads = words.reduce<readonly string[]>(
    (begun, { norm, lemmas = [] }) => {
      const forms = [norm, ...lemmas.map((lemma) => lemma.norm)];
      return begun.flatMap((head) => forms.map((form) => (head === '' ? form : `${head} ${form}`))).filter(isBeginning);
    },
    [''],
  );
  return heads.map((head) => FORM_BY_SPELLING.get(head)).find((form) => form !== undefined);
}

const BEGINNINGS: ReadonlySet<string> = new Set(
  [...FORM_BY_SPELLING.keys()].flatMap((spelling) => spelling.split(' ').map((_, index, words) => words.slice(0, index + 1).join(' '))),
);
const isBeginning = (text: string): boolean => BEGINNINGS.has(text);

/** The right by which a state enterprise has its property, beside its form: РГП на ПХВ, ШЖҚ РМК. */
const PROPERTY_RIGHTS: readonly string[] = [
  'на праве хозяйственного ведения',
  'на праве оперативного управления',
  'шаруашылық жүргізу құқығындағы',
  'жедел басқару құқығындағы',
  'на пхв',
  'шжқ',
];

function removeRight<W extends Inflected>(words: readonly W[]): readonly W[] {
  for (const right of PROPERTY_RIGHTS) {
    const { length } = right.split(' ');
    const at = words.findIndex(
      (_, index) =>
        words
          .slice(index, index + length)
          .map(({ norm }) => norm)
          .join(' ') === right,
    );
    if (at >= 0) return words.filter((_, index) => index < at || index >= at + length);
  }
  return words;
}

/** Removes a legal form at the start or at the end of a name, if other words are left. */
export function removeLegalForm<W extends Inflected>(written: readonly W[]): WithoutForm<W> {
  const words = removeRight(written);
  for (let length = Math.min(MAX_FORM_WORDS, words.length - 1); length >= 1; length -= 1) {
    const opening = findForm(words.slice(0, length));
    if (opening !== undefined) return { words: words.slice(length), form: opening };
    const closing = findForm(words.slice(-length));
    if (closing !== undefined) return { words: words.slice(0, -length), form: closing };
  }
  return { words: written, form: null };
}

/** The abbreviations of the legal form that a word is, in all languages; none if it is another word. */
export function listAbbreviations({ norm, lemmas = [] }: Inflected): readonly string[] {
  const form = [norm, ...lemmas.map((lemma) => lemma.norm)].map((one) => FORM_BY_SPELLING.get(one)).find((one) => one !== undefined);
  return form === undefined
    ? []
    : [...FORM_BY_SPELLING].flatMap(([spelling, own]) => (own === form && !spelling.includes(' ') ? [spelling] : []));
}
