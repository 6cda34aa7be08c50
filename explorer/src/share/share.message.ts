import { counted } from '../message/number.ts';
import { defineTexts } from '../message/texts.ts';

export const SHARE_TEXTS = defineTexts({
  en: {
    share: 'Share and download',
    link: 'Link to this view',
    copy: 'Copy',
    copied: 'The link is copied.',
    notCopied: 'The browser did not let it be copied: it is selected, press Ctrl+C.',
    graphiql: 'Open the query in GraphiQL',
    picture: 'The graph as a picture',
    noPicture: 'Pictures are made of the graph.',
    toGraph: 'Show the graph',
    data: 'The data as a file',
    scope: 'What goes into the file',
    scopes: { shown: 'Where this view starts', more: 'Its surroundings, up to 1,000 entities', all: 'Everything that is recorded' },
    hidden: 'What was expanded, hidden or folded by hand is not in the choice: the file goes as deep as this view, from where it starts.',
    failed: 'That did not work:',
    cut: (omitted: number) =>
      omitted > 0
        ? `Not everything is shown: ${counted('en', omitted, { one: '# more link leads', other: '# more links lead' })} on. Pictures and files of this view are cut likewise.`
        : 'Not everything is shown. Pictures and files of this view are cut likewise.',
  },
  ru: {
    share: 'Поделиться и скачать',
    link: 'Ссылка на этот вид',
    copy: 'Копировать',
    copied: 'Ссылка скопирована.',
    notCopied: 'Браузер не дал скопировать: ссылка выделена, нажмите Ctrl+C.',
    graphiql: 'Открыть запрос в GraphiQL',
    picture: 'Граф как картинка',
    noPicture: 'Картинка делается с графа.',
    toGraph: 'Показать граф',
    data: 'Данные файлом',
    scope: 'Что войдёт в файл',
    scopes: { shown: 'То, с чего начинается этот вид', more: 'Его окрестность, до 1000 сущностей', all: 'Всё, что записано' },
    hidden: 'Раскрытое, скрытое и свёрнутое вручную не учитывается: файл идёт так же глубоко, как этот вид, от его начала.',
    failed: 'Не получилось:',
    cut: (omitted: number) =>
      omitted > 0
        ? `Показано не всё: дальше ${counted('ru', omitted, { one: 'ведёт ещё # связь', few: 'ведут ещё # связи', many: 'ведут ещё # связей', other: 'ведут ещё # связи' })}. Картинки и файлы этого вида тоже неполны.`
        : 'Показано не всё. Картинки и файлы этого вида тоже неполны.',
  },
  kk: {
    share: 'Бөлісу және жүктеп алу',
    link: 'Осы көріністің сілтемесі',
    copy: 'Көшіру',
    copied: 'Сілтеме көшірілді.',
    notCopied: 'Браузер көшіруге рұқсат бермеді: сілтеме белгіленді, Ctrl+C басыңыз.',
    graphiql: 'Сұрауды GraphiQL-де ашу',
    picture: 'Граф сурет ретінде',
    noPicture: 'Сурет графтан жасалады.',
    toGraph: 'Графты көрсету',
    data: 'Деректер файлмен',
    scope: 'Файлға не кіреді',
    scopes: { shown: 'Осы көрініс басталатын жер', more: 'Оның айналасы, 1000 нысанға дейін', all: 'Жазылғанның бәрі' },
    hidden: 'Қолмен ашылғаны, жасырылғаны және жиналғаны ескерілмейді: файл осы көріністің басынан, соның тереңдігімен алынады.',
    failed: 'Болмады:',
    cut: (omitted: number) =>
      omitted > 0
        ? `Бәрі көрсетілген жоқ: әрі қарай тағы ${counted('kk', omitted, { other: '# байланыс' })} бар. Осы көріністің суреттері мен файлдары да толық емес.`
        : 'Бәрі көрсетілген жоқ. Осы көріністің суреттері мен файлдары да толық емес.',
  },
});
