import { defineFrame, type Frame } from './frame.ts';

const HARMED = 'PERSON,GROUP,PRONOUN,OFFICE';

/** Accidents and disasters, with their dead and injured. */
export const DISASTERS: readonly Frame[] = [
  defineFrame('DEATH', {
    roles: `SUBJ!=DEAD:${HARMED}`,
    verbs: { kk: 'қайтыс_бол қаза_тап қаза_тау көз_жұм мерт_бол қаза_бол', ru: 'погиб =погиб умер =умер сконча', en: 'die' },
    count: 'DEAD_COUNT',
  }),
  defineFrame('DEATH', { roles: `SUBJ=AGENT OBJ!=DEAD:${HARMED}`, verbs: { en: 'kill' }, count: 'DEAD_COUNT' }),
  defineFrame('DEATH', { roles: `OBJ!=DEAD:${HARMED}`, verbs: { en: 'leave_dead|left_dead' }, count: 'DEAD_COUNT' }),
  defineFrame('INJURY', {
    roles: `SUBJ!=INJURED:${HARMED}`,
    verbs: { kk: 'жарақат_ал жараланд', ru: 'пострада получи_травмы получи_ранения получи_ожоги', en: 'be_hurt' },
    count: 'INJURED_COUNT',
  }),
  defineFrame('INJURY', {
    roles: `OBJ!=INJURED:${HARMED}`,
    verbs: { ru: 'рани ран травмирова', en: 'injure hurt|hurt wound' },
    count: 'INJURED_COUNT',
  }),
  defineFrame('ACCIDENT', {
    roles: 'SUBJ=THEME:THING',
    verbs: { kk: 'соқтығыс аударыл', ru: 'столкну опрокину переверну', en: 'collide crash overturn derail' },
    nouns: { kk: 'апат жол-көлік_оқиғасы жол_апаты', ru: 'авария ДТП крушение', en: 'accident crash collision' },
    isHappening: true,
  }),
  defineFrame('FIRE', {
    roles: 'SUBJ=THEME:PLACE,THING,ORGANIZATION',
    verbs: { kk: 'өртен', ru: 'загоре сгоре горе', en: 'burn_down|burned_down|burnt_down' },
    nouns: { kk: 'өрт', ru: 'пожар возгорание', en: 'fire blaze wildfire' },
    isHappening: true,
  }),
  defineFrame('EXPLOSION', {
    roles: 'SUBJ=THEME:PLACE,THING,ORGANIZATION',
    verbs: { kk: 'жарыл', ru: 'взорва', en: 'explode blow_up|blew_up' },
    nouns: { kk: 'жарылыс', ru: 'взрыв', en: 'explosion blast' },
    isHappening: true,
  }),
  defineFrame('COLLAPSE', {
    roles: 'SUBJ=THEME:PLACE,THING,ORGANIZATION',
    verbs: { kk: 'құла опырыл', ru: 'обруши рухну', en: 'collapse' },
    nouns: { ru: 'обрушение' },
    isHappening: true,
  }),
  defineFrame('FLOOD', {
    roles: 'OBJ=THEME:PLACE,THING,ORGANIZATION',
    verbs: { kk: 'су_бас', ru: 'затопи затопл подтопи подтопл', en: 'flood' },
    nouns: { kk: 'тасқын су_тасқыны', ru: 'паводок наводнение', en: 'flood' },
    isHappening: true,
  }),
  defineFrame('EARTHQUAKE', {
    roles: '',
    nouns: { kk: 'жер_сілкінісі зілзала', ru: 'землетрясение', en: 'earthquake quake' },
    isHappening: true,
  }),
  defineFrame('STORM', {
    roles: '',
    nouns: { kk: 'дауыл боран', ru: 'ураган буран шторм', en: 'storm hurricane blizzard' },
    isHappening: true,
  }),
  defineFrame('RESCUE', {
    roles: `SUBJ=AGENT OBJ!=THEME:${HARMED}`,
    verbs: { kk: 'құтқар', ru: 'спас =спас', en: 'rescue save' },
    count: 'THEME_COUNT',
  }),
  defineFrame('EVACUATION', {
    roles: `SUBJ=AGENT OBJ!=THEME:${HARMED} FROM=ORIGIN TO=DESTINATION`,
    verbs: { kk: 'эвакуацияла көшір', ru: 'эвакуирова', en: 'evacuate' },
    count: 'THEME_COUNT',
  }),
  defineFrame('STATE_OF_EMERGENCY', {
    roles: 'SUBJ=AGENT',
    verbs: {
      kk: 'төтенше_жағдай_жарияла',
      ru: 'введ_режим_чс объяви_режим_чс введен_чрезвычайное',
      en: 'declare_emergency|declared_emergency',
    },
    nouns: { kk: 'төтенше_жағдай', ru: 'чрезвычайное_положение режим_ЧС', en: 'state_of_emergency' },
    isHappening: true,
  }),
  defineFrame('TREATMENT', {
    roles: `OBJ!=THEME:${HARMED} SUBJ=AGENT TO=AGENT:ORGANIZATION IN=AGENT:ORGANIZATION`,
    verbs: { kk: 'ауруханаға_жатқыз ауруханаға_жеткіз', ru: 'госпитализиров достави_в_больницу', en: 'hospitalise hospitalize treat' },
  }),
  defineFrame('OUTBREAK', { roles: 'ABOUT=DIAGNOSIS', nouns: { kk: 'індет', ru: 'вспышка эпидемия', en: 'outbreak epidemic' } }),
  defineFrame('VACCINATION', {
    roles: `OBJ!=THEME:${HARMED} SUBJ=AGENT`,
    verbs: { kk: 'вакцинацияла екпе_сал', ru: 'вакцинирова привит', en: 'vaccinate' },
    count: 'THEME_COUNT',
  }),
  defineFrame('QUARANTINE', { roles: '', nouns: { kk: 'карантин', ru: 'карантин', en: 'quarantine' } }),
];
