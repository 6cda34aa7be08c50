import { describe, expect, test } from 'vitest';
import { resolveAmong, type Stored } from '../support/named-alone.ts';

const NONE = 'NONE';
const DOUBT = 'NONE AMBIGUOUS';
const MATCH = 'MATCH';

/** What is stored, what is asked, and the verdicts that are right. */
type Case = readonly [stored: readonly Stored[], asked: string, verdicts: string];

const check = async (stored: readonly Stored[], asked: string, verdicts: string): Promise<void> => {
  const { verdict, candidates } = await resolveAmong(stored, asked);
  expect(verdicts.split(' '), JSON.stringify(candidates)).toContain(verdict);
  if (verdicts !== NONE && candidates.length > 0) {
    const [first] = stored;
    expect(candidates[0]?.matchedName.text).toBe(typeof first === 'string' ? first : first?.[0]);
  }
};

/** Tests one of so many cases, each with a database of its own. */
export function testResolution(every: number): void {
  const choose = <T>(cases: readonly T[]): T[] => cases.filter((_, index) => index % every === 0);
  describe('what must not be folded', () => {
    test.each(
      choose<Case>([
        [[['Форум III', 'ORGANIZATION']], 'Форум II', NONE],
        [[['Ақтау II', 'PLACE']], 'Ақтау', DOUBT],
        [[['Корпус В', 'ORGANIZATION']], 'Корпус А', DOUBT],
        [[['Line 4/5', 'ORGANIZATION']], 'Line 45', DOUBT],
        [
          [
            ['Цех 1.2', 'ORGANIZATION'],
            ['Цех 12', 'ORGANIZATION'],
          ],
          'Цех 1.2',
          MATCH,
        ],
        [[['Channel+', 'ORGANIZATION']], 'Channel', DOUBT],
        [[['ООН', 'ORGANIZATION']], 'Он', NONE],
        [[['Руан', 'PLACE']], 'Rwanda', NONE],
        [['Ержан Қанапияұлы'], 'K. Yerzhan', DOUBT],
        [[['Том IV', 'ORGANIZATION']], 'Том VI', NONE],
        [[['Съезд ХХІ', 'ORGANIZATION']], 'Съезд ХХ', NONE],
        [[['Мектеп № 5', 'ORGANIZATION']], 'Мектеп № 6', NONE],
        [[['Ту-134', 'ORGANIZATION']], 'Ту-154', NONE],
        [[['Блок 2', 'PLACE']], 'Блок 2А', DOUBT],
        [[['Шоссе 4/5', 'PLACE']], 'Шоссе 5/4', NONE],
        [[['Витамин С', 'ORGANIZATION']], 'Витамин Д', NONE],
        [[['C++', 'ORGANIZATION']], 'C#', DOUBT],
        [[['ГКЧП', 'ORGANIZATION']], 'ГКНБ', NONE],
        [[['ЕЭС', 'ORGANIZATION']], 'ЕС', NONE],
        [[['Анна', 'ORGANIZATION']], 'Ана', NONE],
        [['А.Б. Серіков'], 'Б.А. Серіков', DOUBT],
        [['Мұхаммед бен Салман'], 'Салман бен Мұхаммед', NONE],
        [['Пётр III'], 'Пётр II', NONE],
        [['Николай II'], 'Nicholas I', DOUBT],
        [['Николай II'], 'Peter II', DOUBT],
        [['Николай Серіков'], 'Nicholas Serikov', DOUBT],
        [['Антон Чехов'], 'Антон Чехова', NONE],
        [['Антон Чехов'], 'Чехова', DOUBT],
        [[['ТОО «Қайнар»', 'ORGANIZATION']], 'АО «Қайнар»', DOUBT],
        [
          [
            ['Отын', 'PLACE'],
            ['От', 'PLACE'],
          ],
          'Отын',
          DOUBT,
        ],
        [['Серік Ахмет'], 'Серік Ахметов', NONE],
        [['Марат Абай'], 'Марат Абаев', NONE],
        [['Жан Жақ Серік'], 'Серік Жақ Жан', DOUBT],
        [['Али Омаров'], 'Али Омарова', DOUBT],
        [['Алла Бут'], 'Алла Бута', DOUBT],
        [['Айгүл Омарова'], 'Айгуля Омарова', DOUBT],
        [['Али'], 'Алы', NONE],
        [[['Корпус В', 'ORGANIZATION']], 'Корпус B', 'AMBIGUOUS'],
        [[['Секция 5А', 'ORGANIZATION']], 'Секция 5 Б', DOUBT],
        [[['Секция 5', 'ORGANIZATION']], 'Секция 5А', DOUBT],
        [[['Блок А', 'ORGANIZATION']], 'Блок Ә', NONE],
        [[['ҚР', 'PLACE']], 'КР', DOUBT],
        [[['НАТО', 'ORGANIZATION']], 'Ната', NONE],
        [[['ВОЗ', 'ORGANIZATION']], 'возы', DOUBT],
        [[['ГКНБРК', 'ORGANIZATION']], 'ГКЧПРК', NONE],
        [[['ГКНБРК', 'ORGANIZATION']], 'ГКНБРТ', NONE],
        [[['ҚТЖ', 'ORGANIZATION']], 'КТЖ', 'AMBIGUOUS'],
        [
          [
            ['КТЖ', 'ORGANIZATION'],
            ['ҚТЖ', 'ORGANIZATION'],
          ],
          'КТЖ',
          'AMBIGUOUS',
        ],
        [
          [
            ['ҚТЖ', 'ORGANIZATION'],
            ['КТЖ', 'ORGANIZATION'],
          ],
          'ҚТЖ',
          MATCH,
        ],
        [[['Алматы', 'PLACE']], 'алматылық', 'AMBIGUOUS'],
        [[['Қазақстан', 'PLACE']], 'қазақстандықтардың', 'AMBIGUOUS'],
        [['Марина Бут'], 'Марина Бута', DOUBT],
        [[['Алматы', 'PLACE']], 'Алматы обл.', DOUBT],
        [[['Алматы облысы', 'PLACE']], 'г. Алматы', DOUBT],
        [[['Достық', 'PLACE']], 'ул. Достық', DOUBT],
      ]),
    )('%j is no sure answer to %s: %s', check);
  });

  describe('what must be folded', () => {
    test.each(
      choose<Case>([
        [[['Секция 5А', 'ORGANIZATION']], 'Секция 5 А', MATCH],
        [[['Секция 5 А', 'ORGANIZATION']], 'Секция 5А', MATCH],
        [['Айгүл Омарова'], 'Айгуль Омарову', MATCH],
        [['Айгүл Омарова'], 'Айгуль Омаровой', MATCH],
        [['Сәуле Омарова'], 'Сауля Омарова', MATCH],
        [['Никита Бут'], 'Никиты Бута', MATCH],
        [['Николай II'], 'Nicholas II', MATCH],
        [['Nicholas II'], 'Николая II', MATCH],
        [['Екатерина II'], 'Catherine II', MATCH],
        [['II Николай'], 'Nicholas II', MATCH],
        [['Иоанн Павел II'], 'John Paul II', MATCH],
        [[['Алматы', 'PLACE']], 'Алматыдағы', MATCH],
        [['Бауыржан Байбек'], 'H.E. Bauyrzhan Baibek', MATCH],
        [['Бауыржан Байбек'], 'H.E. Baibek', 'AMBIGUOUS'],
        [['Бауыржан Байбек'], 'His Excellency Bauyrzhan Baibek', MATCH],
        [['Бауыржан Байбек'], 'Его Превосходительство Бауыржан Байбек', MATCH],
        [['Бауыржан Байбек'], 'Аса мәртебелі Бауыржан Байбек', MATCH],
        [['Шавкат Мирзиёев'], 'Shavkat Mirziyoyev', MATCH],
        [[['ТОО «Альфа Плюс»', 'ORGANIZATION']], 'Alfa Plus LLP', MATCH],
        [[['АО «Қайнар»', 'ORGANIZATION']], 'Қайнар АҚ', MATCH],
        [[['Қайнар', 'ORGANIZATION']], 'акционерного общества «Кайнар»', MATCH],
        [['Бауыржан Байбек'], 'Байбек мырза', DOUBT],
        [['Бауыржан Байбек'], 'г-н Бауыржан Байбек', MATCH],
        [['Бауыржан Байбек'], 'Mr. Bauyrzhan Baibek', MATCH],
        [['Бауыржан Байбек'], 'депутат Бауыржан Байбек', MATCH],
        [[['Алматы', 'PLACE']], 'г. Алматы', MATCH],
        [[['Алматы', 'PLACE']], 'Алматы қ.', MATCH],
        [[['Алматы', 'PLACE']], 'город Алматы', MATCH],
        [[['Алматы', 'PLACE']], 'Алматы қаласында', MATCH],
        [[['Алматы', 'PLACE']], 'Almaty (Kazakhstan)', MATCH],
        [[['Алматы облысы', 'PLACE']], 'Almaty region', MATCH],
        [[['Самал ауылы', 'PLACE']], 'село Самал', MATCH],
        [[['Алғыс партиясы', 'ORGANIZATION']], 'партии «Алгыс»', MATCH],
        [[['«Алғыс» қоры', 'ORGANIZATION']], 'фонд «Алғыс»', MATCH],
        [[['РГП «Қайнар»', 'ORGANIZATION']], '«Қайнар» ШЖҚ РМК', MATCH],
        [[['КГП «Қайнар»', 'ORGANIZATION']], '«Қайнар» коммуналдық мемлекеттік кәсіпорны', MATCH],
        [[['ТОО «Қайнар»', 'ORGANIZATION']], 'Kainar L.L.P.', MATCH],
        [['Бауыржан Байбек'], 'Қаржы министрі Бауыржан Байбек', MATCH],
        [['Бауыржан Байбек'], 'министру финансов Бауыржану Байбеку', MATCH],
        [['Бауыржан Байбек'], 'бывший вице-министр Бауыржан Байбек', MATCH],
        [['Бауыржан Байбек'], 'Бауыржан Байбек, Мәжіліс депутаты', MATCH],
        [['Бауыржан Байбек'], 'и.о. акима города Бауыржан Байбек', MATCH],
        [['Бауыржан Байбек', ['Байбек қоры', 'ORGANIZATION']], 'Mr Baibek', DOUBT],
        [['Бауыржан Байбек', ['Байбек қоры', 'ORGANIZATION']], 'Байбек-мырза', DOUBT],
        [
          [
            ['Алматы', 'PLACE'],
            ['Қазақстан', 'PLACE'],
          ],
          'Almaty, Kazakhstan',
          MATCH,
        ],
        [['Қабдеш Жарасов'], 'Қабдеш Джарасов', MATCH],
        [[['Қазақстан', 'PLACE']], 'Казахстан', MATCH],
        [['Мұхтар Омаров'], 'Мухтар Умаров', MATCH],
        [['Әбдірахман Серіков'], 'Абдрахман Сериков', MATCH],
        [['Жарас Жолдасов'], 'Z. Zholdasov', MATCH],
        [['Ержан Жолдасов'], 'Y. Zholdasov', MATCH],
        [['Қасым-Жомарт Тоқаев'], 'Қ. Тоқаев', MATCH],
        [['Қасым-Жомарт Тоқаев'], 'К.-Ж. Токаев', MATCH],
        [['Асхат Әбішұлы Дәуренов'], 'Асхат Абишевич Дауренов', MATCH],
      ]),
    )('%j is the answer to %s: %s', check);
  });

  describe('Russian case forms', () => {
    test.each(
      choose<Case>([
        [['Антон Чехов'], 'Антона Чехова', MATCH],
        [['Владимир Путин'], 'Путиным', DOUBT],
        [['Лев Толстой'], 'Львом Толстым', MATCH],
        [['Павел Иванов'], 'Павлу Иванову', MATCH],
        [['Илья Репин'], 'Ильи Репина', MATCH],
        [['Анна Петровна Сидорова'], 'Анне Петровне Сидоровой', MATCH],
        [['Тарас Шевченко'], 'Тарасу Шевченко', MATCH],
        [['Иван Черных'], 'Ивану Черных', MATCH],
        [['Дмитрий Донской'], 'Дмитрию Донскому', MATCH],
        [['Барак Обама'], 'Бараком Обамой', MATCH],
        [['Си Цзиньпин'], 'Си Цзиньпина', DOUBT],
        [['Қасым-Жомарт Тоқаев'], 'Касым-Жомарта Токаева', MATCH],
        [[['Москва', 'PLACE']], 'Москве', MATCH],
        [[['Иваново', 'PLACE']], 'Иванове', MATCH],
        [[['Нью-Йорк', 'PLACE']], 'Нью-Йорке', MATCH],
        [[['Ростов-на-Дону', 'PLACE']], 'Ростове-на-Дону', MATCH],
        [[['Алматинская область', 'PLACE']], 'Алматинской областью', MATCH],
        [[['Химки', 'PLACE']], 'Химок', MATCH],
        [[['Министерство обороны', 'ORGANIZATION']], 'Министерством обороны', MATCH],
        [[['МИД', 'ORGANIZATION']], 'МИДа', MATCH],
        [[['Казахстан', 'PLACE']], 'казахстанского', DOUBT],
      ]),
    )('%j is the answer to %s: %s', check);
  });

  test.each(
    choose<Case>([
      [[['Қайнар', 'ORGANIZATION']], 'радикального движения «Қайнар', 'AMBIGUOUS'],
      [[['Қайнар', 'ORGANIZATION']], 'новой партии зелёных «Қайнар»', 'AMBIGUOUS'],
      [[['Qainar', 'ORGANIZATION']], 'интернет-издания Qainar', 'AMBIGUOUS'],
      [[['ҚАЙ', 'ORGANIZATION']], 'международной шахматной федерации ҚАЙ', 'AMBIGUOUS'],
      [[['Крым', 'PLACE']], 'солнечного полуострова Крым', 'AMBIGUOUS'],
      [[['Үй', 'PLACE']], 'Үйі', MATCH],
      [[['Су', 'PLACE']], 'суы', MATCH],
    ]),
  )('%j is found behind a description or a short ending: %s', check);

  test('a name in another case behind other words is no name of its own', async () => {
    const { candidates } = await resolveAmong([['Москва', 'PLACE']], 'старая мэрия Москвы');
    expect(candidates.flatMap(({ why }) => why)).not.toContain('SET_ASIDE');
  });

  test.each(
    choose<readonly [asked: string, names: readonly [best: string, other: string]]>([
      ['Законодательного собрания', ['Законодательное собрание Приморского края', 'здание Законодательного собрания']],
      ['Национальной библиотеки', ['Национальная библиотека столицы', 'Дирекция Национальной библиотеки']],
      ['Зелёных холмов', ['Зелёные холмы Астаны', 'клуб Зелёных холмов']],
    ]),
  )('%s is a case form of the first of %j rather than a part of the second', async (asked, names) => {
    const { candidates } = await resolveAmong(
      names.toReversed().map((name) => [name, 'ORGANIZATION', 'ru'] as const),
      asked,
      'ru',
    );
    expect(candidates.map(({ matchedName }) => matchedName.text)).toEqual(names);
  });

  test('a word that is set aside, another legal form and a sign are reasons', async () => {
    const reasons = async (stored: readonly Stored[], asked: string) => (await resolveAmong(stored, asked)).candidates[0]?.why;
    expect(await reasons([['Алматы', 'PLACE']], 'г. Алматы')).toEqual(['SET_ASIDE']);
    expect(await reasons([['ТОО «Қайнар»', 'ORGANIZATION']], 'АО «Қайнар»')).toEqual(['LEGAL_FORM']);
    expect(await reasons([['Channel+', 'ORGANIZATION']], 'Channel')).toEqual(['SIGN']);
    expect(await reasons([['Казахстан', 'PLACE']], 'казахстанского')).toEqual(['ADJECTIVE']);
    expect(await reasons(['Қабдеш Жарасов'], 'Қабдеш Джарасов')).toEqual(['TRANSLITERATION']);
    expect(await reasons(['Антон Чехов'], 'Антона Чехова')).toEqual(['CASE_ENDING']);
  });

  test('a Russian ending is taken off only where the text may be Russian', async () => {
    expect((await resolveAmong(['Антон Чехов'], 'Антона Чехова', 'ru')).verdict).toBe('MATCH');
    expect((await resolveAmong(['Антон Чехов'], 'Антона Чехова', 'kk')).verdict).not.toBe('MATCH');
  });
}
