/* Their types also where they are not installed: the checks of the whole repository do without the peers. */
declare module 'fuse.js' {
  export default class Fuse<T> {
    constructor(list: readonly T[], options: object);
    search(text: string, options: { readonly limit: number }): { readonly item: T; readonly score?: number }[];
  }
}
declare module 'minisearch' {
  export default class MiniSearch<T> {
    constructor(options: object);
    addAll(documents: readonly T[]): void;
    search(text: string, options: object): { readonly id: unknown; readonly score: number }[];
  }
}
declare module 'string-similarity' {
  const similarity: { compareTwoStrings(a: string, b: string): number };
  export default similarity;
}
declare module '@orama/stemmers/russian' {
  export function stemmer(word: string): string;
}
declare module 'natural/lib/natural/stemmers/porter_stemmer_ru.js' {
  const porter: { stem(word: string): string };
  export default porter;
}
