/** Given names of men in -а and -я. Most names with these endings are women's. */
const MASCULINE: ReadonlySet<string> = new Set(
  (
    'никита илья кузьма фома лука савва данила гаврила михайла никола фока сила добрыня ерема ерёма иона зосима ' +
    'иса муса мұса яхья жақия закария зәкәрия зекерия ілия қанапия канапия мырза мурза мұстафа мустафа муртаза мұртаза кожа қожа ' +
    'аға ата баба андреа джошуа эзра люка акира ' +
    'саша женя миша коля петя вася ваня дима сережа серёжа леша лёша паша гриша юра витя толя костя вова володя лёня леня гена боря слава федя ' +
    'стёпа степа андрюша алёша алеша рома тёма тема сева гоша яша'
  ).split(' '),
);
/** Second parts of the names of Muslim men: Абдулла, Нұрмырза, Бекқожа. */
const MASCULINE_END = /(?:лла|мырза|мурза|мирза|қожа|кожа|ходжа|паша|баба|ага|аға)$/u;

/** True for a given name in normal form that is a man's although it ends like a woman's. */
export const isMasculineName = (norm: string): boolean => MASCULINE.has(norm) || (norm.length > 4 && MASCULINE_END.test(norm));
