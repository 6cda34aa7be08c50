import { recognizeNames } from '../../src/text/recognize/recognize.ts';

interface GoldMention {
  readonly kind: string;
  readonly start: number;
  readonly end: number;
  readonly surface: string;
}

/** What is found of the names of the first article. A name counts as found if its words or its phrase are those of the annotation. */
export function judgeArticle(text: string, gold: string): string {
  const { mentions } = JSON.parse(gold) as { readonly mentions: readonly GoldMention[] }; // the form of that file
  const names = mentions.filter(({ kind }) => kind === 'name');
  const found = recognizeNames(text, 'kk');
  const isFound = (name: GoldMention): boolean =>
    found.some(
      ({ start, end, phrase }) => (start === name.start && end === name.end) || (phrase.start === name.start && phrase.end === name.end),
    );
  const missed = names.filter((name) => !isFound(name)).map(({ surface }) => surface);
  const wrong = found.filter(({ start, end }) => !names.some((name) => name.start < end && start < name.end));
  return [
    `article: ${names.length - missed.length} of ${names.length} names found, ${wrong.length} false`,
    ...missed.map((surface) => `  missed ${surface}`),
    ...wrong.map(({ surface, kind }) => `  false ${kind} ${surface}`),
  ].join('\n');
}
