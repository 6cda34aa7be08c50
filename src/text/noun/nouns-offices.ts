import { defineNouns, type NounClass } from './noun.ts';

/** Offices and titles. */
export const OFFICE_NOUNS: readonly NounClass[] = [
  defineNouns('OFFICE', 'HEAD_OF_STATE', 'президент', 'президент', 'president'),
  defineNouns('OFFICE', 'HEAD_OF_GOVERNMENT', 'премьер-министр', 'премьер-министр премьер', 'premier prime_minister'),
  defineNouns('OFFICE', 'MINISTER', 'министр', 'министр', 'minister'),
  defineNouns('OFFICE', 'AKIM', 'әкім', 'аким мэр губернатор', 'akim mayor governor'),
  defineNouns('OFFICE', 'CHAIR', 'төраға спикер', 'председатель спикер', 'chairman chairwoman chairperson chair speaker'),
  defineNouns(
    'OFFICE',
    'DIRECTOR',
    'директор басшы жетекші бастық ректор басқарушы меңгеруші бас_директор',
    'директор глава руководитель начальник ректор заведующий управляющий гендиректор главврач',
    'director head chief ceo boss rector manager chief_executive managing_director leader principal',
  ),
  defineNouns(
    'OFFICE',
    'DEPUTY',
    'орынбасар вице-министр вице-президент вице-премьер',
    'заместитель замминистра вице-министр вице-президент вице-премьер замглавы зампред',
    'deputy vice-president vice_president deputy_mayor deputy_minister deputy_head vice-minister deputy_chairman deputy_governor',
  ),
  defineNouns('OFFICE', 'LEGISLATOR', 'депутат сенатор', 'депутат сенатор', 'lawmaker senator congressman deputy'),
  defineNouns('OFFICE', 'JUDGESHIP', 'судья төреші', 'судья', 'judge magistrate justice'),
  defineNouns(
    'OFFICE',
    'POSITION',
    'өкіл хатшы баспасөз_хатшысы прокурор елші кеңесші бапкер жаттықтырушы омбудсмен адвокат қорғаушы редактор омбудсман дәрігер сарапшы инспектор тергеуші капитан кәсіпкер банкир хирург жазушы журналист блогер',
    'представитель пресс-секретарь секретарь прокурор посол советник помощник тренер омбудсмен адвокат редактор консул инспектор следователь эксперт уполномоченный врач хирург банкир предприниматель бизнесмен блогер журналист писатель основатель учредитель совладелец акционер капитан аналитик',
    'spokesman spokeswoman spokesperson secretary prosecutor ambassador adviser advisor aide coach ombudsman lawyer editor consul inspector detective commissioner attorney treasurer analyst founder co-founder captain banker painter singer surgeon professor businessman activist journalist blogger commander sheriff owner',
  ),
  defineNouns('OFFICE', 'TITLE', 'елбасы академик батыр', 'академик народный_артист', 'king queen prince princess pope emperor'),
];
