import { formatCount } from '../message/number.ts';
import { defineTexts } from '../message/texts.ts';

export const SHARE_TEXTS = defineTexts({
  en: {
    link: 'Link to this view',
    copy: 'Copy',
    copied: 'Link copied.',
    notCopied: 'The browser blocked copying. The link is selected: press Ctrl+C.',
    graphiql: 'Open the query in GraphiQL',
    image: 'Download image',
    noImage: 'Images are made from the graph view.',
    toGraph: 'Show the graph',
    data: 'Download data',
    scope: 'Contents of the file',
    scopes: { shown: 'The graph as first loaded', more: 'The graph with up to 1,000 entities', all: 'All recorded data' },
    scopeHint: 'The file does not include changes made by hand: entities that were added, hidden or collapsed.',
    imageFailed: 'The image could not be saved:',
    incomplete: (omitted: number) =>
      omitted > 0
        ? `Not everything is shown: ${formatCount('en', omitted, { one: '# more link', other: '# more links' })}. Images and files of this view are incomplete too.`
        : 'Not everything is shown. Images and files of this view are incomplete too.',
  },
  ru: {
    link: 'Ссылка на этот вид',
    copy: 'Копировать',
    copied: 'Ссылка скопирована.',
    notCopied: 'Браузер запретил копирование. Ссылка выделена: нажмите Ctrl+C.',
    graphiql: 'Открыть запрос в GraphiQL',
    image: 'Скачать изображение',
    noImage: 'Изображение создаётся из вида «Граф».',
    toGraph: 'Показать граф',
    data: 'Скачать данные',
    scope: 'Содержимое файла',
    scopes: { shown: 'Граф в исходном виде', more: 'Граф до 1000 объектов', all: 'Все записанные данные' },
    scopeHint: 'Изменения, сделанные вручную, в файл не входят: добавленные, скрытые и свёрнутые объекты.',
    imageFailed: 'Не удалось сохранить изображение:',
    incomplete: (omitted: number) =>
      omitted > 0
        ? `Показано не всё: ещё ${formatCount('ru', omitted, { one: '# связь', few: '# связи', many: '# связей', other: '# связи' })}. Изображения и файлы этого вида тоже неполны.`
        : 'Показано не всё. Изображения и файлы этого вида тоже неполны.',
  },
  kk: {
    link: 'Осы көріністің сілтемесі',
    copy: 'Көшіру',
    copied: 'Сілтеме көшірілді.',
    notCopied: 'Браузер көшіруге рұқсат бермеді. Сілтеме белгіленді: Ctrl+C басыңыз.',
    graphiql: 'Сұрауды GraphiQL-де ашу',
    image: 'Суретті жүктеп алу',
    noImage: 'Сурет «Граф» көрінісінен жасалады.',
    toGraph: 'Графты көрсету',
    data: 'Деректерді жүктеп алу',
    scope: 'Файлдың мазмұны',
    scopes: { shown: 'Графтың бастапқы күйі', more: 'Граф, 1000 нысанға дейін', all: 'Барлық жазылған дерек' },
    scopeHint: 'Қолмен жасалған өзгерістер файлға кірмейді: қосылған, жасырылған және жиылған нысандар.',
    imageFailed: 'Суретті сақтау мүмкін болмады:',
    incomplete: (omitted: number) =>
      omitted > 0
        ? `Бәрі көрсетілген жоқ: тағы ${formatCount('kk', omitted, { other: '# байланыс' })} бар. Осы көріністің суреттері мен файлдары да толық емес.`
        : 'Бәрі көрсетілген жоқ. Осы көріністің суреттері мен файлдары да толық емес.',
  },
});
