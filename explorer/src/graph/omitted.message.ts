import { formatCount, formatNumber } from '../message/number.ts';
import { defineTexts } from '../message/texts.ts';

/** The texts of omitted links, which load if there are any. */
export const OMITTED_TEXTS = defineTexts({
  en: {
    truncated: (omitted: number) =>
      `Not everything is shown: ${formatCount('en', omitted, { one: '# more link', other: '# more links' })}.`,
    incomplete: 'Not everything is shown.',
    more: (count: number) => `${formatNumber('en', count)} more`,
    moreHubs: (count: number) => `and ${formatCount('en', count, { one: '# more entity', other: '# more entities' })}`,
    unknownOmitted: (count: number) =>
      `${formatCount('en', count, { one: '# unnamed value is', other: '# unnamed values are' })} not shown.`,
    missingLinks: 'The graph has more than 500 entities. Some links between them may be missing.',
    fullyExpanded: 'The limit is reached. To see more, start the graph at one of these entities.',
  },
  ru: {
    truncated: (omitted: number) =>
      `Показано не всё: ещё ${formatCount('ru', omitted, { one: '# связь', few: '# связи', many: '# связей', other: '# связи' })}.`,
    incomplete: 'Показано не всё.',
    more: (count: number) => `ещё ${formatNumber('ru', count)}`,
    moreHubs: (count: number) =>
      `и ещё ${formatCount('ru', count, { one: '# объект', few: '# объекта', many: '# объектов', other: '# объекта' })}`,
    unknownOmitted: (count: number) => `Не показано неназванных значений: ${formatNumber('ru', count)}.`,
    missingLinks: 'На графе более 500 объектов. Некоторых связей между ними может не хватать.',
    fullyExpanded: 'Достигнут предел. Чтобы увидеть больше, начните граф с одного из этих объектов.',
  },
  kk: {
    truncated: (omitted: number) => `Бәрі көрсетілген жоқ: тағы ${formatCount('kk', omitted, { other: '# байланыс' })} бар.`,
    incomplete: 'Бәрі көрсетілген жоқ.',
    more: (count: number) => `тағы ${formatNumber('kk', count)}`,
    moreHubs: (count: number) => `және тағы ${formatCount('kk', count, { other: '# нысан' })}`,
    unknownOmitted: (count: number) => `${formatCount('kk', count, { other: '# аталмаған мән' })} көрсетілген жоқ.`,
    missingLinks: 'Графта 500-ден астам нысан бар. Олардың арасындағы кейбір байланыстар көрінбеуі мүмкін.',
    fullyExpanded: 'Шегіне жетті. Көбірек көру үшін графты осы нысандардың бірінен бастаңыз.',
  },
});
